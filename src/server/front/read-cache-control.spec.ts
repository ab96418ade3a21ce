import { describe, expect, it } from 'vitest'
import { readCacheControl } from './read-cache-control'

describe('how long an answer is kept', () => {
  it('is what it says to shared caches, before what it says to all', () => {
    expect(
      readCacheControl(
        'public, max-age=0, s-maxage=30, stale-while-revalidate=300, stale-if-error=86400',
      ),
    ).toEqual({ freshMs: 30_000, staleWhileRevalidateMs: 300_000, staleIfErrorMs: 86_400_000 })
    expect(readCacheControl('public, max-age=60')?.freshMs).toBe(60_000)
    expect(readCacheControl('max-age=60, s-maxage=0, public')).toBeNull()
  })

  it('is a day for what never changes and says no time', () => {
    expect(readCacheControl('public, immutable')?.freshMs).toBe(86_400_000)
    expect(readCacheControl('public, max-age=31536000, immutable')?.freshMs).toBe(31_536_000_000)
  })

  it.each([
    undefined,
    '',
    'max-age=60',
    's-maxage=60',
    'public',
    'public, max-age=0',
    'public, max-age=0, must-revalidate',
    'public, max-age=-1',
    'public, max-age=soon',
    'private, s-maxage=60',
    'public, private="set-cookie", s-maxage=60',
    'public, NO-STORE, s-maxage=60',
    'public, no-cache, s-maxage=60',
  ])('is no time at all for %j', (text) => {
    expect(readCacheControl(text)).toBeNull()
  })

  it('is never stretched where it says that it must be asked for', () => {
    expect(
      readCacheControl('public, s-maxage=30, stale-while-revalidate=300, must-revalidate'),
    ).toEqual({ freshMs: 30_000, staleWhileRevalidateMs: 0, staleIfErrorMs: 0 })
  })
})
