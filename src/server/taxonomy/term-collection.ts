import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { uuids } from '../db/uuids'

/** What styles are filed under, many of each. */
export type TermCollection = 'categories' | 'tags'

/** A category or tag as people know it. */
export type Term = { id: string; name: string }

/** Where Payload keeps which style, and which version of a style, has which term. */
export const RELATION_TABLES = ['srefs_rels', '_srefs_v_rels'] as const

export type RelationTable = (typeof RELATION_TABLES)[number]

/** The condition on a row of such a table that it holds one of these terms. `alias` is the table's. */
export function holdsTerm(input: {
  table: RelationTable
  alias: string
  collection: TermCollection
  termIds: string[]
}): SQL {
  const { table, alias, collection, termIds } = input
  const name = sql.identifier(alias)
  const path = table === 'srefs_rels' ? collection : `version.${collection}`
  return sql`${name}.path = ${path}
    and ${name}.${termColumn(collection)} = any(${uuids(termIds)})`
}

/** The column of these tables that holds the term. */
export function termColumn(collection: TermCollection): SQL {
  return sql`${sql.identifier(`${collection}_id`)}`
}
