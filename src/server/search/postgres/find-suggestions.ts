import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { SqlRunner } from '@/server/db/transaction-db'
import type { Suggestion } from '../port'
import { holds } from './search-terms'
import { allTermsQuery } from './to-tsquery'

export type SuggestionRow = Pick<Suggestion, 'kind' | 'text' | 'slug'>

/** `isStart`: the whole begins with what was typed. */
type Row = SuggestionRow & { is_start: boolean; rank: number }

/** Categories, then tags, then styles, of those that answer equally well. */
const KIND_ORDER = ['category', 'tag', 'style'] as const

/**
 * Titles and names that have all the words, the last as a beginning; first those that begin with the
 * first word and go on as typed. Titles come from public documents; a name is read from a public
 * document that has the tag or category, so none is shown that no one uses.
 */
export async function findSuggestions(
  db: SqlRunner,
  { words, limit }: { words: string[]; limit: number },
): Promise<SuggestionRow[]> {
  const start = `${words.join(' ')}%`
  const terms = words.map((word, index) => ({
    words: [word],
    isPhrase: false,
    isPrefix: index === words.length - 1,
  }))
  const { rows } = await db.execute<Row>(sql`
    (${selectTerms({ start, query: allTermsQuery(terms), limit })})
    union all
    (${selectTitles({ condition: sql`title_key like ${start}`, isStart: true, limit })})
    union all
    (${selectTitles({ condition: sql`title_words @@ ${allTermsQuery(terms)}`, isStart: false, limit })})`)
  return pick(rows, limit)
}

/** The example that is known first; where it has lost the term, any other document that has it. */
function selectTerms({ start, query, limit }: { start: string; query: SQL; limit: number }): SQL {
  return sql`
    select kind, example.name as text, slug, is_start, position::int as rank
    from (
      select *, name_key like ${start} as is_start,
        row_number() over (order by name_key like ${start} desc, char_length(name_key), slug)
          as position
      from search_terms where words @@ ${query}
      order by position limit ${2 * limit}
    ) as search_terms
    cross join lateral (
      select (select term ->> 'name' from jsonb_array_elements(
          document -> case kind when 'tag' then 'tags' else 'categories' end) as term
        where term ->> 'slug' = search_terms.slug) as name
      from (
        (select document from search_documents example
          where example.sref_id = search_terms.sref_id and ${holds('search_terms')})
        union all
        (select document from search_documents example where ${holds('search_terms')} limit 1)
        limit 1
      ) as one
    ) as example`
}

function selectTitles({
  condition,
  isStart,
  limit,
}: {
  condition: SQL
  isStart: boolean
  limit: number
}): SQL {
  return sql`
    select 'style' as kind, title as text, document ->> 'slug' as slug, ${isStart}::boolean as is_start,
      row_number() over (order by popularity desc, sref_id)::int as rank
    from (
      select sref_id, popularity from search_documents where is_public and ${condition}
      order by popularity desc, sref_id limit ${limit}
    ) as best join search_documents using (sref_id, popularity)`
}

/** Without doubles, best first. Terms leave at least half of the places to titles that there are. */
function pick(rows: Row[], limit: number): SuggestionRow[] {
  const best = new Map<string, Row>()
  for (const row of rows.toSorted(byRank)) {
    const key = `${row.kind} ${row.slug}`
    if (!best.has(key)) best.set(key, row)
  }
  const distinct = [...best.values()]
  const titles = distinct.filter(({ kind }) => kind === 'style').length
  const places = limit - Math.min(titles, Math.floor(limit / 2))
  const terms = new Set(distinct.filter(({ kind }) => kind !== 'style').slice(0, places))
  return distinct
    .filter((row) => row.kind === 'style' || terms.has(row))
    .slice(0, limit)
    .map(({ kind, text, slug }) => ({ kind, text, slug }))
}

function byRank(one: Row, other: Row): number {
  return (
    Number(other.is_start) - Number(one.is_start) ||
    KIND_ORDER.indexOf(one.kind as (typeof KIND_ORDER)[number]) -
      KIND_ORDER.indexOf(other.kind as (typeof KIND_ORDER)[number]) ||
    one.rank - other.rank
  )
}
