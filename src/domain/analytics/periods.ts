export const INTERVALS = ['day', 'week', 'month'] as const

export type Interval = (typeof INTERVALS)[number]

type Range = {
  /** First day, `YYYY-MM-DD`. */
  from: string
  /** Last day, included. */
  to: string
  interval: Interval
}

/**
 * The first days of all days, weeks (from Monday, as ISO 8601 has them) or months that the range touches,
 * in order. The first may begin before the range does.
 */
export function listPeriods({ from, to, interval }: Range): string[] {
  const periods: string[] = []
  for (let at = startOfPeriod(from, interval); at <= to; at = nextPeriod(at, interval)) {
    periods.push(at)
  }
  return periods
}

/** The first day of the period that a day belongs to. */
export function startOfPeriod(day: string, interval: Interval): string {
  if (interval === 'day') return day
  if (interval === 'month') return `${day.slice(0, 7)}-01`
  const daysSinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -daysSinceMonday)
}

/** A day some days later, `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

function nextPeriod(start: string, interval: Interval): string {
  if (interval === 'day') return addDays(start, 1)
  if (interval === 'week') return addDays(start, 7)
  return startOfPeriod(addDays(start, 31), 'month')
}
