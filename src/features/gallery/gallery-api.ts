import type { GalleryQuery, GallerySort } from './gallery-query'

/** Cards on a page: divides by every number of columns that the grid can have. */
export const PAGE_SIZE = 24

/** What the API calls the orders of the gallery. */
export const API_SORTS = {
  best: 'relevance',
  popular: 'popularity',
  trending: 'trending',
  newest: 'newest',
  liked: 'likes',
  viewed: 'views',
  title: 'title',
  random: 'random',
} as const satisfies Record<GallerySort, string>

/**
 * The address in the API of one page of a part of the gallery; one for equal questions. Where something
 * is looked for it is that of the search, which says what was found in each style.
 */
export function galleryApiPath(query: GalleryQuery, page: number): string {
  const params = new URLSearchParams()
  if (query.q) {
    params.set('q', query.q)
    const filters = filtersOf(query).map(([key, value]) => `${key}:${value}`)
    if (filters.length > 0) params.set('filters', filters.join(','))
    params.set('facets', '')
  } else {
    for (const [key, value] of filtersOf(query)) params.append(key, value)
  }
  params.set('sort', API_SORTS[query.sort])
  if (query.sort === 'trending') params.set('window', query.window)
  if (query.sort === 'random') params.set('seed', String(query.seed))
  params.set('page', String(page))
  params.set('limit', String(PAGE_SIZE))
  return `/api/${query.q ? 'search' : 'sref'}?${params}`
}

function filtersOf(query: GalleryQuery): [key: string, value: string][] {
  const { categories, tags, colors, models, premium, featured } = query
  const values = {
    category: categories,
    tag: tags,
    color: colors,
    model: models,
    premium,
    featured,
  }
  return Object.entries(values).flatMap(([key, value]) =>
    [value ?? []].flat().map((one): [string, string] => [key, String(one)]),
  )
}
