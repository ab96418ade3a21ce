/** Orders of a list, `relevance` only with a text (see `effectiveOrder`). */
export const SEARCH_ORDERS = [
  'relevance',
  'popularity',
  'trending',
  'newest',
  'likes',
  'views',
  'title',
  'random',
] as const

export const TRENDING_WINDOWS = ['day', 'week', 'month', 'all'] as const

export const FACET_NAMES = ['category', 'tag', 'model', 'premium', 'featured'] as const

export type SearchOrder = (typeof SEARCH_ORDERS)[number]
export type TrendingWindow = (typeof TRENDING_WINDOWS)[number]
export type FacetName = (typeof FACET_NAMES)[number]

/**
 * What a style must be. Several values of one key: any of them. Different keys: all of them. An empty
 * list or `null` asks for nothing.
 */
export type SearchFilters = {
  /** Slugs. */
  categories: string[]
  tags: string[]
  /** As in the search document: `v7`, `niji6`. */
  models: string[]
  /** `#rrggbb`, lower-case: one of the leading colours is near (see `colour-cells.ts`). */
  colors: string[]
  premium: boolean | null
  featured: boolean | null
}

export const NO_FILTERS: SearchFilters = {
  categories: [],
  tags: [],
  models: [],
  colors: [],
  premium: null,
  featured: null,
}

/** What an engine is asked. Every part is checked and complete. */
export type SearchQuery = {
  /** Normalised by `normaliseSearchText`; empty for everything. */
  text: string
  filters: SearchFilters
  order: SearchOrder
  /** For `trending`. `all` is the same as `popularity`. */
  window: TrendingWindow
  /** For `random`: the same seed gives the same order. */
  seed: number
  /** From 1. A page past the end is empty and keeps the true total. */
  page: number
  /** 1 to 100. */
  limit: number
  /** Facets to count. A facet's own filter does not narrow its counts (disjunctive facets). */
  facets: FacetName[]
}

/** The first page of all there is, the most popular first; other queries are made from it. */
export const EVERYTHING: SearchQuery = {
  text: '',
  filters: NO_FILTERS,
  order: 'relevance',
  window: 'all',
  seed: 0,
  page: 1,
  limit: 20,
  facets: [],
}

/** The order that an engine really sorts by. `nearness` is that of the colours asked for. */
export type EffectiveOrder =
  | Exclude<SearchOrder, 'trending'>
  | 'nearness'
  | `trending-${'day' | 'week' | 'month'}`

/**
 * Resolves what depends on other parts of the query: without a text, relevance means nearness to the
 * colours that are asked for, else popularity; trending over all time is popularity.
 */
export function effectiveOrder({
  text,
  order,
  window,
  filters,
}: Pick<SearchQuery, 'text' | 'order' | 'window' | 'filters'>): EffectiveOrder {
  if (order === 'trending') return window === 'all' ? 'popularity' : `trending-${window}`
  if (order !== 'relevance' || text !== '') return order
  return filters.colors.length > 0 ? 'nearness' : 'popularity'
}

export const MAX_SEARCH_TEXT_LENGTH = 200

/** More words than this are not looked at; the rest of a long text narrows nothing. */
export const MAX_SEARCH_WORDS = 12

/**
 * The one form of a text that is searched for: composed Unicode (NFC), without control and format
 * characters, single spaces, trimmed. Quotes stay: they make a phrase. Case and accents stay too;
 * engines ignore them.
 */
export function normaliseSearchText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
