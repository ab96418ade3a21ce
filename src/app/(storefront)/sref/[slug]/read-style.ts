import { cache } from 'react'
import type { SearchDocument } from '@/domain/search/search-document'
import { toCardSref } from '@/features/gallery/to-card-sref'
import type { StyleSref } from '@/features/sref/style-sref'
import { noteKeys } from '@/server/cache/note-keys'
import { noteUnfinished } from '@/server/cache/note-unfinished'
import { mediaKey, SURROGATE_KEYS, srefKey } from '@/server/cache/surrogate-keys'
import { readCredits } from '@/server/media/read-credits'
import { getSearch } from '@/server/search/get-search'
import { isUnreachable } from '@/server/search/unreachable-database-error'
import { findPublishedSrefs } from '@/server/sref/find-published-srefs'
import { getGallery } from '../../../get-gallery'
import { toStyleSref } from '../../to-style-sref'

/** Divides by every number of columns that the grid can have. */
const NEIGHBOUR_COUNT = 12

/** The style at an address, or null; the page and its metadata share one reading. */
export const readStyle = cache(async (slug: string) => {
  const [sref] = await findPublishedSrefs(await getGallery(), { slugs: [slug], codes: [] })
  const { srefs, categories, tags, models } = SURROGATE_KEYS
  if (!sref) {
    // Any style that is published may be the one.
    noteKeys(srefs)
    return null
  }
  noteKeys(srefKey(sref.id), categories, tags, models)
  return toStyleSref(sref)
})

/** The styles that are most like one; none where that cannot be read now. */
export async function readNeighbours(srefId: string) {
  const documents = await findSimilar(srefId)
  noteKeys(...documents.map(({ id }) => srefKey(id)))
  return documents.map((document) => toCardSref({ document }))
}

async function findSimilar(srefId: string): Promise<readonly SearchDocument[]> {
  const search = getSearch(await getGallery())
  try {
    const similar = await search.similar({ srefId, limit: NEIGHBOUR_COUNT })
    return similar?.documents ?? []
  } catch (error) {
    if (!isUnreachable(error)) throw error
    noteUnfinished()
    return []
  }
}

/** Who made the pictures of a style. */
export async function readImageCredits({ samples }: StyleSref) {
  const hashes = samples.map(({ picture }) => picture.contentHash)
  noteKeys(...hashes.map(mediaKey))
  return readCredits(await getGallery(), hashes)
}
