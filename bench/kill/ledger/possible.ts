/** The values that something may have, as JSON: more than one where an edit is in doubt; null for any. */
export type Possible = ReadonlySet<string> | null

export const only = (value: unknown): Possible => new Set([JSON.stringify(value)])

export const either = (one: Possible, other: Possible): Possible =>
  one && other ? new Set([...one, ...other]) : null

/** One of the values; undefined where it may be any. */
export const likely = <Value>(possible: Possible): Value | undefined => {
  const [last] = [...(possible ?? [])].slice(-1)
  return last === undefined ? undefined : (JSON.parse(last) as Value)
}
