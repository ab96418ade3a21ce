import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { ParsedText } from '../text/parse-text'
import { adjacentQuery, exactQuery, termQuery, type Weight } from './to-tsquery'

/** What a term is worth in its best field; in a description 1. */
const FIELD_WORTH: [Weight, number][] = [
  ['A', 8],
  ['B', 4],
  ['C', 2],
]

const SIDE_BY_SIDE = 3
const WHOLE_TITLE = 1_000
const WHOLE_CODE = 10_000

/**
 * How well a row answers a text that it matches: first by the fields that its terms are found in, by
 * terms that stand together, by a title or code that is exactly the text; then by how many terms are
 * there as they were typed. Steps instead of a sliding rank, so that among equally good ones
 * popularity decides.
 */
export function relevanceKeys({ terms, key, code }: ParsedText): SQL[] {
  const parts = terms.map((term) => {
    const fields = FIELD_WORTH.map(
      ([weight, worth]) =>
        sql`when words @@ ${termQuery(term, weight)} then ${sql.raw(`${worth}`)}`,
    )
    return sql`case ${sql.join(fields, sql` `)} else 1 end`
  })
  if (terms.length > 1) parts.push(bonus(sql`words @@ ${adjacentQuery(terms)}`, SIDE_BY_SIDE))
  parts.push(bonus(sql`title_key = ${key}`, WHOLE_TITLE))
  if (code !== null) parts.push(bonus(sql`code = ${code}`, WHOLE_CODE))
  const exact = terms.map((term) => bonus(sql`words @@ ${exactQuery(term)}`, 1))
  return [sql.join(parts, sql` + `), sql.join(exact, sql` + `)]
}

function bonus(condition: SQL, worth: number): SQL {
  return sql`case when ${condition} then ${sql.raw(`${worth}`)} else 0 end`
}
