import { EVERYTHING, NO_FILTERS } from '@/domain/search/search-query'
import type { CardSref } from '@/features/gallery/card-sref'
import { toCardSref } from '@/features/gallery/to-card-sref'
import { getSearch } from '@/server/search/get-search'
import { getGallery } from '../../get-gallery'

const COUNT = 8

/** What is public of the premium styles that are looked at most. */
export async function readPremiumStyles(): Promise<CardSref[]> {
  const { hits } = await getSearch(await getGallery()).search({
    ...EVERYTHING,
    limit: COUNT,
    facets: [],
    filters: { ...NO_FILTERS, premium: true },
  })
  return hits.map(toCardSref)
}
