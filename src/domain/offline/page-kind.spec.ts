import { describe, expect, it } from 'vitest'
import { pageKind } from './page-kind'

describe('pages on a device without a connection', () => {
  it.each([
    '/',
    '/browse',
    '/sref/ink-wash',
    '/category/anime',
    '/tag/noir',
    '/blend/paste',
    '/favorites',
  ])('%s is kept', (path) => {
    expect(pageKind(path)).toBe('kept')
  })

  it.each(['/account', '/sign-in', '/verify', '/reset-password', '/srefs'])(
    '%s is never kept',
    (path) => {
      expect(pageKind(path)).toBe('passing')
    },
  )

  it.each([
    '/admin',
    '/admin/login',
    '/api/docs',
    '/_next/static/a.js',
    '/feed.xml',
    '/sitemap.xml',
    '/random',
    '/sw.js',
  ])('%s is none of them', (path) => {
    expect(pageKind(path)).toBe('none')
  })
})
