import { describe, expect, it } from 'vitest'
import { hasKeyHeader, readKeyHeader } from './key-header'

const KEY = `sref_${'aB3-_'.repeat(10)}x`

const headers = (authorization: string) => new Headers({ authorization })

describe('the header of a key', () => {
  it('is read however its scheme is written', () => {
    for (const scheme of ['users API-Key', 'users api-key', 'Users  API-KEY', 'USERS Api-Key']) {
      expect(readKeyHeader(headers(`${scheme} ${KEY}`)), scheme).toBe(KEY)
    }
  })

  it('is not read where it cannot hold a key', () => {
    const others = [
      '',
      'users API-Key',
      'users API-Key ',
      `users API-Key ${KEY}x`,
      `users API-Key ${KEY.slice(1)}`,
      `users API-Key ${KEY} ${KEY}`,
      `users API-Key ${KEY.toUpperCase()}`,
      `users API-Key ${KEY.slice(0, -1)}é`,
      `users API-Key ${KEY.slice(0, -1)}%`,
      `users API-Key ${'a'.repeat(100_000)}`,
      `usersAPI-Key ${KEY}`,
      `media API-Key ${KEY}`,
      `API-Key ${KEY}`,
      `JWT ${KEY}`,
      `Bearer ${KEY}`,
    ]
    for (const value of others) expect(readKeyHeader(headers(value)), value).toBeNull()
    expect(readKeyHeader(new Headers())).toBeNull()
  })

  it('is told from other ways to sign in, whatever stands in it', () => {
    expect(hasKeyHeader(headers('users API-Key'))).toBe(true)
    expect(hasKeyHeader(headers(`users api-key ${'a'.repeat(100_000)}`))).toBe(true)
    expect(hasKeyHeader(headers('JWT a.b.c'))).toBe(false)
    expect(hasKeyHeader(new Headers())).toBe(false)
  })
})
