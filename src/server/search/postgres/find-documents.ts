import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { SearchQuery } from '@/domain/search/search-query'
import type { SqlRunner } from '@/server/db/transaction-db'
import type { EngineAnswer } from '../port'
import type { ParsedText } from '../text/parse-text'
import type { DocumentVersion, FoundDocument } from './document-cache'
import type { EngineMemory } from './engine-memory'
import type { MirrorChanges } from './facet-mirror'
import { filterConditions } from './filter-conditions'
import { bandTable, isNear } from './nearest-band'
import { type SortKey, sortKeys } from './order-by'
import { allTermsQuery } from './to-tsquery'

/** What one page shows, without highlights. */
export type Found = Pick<EngineAnswer, 'total' | 'facets'> & { page: FoundDocument[] }

type Input = { query: SearchQuery; text: ParsedText; memory: EngineMemory }
type Row = { page?: DocumentVersion[]; total?: number; ordinals?: string | null }

/**
 * The documents that have all terms of `text` and pass the filters: one page of them, how many there
 * are and their facets, of one moment.
 */
export async function findDocuments(db: SqlRunner, input: Input): Promise<Found> {
  const { query, text, memory } = input
  const { mirror, pages, documents, countFacets } = memory
  const { filters, facets } = query
  const isNarrow = text.terms.length > 0 || filters.colors.length > 0
  if (isNarrow && facets.length === 0) return findWithoutFacets(db, input)
  for (;;) {
    const { columns, since } = mirror.select()
    const isPicked = !isNarrow && since !== null && pages.isWorthIt(query)
    const select = isPicked ? selectChanges : isNarrow ? selectNarrow : selectAny
    const { rows } = await db.execute<Row & MirrorChanges>(select(input, columns))
    const [row] = rows
    if (!row) throw new Error('Postgres gave no row')
    if (!mirror.apply(row, since)) continue
    // All of one moment: while the documents are read, the copy may become that of a later one.
    const wanted = isPicked ? pages.pick(query) : (row.page ?? [])
    const ordinals = isNarrow ? toNumbers(row.ordinals) : null
    const counts = countFacets({ ordinals, filters, facets })
    return { page: await documents.load(db, wanted), ...counts }
  }
}

async function findWithoutFacets(db: SqlRunner, { query, text, memory }: Input): Promise<Found> {
  const keys = sortKeys(query, text)
  const { rows } = await db.execute<Row>(sql`
    with found as materialized (
      select sref_id, version, ${keyColumns(keys)} from ${tables(query)}
      where ${and([...narrowConditions(query, text), ...filterConditions(query.filters)])}
    )
    select ${selectPage({ query, keys, rows: sql`select * from found` })} as page,
      (select count(*)::int from found) as total`)
  const page = await memory.documents.load(db, rows[0]?.page ?? [])
  return { page, total: rows[0]?.total ?? 0, facets: {} }
}

/** Text and colours are costly to compare, so that is done once; facets also count what filters refuse. */
function selectNarrow({ query, text }: Input, changes: SQL): SQL {
  const keys = sortKeys(query, text)
  const passes = and([sql`true`, ...filterConditions(query.filters)])
  const rows = sql`select * from found where passes`
  return sql`
    with found as materialized (
      select sref_id, version, ordinal, ${passes} as passes, ${keyColumns(keys)} from ${tables(query)}
      where ${and(narrowConditions(query, text))}
    )
    select ${selectPage({ query, keys, rows })} as page,
      (select string_agg(ordinal::text, ' ') from found) as ordinals, ${changes}`
}

/** The page is picked from the copy, which has only to be brought up to date. */
function selectChanges(_: Input, changes: SQL): SQL {
  return sql`select ${changes}`
}

/** The page comes from an index where there is one for the order, and nothing is counted here. */
function selectAny({ query, text }: Input, changes: SQL): SQL {
  const keys = sortKeys(query, text)
  const rows = sql`select sref_id, version, ${keyColumns(keys)} from search_documents
    where ${and([sql`is_public`, ...filterConditions(query.filters)])}`
  return sql`select ${selectPage({ query, keys, rows })} as page, ${changes}`
}

function narrowConditions({ filters }: SearchQuery, { terms }: ParsedText): SQL[] {
  return [
    sql`is_public`,
    ...(terms.length > 0 ? [sql`words @@ ${allTermsQuery(terms)}`] : []),
    ...(filters.colors.length > 0 ? [isNear] : []),
  ]
}

function tables({ filters: { colors } }: SearchQuery): SQL {
  if (colors.length === 0) return sql`search_documents`
  return sql`search_documents cross join ${bandTable(colors)}`
}

/** Which documents are on the page, in its order. What they say is read by `DocumentCache`. */
function selectPage({
  query: { page, limit },
  keys,
  rows,
}: {
  query: SearchQuery
  keys: SortKey[]
  rows: SQL
}): SQL {
  const names = keyNames(keys).map((name, index) =>
    keys[index]?.isDescending ? sql`${name} desc` : name,
  )
  const sorted = sql.join([...names, sql`sref_id`], sql`, `)
  return sql`(
    select coalesce(json_agg(
      json_build_object('id', sref_id, 'version', version::text) order by ${sorted}), '[]')
    from (${rows} order by ${sorted} limit ${limit} offset ${(page - 1) * limit}) as page)`
}

function keyColumns(keys: SortKey[]): SQL {
  const names = keyNames(keys)
  return sql.join(
    keys.map(({ value }, index) => sql`${value} as ${names[index]}`),
    sql`, `,
  )
}

function keyNames(keys: SortKey[]): SQL[] {
  return keys.map((_, index) => sql`${sql.identifier(`key_${index}`)}`)
}

function and(conditions: SQL[]): SQL {
  return sql.join(conditions, sql` and `)
}

function toNumbers(list: string | null | undefined): number[] {
  return list ? list.split(' ').map(Number) : []
}
