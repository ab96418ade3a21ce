import { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { UNFINISHED_HEADER } from '../cache/note-unfinished'
import { wordPageCaching } from './word-page-caching'

function answered(status: number, cacheControl?: string, keys?: string) {
  const response = new ServerResponse({ method: 'GET' } as never)
  response.statusCode = status
  if (keys) response.setHeader('surrogate-key', keys)
  if (cacheControl) response.setHeader('cache-control', cacheControl)
  wordPageCaching(response)
  return response.getHeaders()
}

describe('what shared caches are told of pages', () => {
  it.each(['s-maxage=30, stale-while-revalidate=300', 's-maxage=31536000'])(
    'they may keep one that is made once for as short as an answer of the API (%s)',
    (said) => {
      const { 'cache-control': caching, 'surrogate-key': keys } = answered(200, said)
      expect(caching).toMatch(/^public, max-age=0, s-maxage=30, stale-while-revalidate=300/)
      expect(keys).toBe('srefs categories tags models')
    },
  )

  it('what it was made of, where it has noted that', () => {
    const { 'surrogate-key': keys } = answered(200, 's-maxage=30', 'sref:1 tags')
    expect(keys).toBe('sref:1 tags')
  })

  it.each([404, 307, 500])('they may keep nothing that is not there (%s)', (status) => {
    expect(answered(status, 's-maxage=30', 'sref:1')).toEqual({
      'cache-control': 'private, no-store',
    })
  })

  it('they may keep no page that lacks something', () => {
    const response = new ServerResponse({ method: 'GET' } as never)
    response.setHeader('cache-control', 's-maxage=30')
    response.setHeader('surrogate-key', 'sref:1')
    response.setHeader(UNFINISHED_HEADER, '1')
    wordPageCaching(response)
    expect(response.getHeaders()).toEqual({ 'cache-control': 'private, no-store' })
  })

  it('what says itself how it may be kept stays as it is', () => {
    const assets = 'public, max-age=31536000, immutable'
    expect(answered(200, assets)).toEqual({ 'cache-control': assets })
    expect(answered(200)).toEqual({})
  })
})
