/** A value read from a cell or a JSON field; `undefined` when the field is empty. */
export type Cell<T> = { ok: true; value: T | undefined } | { ok: false; problem: string }

const TRUE_WORDS = new Set(['true', 'yes', 'y', '1', 'x'])
const FALSE_WORDS = new Set(['false', 'no', 'n', '0'])

const ISO_DATE =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

/** `null`, an absent field and a blank text all mean “nothing given”. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

export function readText(value: unknown): Cell<string> {
  if (isEmpty(value)) return { ok: true, value: undefined }
  if (typeof value === 'string') return { ok: true, value: value.trim() }
  if (typeof value === 'number') return { ok: true, value: String(value) }
  return { ok: false, problem: 'is not a text' }
}

export function readNumber(value: unknown): Cell<number> {
  if (isEmpty(value)) return { ok: true, value: undefined }
  if (typeof value === 'number') return { ok: true, value }
  if (typeof value === 'string' && /^[+-]?\d+$/.test(value.trim())) {
    return { ok: true, value: Number(value) }
  }
  return { ok: false, problem: 'is not a whole number' }
}

export function readBoolean(value: unknown): Cell<boolean> {
  if (isEmpty(value)) return { ok: true, value: undefined }
  if (typeof value === 'boolean') return { ok: true, value }
  const word = String(value).trim().toLowerCase()
  if (TRUE_WORDS.has(word)) return { ok: true, value: true }
  if (FALSE_WORDS.has(word)) return { ok: true, value: false }
  return { ok: false, problem: 'is neither true nor false' }
}

/** ISO 8601, a date alone or with a time; without an offset it is taken as UTC. Gives UTC. */
export function readDate(value: unknown): Cell<string> {
  if (isEmpty(value)) return { ok: true, value: undefined }
  const problem = 'is not a date such as 2024-12-15 or 2024-12-15T10:00:00Z'
  const match = typeof value === 'string' ? ISO_DATE.exec(value.trim()) : null
  if (match === null) return { ok: false, problem }

  const [, day, time = '00:00:00', zone = 'Z'] = match
  const offset = zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  const date = new Date(`${day}T${time}${offset}`)
  // JavaScript rolls 30 February over to March: the day must exist.
  const isRealDay = new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day
  if (Number.isNaN(date.getTime()) || !isRealDay) return { ok: false, problem }
  return { ok: true, value: date.toISOString() }
}

/**
 * A list: a JSON array, or one text whose entries are separated by `|`; without a `|`, by line
 * breaks, and where `separators` allow it by `;` or else `,`. Entries are trimmed, blanks dropped.
 */
export function readList(
  value: unknown,
  { hasPlainSeparators }: { hasPlainSeparators: boolean },
): unknown[] {
  if (Array.isArray(value)) return value.filter((entry) => !isEmpty(entry))
  if (typeof value !== 'string') return isEmpty(value) ? [] : [value]

  const separators = hasPlainSeparators ? ['|', '\n', ';', ','] : ['|', '\n']
  const separator = separators.find((candidate) => value.includes(candidate))
  const entries = separator === undefined ? [value] : value.split(separator)
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '')
}

/** A value as it is quoted in a message: short and on one line. */
export function showValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const line = text.replace(/\s+/g, ' ').trim().toWellFormed().replaceAll('\0', '␀')
  return `“${line.length > 80 ? `${line.slice(0, 80)}…` : line}”`
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
