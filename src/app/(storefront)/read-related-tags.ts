import { EVERYTHING, NO_FILTERS } from '@/domain/search/search-query'
import type { GalleryQuery } from '@/features/gallery/gallery-query'
import { getSearch } from '@/server/search/get-search'
import { getGallery } from '../get-gallery'

/** The most popular styles of a part say enough of it. */
const LOOKED_THROUGH = 100
const SHOWN_TAGS = 18

/** The tags that styles of a category or a tag have as well, the most frequent first. */
export async function readRelatedTags({ categories, tags }: GalleryQuery) {
  const { hits } = await getSearch(await getGallery()).search({
    ...EVERYTHING,
    filters: { ...NO_FILTERS, categories, tags },
    limit: LOOKED_THROUGH,
  })
  const counts = new Map<string, { slug: string; name: string; count: number }>()
  for (const tag of hits.flatMap(({ document }) => document.tags)) {
    const { count = 0 } = counts.get(tag.slug) ?? {}
    if (!tags.includes(tag.slug)) counts.set(tag.slug, { ...tag, count: count + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, SHOWN_TAGS)
}
