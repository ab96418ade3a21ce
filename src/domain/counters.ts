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
