import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
} from 'meilisearch'
import { describe, expect, it } from 'vitest'
import { SearchUnavailableError } from '../search-unavailable-error'
import { toSearchError } from './to-search-error'

function answer(status: number, code?: string) {
  const body = code ? { message: code, code, type: 'invalid_request', link: '' } : undefined
  return new MeilisearchApiError(new Response(null, { status }), body)
}

describe('toSearchError', () => {
  it.each([
    ['timeout', new MeilisearchRequestError('/', new MeilisearchRequestTimeOutError(300, {}))],
    ['connection', new MeilisearchRequestError('/', new TypeError('fetch failed'))],
    ['index-not-found', answer(404, 'index_not_found')],
    ['index-outdated', answer(400, 'invalid_search_filter')],
    ['index-outdated', answer(400, 'invalid_search_sort')],
    ['invalid-key', answer(403, 'invalid_api_key')],
    ['invalid-key', answer(401, 'missing_authorization_header')],
    ['server-error', answer(500, 'internal')],
    ['server-error', answer(503, 'too_many_search_requests')],
    ['server-error', answer(502)],
    ['server-error', answer(404)],
    ['server-error', new SyntaxError('Unexpected token <')],
  ])('says %s when the engine cannot answer (%#)', (kind, cause) => {
    const error = toSearchError(cause)
    expect(error).toBeInstanceOf(SearchUnavailableError)
    expect(error).toMatchObject({ kind, cause })
  })

  it('passes on what is a mistake of ours', () => {
    const mistake = new TypeError('undefined is not a function')
    expect(toSearchError(mistake)).toBe(mistake)
    const refused = answer(400, 'invalid_search_limit')
    expect(toSearchError(refused)).toBe(refused)
  })
})
