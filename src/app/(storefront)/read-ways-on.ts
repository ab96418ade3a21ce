import type { Payload } from 'payload'
import { EVERYTHING, NO_FILTERS } from '@/domain/search/search-query'
import { countFilters, type GalleryQuery } from '@/features/gallery/gallery-query'
import type { WaysOn } from '@/features/search/nothing-found'
import { getSearch } from '@/server/search/get-search'
import type { GalleryFilters } from './read-filters'
import { toCardSref } from './to-card-sref'
import { toSearchQuery } from './to-search-query'

const SHOWN_CATEGORIES = 6
const SHOWN_STYLES = 8

type Input = { payload: Payload; query: GalleryQuery; filters: GalleryFilters }

/** What a page offers on which nothing was found. */
export async function readWaysOn({ payload, query, filters }: Input): Promise<WaysOn> {
  const search = getSearch(payload)
  const isNarrowed = query.q !== '' && countFilters(query) > 0
  const asked = toSearchQuery({ ...query, page: 1 }, { limit: 1, facets: [] })
  const [popular, unfiltered] = await Promise.all([
    search.search({ ...EVERYTHING, limit: SHOWN_STYLES, facets: ['category'] }),
    isNarrowed ? search.search({ ...asked, filters: NO_FILTERS }) : null,
  ])
  const categories = (popular.facets.category ?? []).flatMap(({ value, count }) => {
    const category = filters.all.find(({ slug }) => slug === value)
    return category ? [{ ...category, srefCount: count }] : []
  })
  return {
    totalWithoutFilters: unfiltered?.total ?? 0,
    categories: categories.slice(0, SHOWN_CATEGORIES),
    srefs: popular.hits.map(toCardSref),
  }
}
