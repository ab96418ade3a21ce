import {
  EVERYTHING,
  type FacetName,
  NO_FILTERS,
  type SearchOrder,
  type SearchQuery,
} from '@/domain/search/search-query'
import type { GalleryQuery, GallerySort } from '@/features/gallery/gallery-query'

const ORDERS: Record<GallerySort, SearchOrder> = {
  best: 'relevance',
  popular: 'popularity',
  newest: 'newest',
  liked: 'likes',
}

type Wanted = { limit: number; facets: FacetName[] }

/** What the search is asked for a page of the gallery. */
export function toSearchQuery(query: GalleryQuery, wanted: Wanted): SearchQuery {
  const { q, categories, tags, colors, sort, page } = query
  return {
    ...EVERYTHING,
    ...wanted,
    text: q,
    filters: { ...NO_FILTERS, categories, tags, colors },
    order: ORDERS[sort],
    page,
  }
}
