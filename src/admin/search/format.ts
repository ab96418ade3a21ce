const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Shorter times are told to a tenth of a second. */
const SHORT_SECONDS = 10

/** `1 style`, `1,200 styles`, `no styles`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  if (count === 0) return `no ${plural}`
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en-GB')
}

/** `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`, `4 days`. Whole parts are left out where they are zero. */
export function formatDuration(seconds: number): string {
  if (seconds < SHORT_SECONDS) return `${Math.round(Math.max(0, seconds) * 10) / 10} s`
  const whole = Math.round(seconds)
  if (whole < MINUTE) return `${whole} s`
  if (whole < HOUR) return join(`${Math.floor(whole / MINUTE)} min`, whole % MINUTE, 's')
  const minutes = Math.round(whole / MINUTE)
  if (whole < DAY) return join(`${Math.floor(minutes / MINUTE)} h`, minutes % MINUTE, 'min')
  return countOf(Math.round(whole / DAY), 'day')
}

/** `just now`, `4 min ago`, `2 h ago`, `3 days ago`. */
export function formatAge(iso: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(iso)) / 1000
  if (seconds < MINUTE) return 'just now'
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} min ago`
  if (seconds < DAY) return `${Math.floor(seconds / HOUR)} h ago`
  return `${countOf(Math.floor(seconds / DAY), 'day')} ago`
}

function join(first: string, rest: number, unit: string): string {
  return rest > 0 ? `${first} ${rest} ${unit}` : first
}
