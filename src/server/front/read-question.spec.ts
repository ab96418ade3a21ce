import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { readQuestion } from './read-question'
import { routerHash } from './router-hash'

function read(url: string, headers: Record<string, string> = {}, method = 'GET') {
  return readQuestion({ method, url, headers } as unknown as IncomingMessage)
}

describe('two addresses are one', () => {
  it.each([
    ['/', '/?utm_source=x&fbclid=1'],
    ['/browse?q=a&tag=b', '/browse?tag=b&junk=1&q=a'],
    ['/browse?q=a+b', '/browse?q=a%20b'],
    ['/api/sref?category=a&category=b&page=2', '/api/sref?page=2&category=a&category=b'],
    ['/sref/ink-wash', '/sref/ink%2Dwash'],
    ['/tag/caf%C3%A9', '/tag/caf%c3%a9'],
    ['/verify', '/verify?token=secret'],
    ['/blend?sref=1&sref=2', '/blend?sref=1&x=1&sref=2'],
  ])('where they mean the same: %s and %s', (one, other) => {
    expect(read(one)).not.toBeNull()
    expect(read(other)).toEqual(read(one))
  })

  it.each([
    ['/browse?q=a', '/browse?q=b'],
    ['/browse?q=a', '/browse'],
    ['/browse?tag=a&tag=b', '/browse?tag=b&tag=a'],
    ['/blend?sref=1&style=ink', '/blend?style=ink&sref=1'],
    ['/sref/a', '/sref/A'],
    ['/sref/a', '/api/sref/a'],
    ['/compare?style=a', '/compare?style=a&style=b'],
  ])('and not where they do not: %s and %s', (one, other) => {
    expect(read(other)?.key).not.toEqual(read(one)?.key)
  })
})

describe('passed on is', () => {
  it.each([
    '/?q=ink',
    '/admin',
    '/random',
    '/api/auth/me',
    '/api/user/favorites',
    '/api/cms/srefs',
    '/api/cms/media/file/a.webp?prefix=x',
    '/api/sref?unknown=1',
    '/api/sref?limit=3&__proto__=1',
    '/browse/',
    '//browse',
    '/sref/..%2fx',
    '/sref/%2E%2E',
    '/sref/a%5Cb',
    '/sref/\u00e9',
    '/sref/a/b',
    `/browse?${'tag=a&'.repeat(200)}`,
  ])('%s', (url) => {
    expect(read(url)).toBeNull()
  })

  it('what is no plain question', () => {
    for (const method of ['POST', 'PUT', 'OPTIONS', 'get', '']) {
      expect(read('/', {}, method), method).toBeNull()
    }
    expect(read('/', { 'content-length': '5' })).toBeNull()
    expect(read('/', { 'content-length': '0' })).not.toBeNull()
    expect(read('/', {}, 'HEAD')).toEqual(read('/'))
  })
})

describe('a request of the router', () => {
  it('is another question than the page', () => {
    const rsc = read('/how-to?_rsc=', { rsc: '1' })
    expect(rsc).toMatchObject({ url: '/how-to', isRsc: true })
    expect(rsc?.key).not.toBe(read('/how-to')?.key)
  })

  it('counts with the hash that Next makes of its headers, in the form that Next gives it', () => {
    const headers = { 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }
    // By Next's own `computeCacheBustingSearchParam('1', '/_tree', undefined, undefined)`.
    expect(routerHash(headers)).toBe(HASH_BY_NEXT)
    expect(read(`/how-to?_rsc=${HASH_BY_NEXT}`, { ...headers, rsc: '1' })).not.toBeNull()
    expect(read('/how-to?_rsc=', { ...headers, rsc: '1' })).toBeNull()
    expect(read('/how-to', { rsc: '1' })).toBeNull()
  })
})

const HASH_BY_NEXT = '_i_aeImnuN6u1u1r'
