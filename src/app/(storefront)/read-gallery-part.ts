import type { Facets } from '@/domain/api/facets'
import { FACET_NAMES } from '@/domain/search/search-query'
import { PAGE_SIZE } from '@/features/gallery/gallery-api'
import type { GalleryPartData } from '@/features/gallery/gallery-part'
import type { GalleryQuery } from '@/features/gallery/gallery-query'
import { toCardSref } from '@/features/gallery/to-card-sref'
import { searchSrefs } from '@/server/sref/search-srefs'
import { getGallery } from '../get-gallery'
import { type GalleryFilters, readFilters } from './read-filters'
import { readWaysOn } from './read-ways-on'
import { toSearchQuery } from './to-search-query'

/**
 * Everything that one page of the gallery shows. Null where a category or tag of the address does not
 * exist.
 */
export async function readGalleryPart(query: GalleryQuery): Promise<GalleryPartData | null> {
  const [payload, filters] = await Promise.all([getGallery(), readFilters(query)])
  if (filters === null) return null
  const asked = toSearchQuery(query, { limit: PAGE_SIZE, facets: [...FACET_NAMES] })
  const found = await searchSrefs(payload, asked)
  const models = found.facets.model ?? []
  return {
    filters,
    categories: countCategories(filters, found.facets),
    tags: countTags(filters, found.facets),
    models,
    premium: found.facets.premium ?? [],
    featured: found.facets.featured ?? [],
    srefs: found.hits.map(toCardSref),
    total: found.total,
    pageCount: Math.ceil(found.total / PAGE_SIZE),
    didYouMean: found.didYouMean,
    waysOn: found.total === 0 ? await readWaysOn({ payload, query, filters, models }) : null,
  }
}

/** Every category in its editors' order, with what it adds to the present choice. */
function countCategories({ all }: GalleryFilters, { category = [] }: Facets) {
  const counts = new Map(category.map(({ value, count }) => [value, count]))
  return all.map((one) => ({ ...one, srefCount: counts.get(one.slug) ?? 0 }))
}

/** The tags in sight, the most frequent first; those that are chosen even where nothing has them. */
function countTags({ tags }: GalleryFilters, { tag = [] }: Facets) {
  const counted = tag.map(({ value, label, count }) => ({ slug: value, name: label, count }))
  const missing = tags.filter(({ slug }) => !counted.some((one) => one.slug === slug))
  return [...counted, ...missing.map((one) => ({ ...one, count: 0 }))]
}
