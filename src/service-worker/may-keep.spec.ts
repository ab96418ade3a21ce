import { describe, expect, it } from 'vitest'
import { mayKeep } from './may-keep'

const answer = (cacheControl?: string, rest = {}) => ({
  status: 200,
  type: 'basic' as const,
  redirected: false,
  headers: new Headers(cacheControl === undefined ? {} : { 'cache-control': cacheControl }),
  ...rest,
})

describe('what a device keeps of the answers that it sees', () => {
  it.each([
    's-maxage=31536000',
    'public, max-age=31536000, immutable',
    'public, max-age=0, s-maxage=30, stale-while-revalidate=300',
  ])('keeps what is for everyone: %s', (cacheControl) => {
    expect(mayKeep(answer(cacheControl))).toBe(true)
  })

  it.each([
    undefined,
    '',
    'no-store',
    'private, no-store',
    'private, no-cache, no-store, max-age=0, must-revalidate',
    'PRIVATE, s-maxage=30',
    'max-age=60',
    'public, no-store',
  ])('keeps nothing else: %s', (cacheControl) => {
    expect(mayKeep(answer(cacheControl))).toBe(false)
  })

  it('keeps no error, no redirect and nothing that it cannot look into', () => {
    expect(mayKeep(answer('public', { status: 404 }))).toBe(false)
    expect(mayKeep(answer('public', { redirected: true }))).toBe(false)
    expect(mayKeep(answer('public', { type: 'opaque', status: 0 }))).toBe(false)
  })
})
