import { describe, expect, it } from 'vitest'
import { routeRequest } from './route-request'

const ORIGIN = 'https://gallery.example'

const route = (
  path: string,
  { headers = {}, ...rest }: { headers?: HeadersInit; mode?: RequestMode; method?: string } = {},
) =>
  routeRequest(
    {
      url: new URL(path, ORIGIN).href,
      method: 'GET',
      mode: 'cors',
      ...rest,
      headers: new Headers(headers),
    },
    ORIGIN,
  )

describe('what the service worker has to do with', () => {
  it('a page and the data of a change to it are two things', () => {
    expect(route('/sref/ink', { mode: 'navigate' })).toBe('page')
    expect(route('/sref/ink?_rsc=1abc', { headers: { RSC: '1' } })).toBe('transition')
  })

  it('a page of an account passes', () => {
    expect(route('/account', { mode: 'navigate' })).toBe('passing-page')
  })

  it('pictures, files of the build and public lists are known by their address', () => {
    expect(route('/api/cms/media/file/abc-320.avif', { mode: 'no-cors' })).toBe('picture')
    expect(route('/_next/static/chunks/a.js', { mode: 'no-cors' })).toBe('asset')
    expect(route('/api/search?q=ink')).toBe('answer')
    expect(route('/api/sref?category=anime')).toBe('answer')
    expect(route('/api/sref/ink/similar')).toBe('answer')
  })

  it.each([
    '/api/auth/me',
    '/api/user/favorites',
    '/api/user/export',
    '/api/sref/ink',
    '/api/analytics/stats',
    '/api/cms/users/me',
    '/sw.js',
  ])('%s is left alone', (path) => {
    expect(route(path)).toBeNull()
  })

  it.each(['/admin', '/api/docs', '/admin/collections/srefs'])('%s is left alone', (path) => {
    expect(route(path, { mode: 'navigate' })).toBeNull()
    expect(route(path, { headers: { RSC: '1' } })).toBeNull()
  })

  it('whatever changes something, goes elsewhere or is fetched ahead is left alone', () => {
    expect(route('/api/search', { method: 'POST' })).toBeNull()
    expect(route('https://elsewhere.example/sref/ink', { mode: 'navigate' })).toBeNull()
    expect(route('/sref/ink', { headers: { RSC: '1', 'Next-Router-Prefetch': '1' } })).toBeNull()
  })
})
