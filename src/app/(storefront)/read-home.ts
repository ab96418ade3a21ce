import type { Payload } from 'payload'
import type { Facets } from '@/domain/api/facets'
import { EVERYTHING, NO_FILTERS } from '@/domain/search/search-query'
import { type GalleryQuery, isFrontPage } from '@/features/gallery/gallery-query'
import { getSearch } from '@/server/search/get-search'
import { searchSrefs } from '@/server/sref/search-srefs'
import { getGallery } from '../get-gallery'
import { type GalleryFilters, readFilters } from './read-filters'
import { readWaysOn } from './read-ways-on'
import { toCardSref } from './to-card-sref'
import { toSearchQuery } from './to-search-query'

const PAGE_SIZE = 24
const FEATURED_COUNT = 8

/**
 * Everything that one page of the gallery shows. Null where a category or tag of the address does not
 * exist.
 */
export async function readHome(query: GalleryQuery) {
  const [payload, filters] = await Promise.all([getGallery(), readFilters(query)])
  if (filters === null) return null
  const isFront = isFrontPage(query)
  const facets = isFront ? (['category'] as const) : (['category', 'tag'] as const)
  const [found, featured] = await Promise.all([
    searchSrefs(payload, toSearchQuery(query, { limit: PAGE_SIZE, facets: [...facets] })),
    isFront ? readFeatured(payload) : [],
  ])
  const categories = countCategories(filters, found.facets)
  return {
    filters,
    categories,
    tags: countTags(filters, found.facets),
    srefs: found.hits.map(toCardSref),
    total: found.total,
    pageCount: Math.ceil(found.total / PAGE_SIZE),
    didYouMean: found.didYouMean,
    featured,
    waysOn: found.total === 0 ? await readWaysOn({ payload, query, filters }) : null,
  }
}

async function readFeatured(payload: Payload) {
  const query = { ...EVERYTHING, limit: FEATURED_COUNT, facets: [] }
  const filters = { ...NO_FILTERS, featured: true }
  const { hits } = await getSearch(payload).search({ ...query, filters })
  return hits.map(toCardSref)
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
