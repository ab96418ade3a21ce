import { cache } from 'react'
import { getSearch } from '@/server/search/get-search'
import { findSrefBySlug } from '@/server/sref/find-sref-by-slug'
import { getGallery } from '../../../get-gallery'
import { toCardSref } from '../../to-card-sref'
import { toStyleSref } from '../../to-style-sref'

/** As many as fill one row of a wide window and two rows of a phone. */
const NEIGHBOUR_COUNT = 4

/** The style at an address, or null; the page and its metadata share one reading. */
export const readStyle = cache(async (slug: string) => {
  const sref = await findSrefBySlug({ payload: await getGallery(), slug })
  return sref && toStyleSref(sref)
})

/** The styles that are most like one. */
export async function readNeighbours(srefId: string) {
  const search = getSearch(await getGallery())
  const similar = await search.similar({ srefId, limit: NEIGHBOUR_COUNT })
  return similar?.documents.map((document) => toCardSref({ document })) ?? []
}
