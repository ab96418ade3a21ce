import { setTimeout as delay } from 'node:timers/promises'
import { EVERYTHING, type SearchQuery } from '@/domain/search/search-query'
import type { SearchService } from '@/server/search/get-search'
import type { SearchEngine, SearchHit } from '@/server/search/port'
import { meilisearchHeaders } from '../kill/meilisearch-server'

/** Whether a search for the word finds the style. */
export type Look = (style: { id: string; word: string }) => Promise<boolean>

const POLL_MS = 5
const TIMEOUT_MS = 60_000

/** Searches every five milliseconds until the style is found; resolves with the moment. */
export async function untilFound(look: Look, style: { id: string; word: string }): Promise<number> {
  const deadline = performance.now() + TIMEOUT_MS
  for (;;) {
    const next = delay(POLL_MS)
    if (await look(style)) return performance.now()
    if (performance.now() > deadline) {
      throw new Error(`A style was not found within ${TIMEOUT_MS / 1000} s.`)
    }
    await next
  }
}

export function lookInGallery(search: Pick<SearchService, 'search'>): Look {
  return async ({ id, word }) => isHit(await search.search({ ...QUERY, text: word }), id)
}

export function lookInPostgres(engine: SearchEngine): Look {
  return async ({ id, word }) => isHit(await engine.search({ ...QUERY, text: word }), id)
}

const QUERY: SearchQuery = { ...EVERYTHING, limit: 5, facets: [] }

function isHit({ hits }: { hits: SearchHit[] }, id: string): boolean {
  return hits.some(({ document }) => document.id === id)
}

export function lookInMeilisearch(url: string, indexUid: string): Look {
  return async ({ id, word }) => {
    const response = await fetch(`${url}/indexes/${indexUid}/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...meilisearchHeaders() },
      body: JSON.stringify({ q: word, limit: 5, attributesToRetrieve: ['id'] }),
    })
    if (!response.ok) throw new Error(`Meilisearch answered ${response.status}.`)
    const { hits } = (await response.json()) as { hits: { id: string }[] }
    return hits.some((hit) => hit.id === id)
  }
}
