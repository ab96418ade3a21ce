import { describe, expect, it } from 'vitest'
import { judgeApiKey, KEY_MAY_ONLY_READ, NEEDS_SESSION } from './judgeApiKey'

const session = { id: '1' }
const reader = { id: '1', apiKey: { id: 'k', scopes: ['read'] } }
const writer = { id: '1', apiKey: { id: 'k', scopes: ['read', 'write'] } }

describe('a change', () => {
  it('is never held up where no key asks for it', () => {
    expect(judgeApiKey({ user: null, collection: 'users', isUpdate: false })).toBeNull()
    expect(judgeApiKey({ user: session, collection: 'users', isUpdate: false })).toBeNull()
  })

  it('cannot be made by a key that may only read', () => {
    for (const collection of ['srefs', 'users', undefined]) {
      expect(judgeApiKey({ user: reader, collection, isUpdate: true })).toBe(KEY_MAY_ONLY_READ)
    }
  })

  it('can be made by a key that may write', () => {
    expect(judgeApiKey({ user: writer, collection: 'srefs', isUpdate: false })).toBeNull()
    expect(judgeApiKey({ user: writer, isUpdate: false })).toBeNull()
  })

  it('to an account, or to keys, needs a session', () => {
    const judge = (collection: string, isUpdate: boolean, fields?: string[]) =>
      judgeApiKey({ user: writer, collection, isUpdate, fields })
    expect(judge('users', false)).toBe(NEEDS_SESSION)
    expect(judge('api-keys', false)).toBe(NEEDS_SESSION)
    expect(judge('api-keys', true, ['name'])).toBe(NEEDS_SESSION)
    expect(judge('users', true, ['tier', 'premiumUntil'])).toBeNull()
    for (const field of ['password', 'email', 'roles', 'sessions', 'resetPasswordToken']) {
      expect(judge('users', true, ['tier', field]), field).toBe(NEEDS_SESSION)
    }
  })
})
