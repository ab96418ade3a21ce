import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { EffectiveOrder } from '@/domain/search/search-query'

/**
 * The numbers that documents are sorted by, the greatest first. Floats come back from their text as they
 * were, and seconds of this century differ in a number where they differ by a microsecond.
 */
const KEYS = {
  newest: 'extract(epoch from created_at)',
  popularity: 'popularity',
  likes: 'likes',
  views: 'views',
  'trending-day': 'trending_day',
  'trending-week': 'trending_week',
  'trending-month': 'trending_month',
} as const satisfies Partial<Record<EffectiveOrder, string>>

const ORDERS: readonly string[] = Object.keys(KEYS)

/** What a line says of one document. */
export type MirrorLine = {
  ordinal: number
  /** Null when it is not public. */
  document: { id: string; version: string; tokens: string[]; keys: number[] } | null
}

const COLUMNS = ['ordinal', 'sref_id', 'version', 'facets', ...Object.values(KEYS)]

/**
 * A public document in one line: its ordinal, id, version, facet tokens and sort keys, with tabs between
 * them, which none of these has. The ordinal alone says that a document is not public.
 *
 * One call for the whole line: Postgres takes longer to plan twenty of `||` than to find what has changed.
 */
export const mirrorLine: SQL = sql.raw(
  `case when is_public then concat_ws(E'\\t', ${COLUMNS.join(', ')}) else ordinal::text end`,
)

/** A line with fewer parts than there are columns is that of a document which may not be found. */
export function readMirrorLine(line: string): MirrorLine {
  const parts = line.split('\t')
  const [ordinal, id = '', version = '', facets = '', ...keys] = parts
  if (parts.length < COLUMNS.length) return { ordinal: Number(ordinal), document: null }
  const tokens = facets.split(' ')
  return { ordinal: Number(ordinal), document: { id, version, tokens, keys: keys.map(Number) } }
}

/** Where the key of an order is among the keys of a line; -1 for an order that has none. */
export function keyIndex(order: EffectiveOrder): number {
  return ORDERS.indexOf(order)
}
