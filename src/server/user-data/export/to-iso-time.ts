/** A time as Postgres gives it, as it is written in JSON. */
export function toIsoTime(time: string): string {
  return new Date(time).toISOString()
}

export function toIsoTimeOrNull(time: string | null): string | null {
  return time === null ? null : toIsoTime(time)
}
