import { EVERYTHING } from '@/domain/search/search-query'
import type { CardSref } from '@/features/gallery/card-sref'
import { toCardSref } from '@/features/gallery/to-card-sref'
import { searchSrefs } from '@/server/sref/search-srefs'
import { getGallery } from '../../get-gallery'

/** As many as fill one row of a wide window and two rows of a phone. */
const START_COUNT = 6

/** Popular styles that anyone can begin a blend with. */
export async function readStart(): Promise<CardSref[]> {
  const filters = { ...EVERYTHING.filters, premium: false }
  const { hits } = await searchSrefs(await getGallery(), {
    ...EVERYTHING,
    filters,
    limit: START_COUNT,
  })
  return hits.map(toCardSref)
}
