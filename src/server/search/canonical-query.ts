import { effectiveOrder, type SearchQuery } from '@/domain/search/search-query'

/** One text for all queries that have the same answer: the key of a cache. */
export function canonicalQuery(query: SearchQuery): string {
  const { text, filters, seed, page, limit, facets } = query
  const order = effectiveOrder(query)
  return JSON.stringify([
    text,
    sorted(filters.categories),
    sorted(filters.tags),
    sorted(filters.models),
    sorted(filters.colors),
    filters.premium,
    filters.featured,
    order,
    order === 'random' ? seed : 0,
    page,
    limit,
    sorted(facets),
  ])
}

function sorted(values: string[]): string[] {
  return [...new Set(values)].sort()
}
