import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
} from 'meilisearch'
import { SearchUnavailableError, type SearchUnavailableKind } from '../search-unavailable-error'

/** Answers of a server whose index was not given the settings that the queries need. */
const OUTDATED_CODES = new Set([
  'invalid_search_filter',
  'invalid_search_sort',
  'invalid_search_facets',
  'invalid_search_attributes_to_search_on',
  'invalid_facet_search_facet_name',
  'facet_search_disabled',
  'invalid_multi_search_filter',
])

/** Names what the client threw: an unavailable engine, or the error itself where it is none. */
export function toSearchError(error: unknown): unknown {
  const kind = kindOf(error)
  return kind ? new SearchUnavailableError(kind, { cause: error }) : error
}

/** Waits for the work and names its errors. */
export async function withSearchErrors<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    throw toSearchError(error)
  }
}

/** Whether the server answered with this error code. */
export function isAnswer(error: unknown, code: string): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === code
}

function kindOf(error: unknown): SearchUnavailableKind | null {
  if (error instanceof MeilisearchRequestError) {
    return error.cause instanceof MeilisearchRequestTimeOutError ? 'timeout' : 'connection'
  }
  if (error instanceof MeilisearchApiError) return kindOfAnswer(error)
  // The client parses every answer: something else than Meilisearch answered with something else than JSON.
  return error instanceof SyntaxError ? 'server-error' : null
}

function kindOfAnswer({ response, cause }: MeilisearchApiError): SearchUnavailableKind | null {
  if (response.status === 401 || response.status === 403) return 'invalid-key'
  if (response.status >= 500 || response.status === 429 || response.status === 408) {
    return 'server-error'
  }
  if (!cause?.code) return 'server-error'
  if (cause.code === 'index_not_found') return 'index-not-found'
  return OUTDATED_CODES.has(cause.code) ? 'index-outdated' : null
}
