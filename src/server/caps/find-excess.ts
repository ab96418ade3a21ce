import type { QueryCaps } from './query-caps'

/** What of a question is looked at; it comes from outside, so its parts may be anything. */
export type Asked = {
  where?: unknown
  sort?: unknown
  select?: unknown
  populate?: unknown
  joins?: unknown
}

/** As in `samples.image.sizes.w320webp.filename`. */
const MAX_PATH_SEGMENTS = 5

/**
 * Relations that a path may follow. With a second one, Payload checks the rest of the path in a promise
 * that nobody waits for: a field that may not be read then ends the whole process.
 */
const MAX_RELATIONS = 1

/** How many relations a path follows. */
export type CountRelations = (path: string) => number

/**
 * The sentence that says what is too much about a question; null where nothing is. It looks no deeper
 * than the caps allow, so that a question cannot make the look itself expensive.
 */
export function findExcess(
  asked: Asked,
  caps: QueryCaps,
  countRelations: CountRelations = () => 0,
): string | null {
  return (
    excessOfWhere(asked.where, caps, countRelations) ??
    excessOfSort(asked.sort, caps, countRelations) ??
    excessOfNames('select', asked.select, caps) ??
    excessOfNames('populate', asked.populate, caps) ??
    excessOfNames('joins', asked.joins, caps)
  )
}

type Totals = { conditions: number; values: number }

function excessOfWhere(
  where: unknown,
  caps: QueryCaps,
  countRelations: CountRelations,
): string | null {
  const { maxConditions, maxNesting, maxTextLength, maxValues } = caps
  const totals: Totals = { conditions: 0, values: 0 }

  function look(node: unknown, level: number): string | null {
    if (!isRecord(node)) return null
    if (level > maxNesting) return `A filter may be nested ${maxNesting} times at most.`
    for (const [name, value] of Object.entries(node)) {
      const excess = /^(and|or)$/i.test(name)
        ? lookAtBranches(value, level)
        : lookAtField(name, value, level)
      if (excess) return excess
    }
    return null
  }

  function lookAtBranches(branches: unknown, level: number): string | null {
    for (const branch of Object.values(isRecord(branches) ? branches : {})) {
      totals.conditions += isRecord(branch) ? 0 : 1
      const excess = look(branch, level + 1)
      if (excess) return excess
    }
    return null
  }

  function lookAtField(name: string, comparisons: unknown, level: number): string | null {
    const tooLong = excessOfPath(name, countRelations)
    if (tooLong) return tooLong
    for (const value of Object.values(
      isRecord(comparisons) ? comparisons : { equals: comparisons },
    )) {
      totals.conditions += 1
      if (totals.conditions > maxConditions) {
        return `A filter may have ${maxConditions} conditions at most.`
      }
      const excess = lookAtValue(value, level)
      if (excess) return excess
    }
    return null
  }

  function lookAtValue(value: unknown, level: number): string | null {
    if (Array.isArray(value)) {
      totals.values += value.length
      if (totals.values > maxValues) return `A filter may list ${maxValues} values at most.`
      const long = value.some((one) => typeof one === 'string' && one.length > maxTextLength)
      if (long) return `A value may have ${maxTextLength} characters at most.`
      return value.some(isRecord) ? look({ and: value }, level) : null
    }
    if (typeof value === 'string' && value.length > maxTextLength) {
      // Long lists also come as one text, with commas.
      const isList = value.includes(',') && value.split(',').length <= maxValues
      return isList ? null : `A value may have ${maxTextLength} characters at most.`
    }
    return look(value, level + 1)
  }

  return look(where, 0)
}

function excessOfSort(
  sort: unknown,
  { maxSortFields }: QueryCaps,
  countRelations: CountRelations,
): string | null {
  const fields = [sort ?? []].flat().flatMap((field) => String(field).split(','))
  if (fields.length > maxSortFields) return `Sort by ${maxSortFields} fields at most.`
  for (const field of fields) {
    const excess = excessOfPath(field, countRelations)
    if (excess) return excess
  }
  return null
}

function excessOfPath(path: string, countRelations: CountRelations): string | null {
  const isTooLong = path.split(/\.|__/).length > MAX_PATH_SEGMENTS
  if (!isTooLong && countRelations(path) <= MAX_RELATIONS) return null
  return `“${path.slice(0, 60)}” leads too far: a path may follow one relation.`
}

function excessOfNames(
  what: 'select' | 'populate' | 'joins',
  given: unknown,
  { maxNames, maxNesting }: QueryCaps,
): string | null {
  let names = 0
  const excess = `“${what}” may name ${maxNames} fields at most, nested ${maxNesting} times.`
  function isTooMuch(node: unknown, level: number): boolean {
    if (!isRecord(node)) return false
    if (level > maxNesting) return true
    return Object.values(node).some((value) => {
      names += 1
      return names > maxNames || isTooMuch(value, level + 1)
    })
  }
  return isTooMuch(given, 0) ? excess : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
