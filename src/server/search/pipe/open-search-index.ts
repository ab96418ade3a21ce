import { getEnv } from '@/server/env'
import {
  createMeilisearchIndex,
  type MeilisearchIndex,
} from '../meilisearch/create-meilisearch-index'
import { searchIndexUid } from '../meilisearch/index-uid'

type OpenedIndex = { index: MeilisearchIndex; url: string; indexUid: string }

let opened: OpenedIndex | null | undefined

/** The external index of this environment; null where Postgres is the only engine. Sends nothing. */
export function openSearchIndex(): OpenedIndex | null {
  if (opened === undefined) opened = open()
  return opened
}

function open(): OpenedIndex | null {
  const { MEILI_URL: url, MEILI_API_KEY: apiKey, MEILI_INDEX_PREFIX: prefix } = getEnv()
  if (!url) return null
  const indexUid = searchIndexUid(prefix)
  return { index: createMeilisearchIndex({ host: url, apiKey, indexUid }), url, indexUid }
}
