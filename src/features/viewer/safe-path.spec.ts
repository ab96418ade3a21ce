import { describe, expect, it } from 'vitest'
import { safePath } from './safe-path'

describe('where signing in leads', () => {
  it.each(['/', '/browse?q=ink&sort=newest', '/sref/harbour-mist#parameters', '/api/docs'])(
    'is the page one came from: %s',
    (path) => expect(safePath(path)).toBe(path),
  )

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'evil.example',
    ' //evil.example',
    '//user@evil.example:80/a',
    '',
    null,
    undefined,
  ])('is never another site: %j', (path) => expect(safePath(path)).toBe('/'))

  it.each(['/sign-in', '/sign-in?next=/sign-in', '/register/', '/forgot-password'])(
    'is not another way in: %s',
    (path) => expect(safePath(path)).toBe('/'),
  )
})
