import { EVERYTHING, NO_FILTERS } from '@/domain/search/search-query'
import type { CardSref } from '@/features/gallery/card-sref'
import { toCardSref } from '@/features/gallery/to-card-sref'
import { getSearch } from '@/server/search/get-search'
import { getGallery } from '../get-gallery'

const FEATURED_COUNT = 8

/** What the editors put forward, the most popular first. */
export async function readFeatured(): Promise<CardSref[]> {
  const { hits } = await getSearch(await getGallery()).search({
    ...EVERYTHING,
    limit: FEATURED_COUNT,
    facets: [],
    filters: { ...NO_FILTERS, featured: true },
  })
  return hits.map(toCardSref)
}
