import { cache } from 'react'
import { findSrefBySlug } from '@/server/sref/find-sref-by-slug'
import { listSrefs } from '@/server/sref/list-srefs'
import { getGallery } from '../../get-gallery'
import { toCardSref } from '../../to-card-sref'
import { toStyleSref } from '../../to-style-sref'

/** As many as fill one row of a wide window and two rows of a phone. */
const NEIGHBOUR_COUNT = 4

/** The style at an address, or null; the page and its metadata share one reading. */
export const readStyle = cache(async (slug: string) => {
  const sref = await findSrefBySlug({ payload: await getGallery(), slug })
  return sref && toStyleSref(sref)
})

/** The most popular other styles of a category. */
export async function readNeighbours({ id, categoryId }: { id: string; categoryId: string }) {
  const payload = await getGallery()
  const { docs } = await listSrefs({ payload, categoryId, exceptId: id, limit: NEIGHBOUR_COUNT })
  return docs.map(toCardSref)
}
