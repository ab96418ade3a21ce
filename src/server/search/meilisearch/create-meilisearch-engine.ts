import type { MultiSearchQuery } from 'meilisearch'
import type { SearchEngine } from '../port'
import { createClient } from './create-client'
import type { IndexDocument, StoredDocument } from './index-document'
import type { Reader } from './reader'
import { search } from './search'
import { similar } from './similar'
import { suggest } from './suggest'
import { withSearchErrors } from './to-search-error'

export type MeilisearchEngineOptions = {
  /** `http://host:port`. */
  host: string
  /** The search key, see `keys.ts`. */
  apiKey?: string
  indexUid: string
  /** For one request. A search is one request, or two to four where little or nothing is found. */
  timeoutMs: number
}

/**
 * The engine that asks a Meilisearch server.
 *
 * Its methods throw `SearchUnavailableError` when the server does not answer, does not know the index or
 * has it with other settings, and `UnsupportedQueryError` for the random order.
 */
export function createMeilisearchEngine({
  host,
  apiKey,
  indexUid,
  timeoutMs,
}: MeilisearchEngineOptions): SearchEngine {
  const client = createClient({ host, apiKey, timeoutMs })
  const index = client.index<IndexDocument>(indexUid)
  const reader: Reader = {
    ask: async (queries) => {
      type Query = { queries: MultiSearchQuery[] }
      const { results } = await client.multiSearch<Query, StoredDocument>({ queries })
      return results
    },
    list: async (listings) => {
      const pages = listings.map((listing) => index.getDocuments<StoredDocument>(listing))
      return (await Promise.all(pages)).flatMap(({ results }) => results)
    },
  }
  return {
    name: 'meilisearch',
    search: (query) => withSearchErrors(search(reader, indexUid, query)),
    suggest: (query) => withSearchErrors(suggest(index, query)),
    similar: (input) => withSearchErrors(similar(reader, input)),
  }
}
