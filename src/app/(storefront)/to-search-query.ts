import type { FacetName, SearchQuery } from '@/domain/search/search-query'
import { API_SORTS } from '@/features/gallery/gallery-api'
import type { GalleryQuery } from '@/features/gallery/gallery-query'

type Wanted = { limit: number; facets: FacetName[] }

/** What the search is asked for a page of the gallery. */
export function toSearchQuery(query: GalleryQuery, wanted: Wanted): SearchQuery {
  const { q, categories, tags, colors, models, premium, featured } = query
  const { sort, window, seed, page } = query
  return {
    ...wanted,
    text: q,
    filters: { categories, tags, colors, models, premium, featured },
    order: API_SORTS[sort],
    window,
    seed,
    page,
  }
}
