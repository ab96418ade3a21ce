/** What one person's deed of a day is worth. A copy is what the gallery is for; a favourite stays. */
export const POINTS = { view: 1, copy: 4, like: 6, favorite: 8 } as const

export type Deed = keyof typeof POINTS

/** Each score, and how far it looks back. */
export const SCORE_WINDOW_HOURS = {
  trendingDay: 24,
  trendingWeek: 7 * 24,
  trendingMonth: 30 * 24,
  popularity: 365 * 24,
} as const

export type ScoreName = keyof typeof SCORE_WINDOW_HOURS

const HOURS_A_DAY = 24
const POPULARITY_HALF_LIFE_HOURS = 90 * HOURS_A_DAY

/** After so many hours a deed is worth half. Of a trend it is a third of the window: an eighth is left at its end. */
export const SCORE_HALF_LIFE_HOURS: Record<ScoreName, number> = {
  trendingDay: SCORE_WINDOW_HOURS.trendingDay / 3,
  trendingWeek: SCORE_WINDOW_HOURS.trendingWeek / 3,
  trendingMonth: SCORE_WINDOW_HOURS.trendingMonth / 3,
  popularity: POPULARITY_HALF_LIFE_HOURS,
}

export type CountedDeed = {
  deed: Deed
  /** How many people did it. */
  people: number
  /** How long ago; a moment in the future counts as now. */
  ageHours: number
}

type Input = {
  score: ScoreName
  deeds: CountedDeed[]
  /** Points that the style came with from elsewhere. Default 0. */
  initialPopularity?: number
}

/**
 * How popular a style is, or how much it is trending:
 *
 *     score = prior + Σ points(deed) · people · 2^(−age / half-life)
 *
 * over the deeds within the window. That is exponential decay: what a deed is worth halves with every
 * half-life, so the order of two styles to which nothing happens any more stays as it is. The prior is
 * `initialPopularity` for `popularity`, which nobody knows the age of and which therefore does not age,
 * and 0 for trends. Trending over all time is `popularity`.
 *
 * People are counted, not clicks: whoever looks ten times on a day is one. Rounded to a thousandth.
 *
 * @see Cormode et al., “Forward Decay: A Practical Time Decay Model for Streaming Systems”, ICDE 2009,
 * section III, for exponential decay and its keeping of order.
 */
export function scoreStyle({ score, deeds, initialPopularity = 0 }: Input): number {
  const windowHours = SCORE_WINDOW_HOURS[score]
  const halfLifeHours = SCORE_HALF_LIFE_HOURS[score]
  const prior = score === 'popularity' ? initialPopularity : 0
  const earned = deeds
    .filter(({ ageHours }) => ageHours < windowHours)
    .map(({ deed, people, ageHours }) => {
      const halvings = Math.max(0, ageHours) / halfLifeHours
      return POINTS[deed] * people * 2 ** -halvings
    })
  return Math.round((prior + earned.reduce((sum, points) => sum + points, 0)) * 1000) / 1000
}
