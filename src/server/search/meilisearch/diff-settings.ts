import type { Settings } from 'meilisearch'

/**
 * The wanted settings that the present ones differ in. What is not wanted is not looked at. Lists
 * whose order means nothing are compared as sets, because a server gives them back in its own order;
 * a wanted part of an object may stand beside parts that the server fills in.
 */
export function diffSettings(wanted: Settings, present: Settings): Partial<Settings> {
  const names = Object.keys(wanted) as (keyof Settings)[]
  const differing = names.filter((name) => {
    const isOrdered = name === 'searchableAttributes' || name === 'rankingRules'
    return !isIncluded(wanted[name], present[name], isOrdered)
  })
  return Object.fromEntries(differing.map((name) => [name, wanted[name]]))
}

function isIncluded(wanted: unknown, present: unknown, isOrdered: boolean): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(present) || wanted.length !== present.length) return false
    const [one, other] = [wanted.map(canonical), present.map(canonical)]
    if (!isOrdered) for (const list of [one, other]) list.sort()
    return one.every((value, index) => value === other[index])
  }
  if (isObject(wanted)) {
    if (!isObject(present)) return false
    // An empty object asks for nothing to be there, as with synonyms.
    if (Object.keys(wanted).length === 0) return Object.keys(present).length === 0
    return Object.entries(wanted).every(([key, value]) =>
      isIncluded(value, present[key], isOrdered),
    )
  }
  return (wanted ?? null) === (present ?? null)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Equal for equal values, whatever the order of keys and of inner lists. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) => {
    if (Array.isArray(part)) return part.map(canonical).sort()
    if (!isObject(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
