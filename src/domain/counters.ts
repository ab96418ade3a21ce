/** Counters of a style, in the order of their columns. */
export const COUNTER_NAMES = [
  'views',
  'likes',
  'favorites',
  'copies',
  'popularity',
  'trendingDay',
  'trendingWeek',
  'trendingMonth',
] as const

export type CounterName = (typeof COUNTER_NAMES)[number]
export type Counters = Record<CounterName, number>

/** What a new style starts with. */
export const ZERO_COUNTERS: Counters = {
  views: 0,
  likes: 0,
  favorites: 0,
  copies: 0,
  popularity: 0,
  trendingDay: 0,
  trendingWeek: 0,
  trendingMonth: 0,
}

/**
 * What a style came with from elsewhere (an import, the demo). No like of this gallery stands behind
 * `initialLikes`, so counting the rows again must not take it away.
 */
export const INITIAL_COUNTER_NAMES = [
  'initialLikes',
  'initialFavorites',
  'initialPopularity',
] as const

export type InitialCounters = Record<(typeof INITIAL_COUNTER_NAMES)[number], number>

/** What is to be remembered of the counters that a new style is given. */
export function initialCounters(given: Partial<Counters>): InitialCounters {
  return {
    initialLikes: given.likes ?? 0,
    initialFavorites: given.favorites ?? 0,
    initialPopularity: given.popularity ?? 0,
  }
}
