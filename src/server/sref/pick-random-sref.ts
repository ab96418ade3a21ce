import { randomInt } from 'node:crypto'
import type { Payload } from 'payload'
import type { SearchQuery } from '@/domain/search/search-query'
import { getSearch } from '../search/get-search'

/** Styles a question; the same as on a page of the gallery, so that few different ones are kept. */
const PAGE_SIZE = 24

type Wanted = Pick<SearchQuery, 'text' | 'filters'>

/**
 * The slug of one of the public styles that match, each as likely as the others. Null where none does,
 * or where it has gone since they were counted.
 */
export async function pickRandomSref(payload: Payload, wanted: Wanted): Promise<string | null> {
  const search = getSearch(payload)
  const ask = (page: number) =>
    search.search({
      ...wanted,
      order: 'title',
      window: 'all',
      seed: 0,
      page,
      limit: PAGE_SIZE,
      facets: [],
    })
  const first = await ask(1)
  if (first.total === 0) return null
  const place = randomInt(first.total)
  const page = Math.floor(place / PAGE_SIZE) + 1
  const { hits } = page === 1 ? first : await ask(page)
  return hits[place % PAGE_SIZE]?.document.slug ?? null
}
