import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { SearchDocument } from '@/domain/search/search-document'
import type { SqlRunner } from '@/server/db/transaction-db'
import { uuids } from '@/server/db/uuids'
import { toKey } from './to-search-row'

type SearchTerm = { kind: 'tag' | 'category'; slug: string; name: string; srefId: string }

/**
 * Remembers the tags and categories of public documents, each with a document that has it as an
 * example. A term whose example has lost it gets another one, or goes.
 */
export async function rememberSearchTerms(
  db: SqlRunner,
  {
    srefIds,
    documents,
  }: { srefIds: string[]; documents: Pick<SearchDocument, 'id' | 'tags' | 'categories'>[] },
): Promise<void> {
  const terms = new Map<string, SearchTerm>()
  for (const { id, tags, categories } of documents) {
    for (const { slug, name } of tags)
      terms.set(`t${slug}`, { kind: 'tag', slug, name, srefId: id })
    for (const { slug, name } of categories) {
      terms.set(`c${slug}`, { kind: 'category', slug, name, srefId: id })
    }
  }
  await insertTerms(
    db,
    [...terms].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, term]) => term),
  )
  await mendExamples(db, srefIds)
}

async function insertTerms(db: SqlRunner, terms: SearchTerm[]): Promise<void> {
  if (terms.length === 0) return
  const column = (name: keyof SearchTerm) => sql.param(terms.map((term) => term[name]))
  const keys = sql.param(terms.map(({ name }) => toKey(name)))
  await db.execute(sql`
    insert into search_terms as known (kind, slug, name, name_key, words, sref_id)
    select kind, slug, name, name_key,
      to_tsvector('search_english', name_key) || to_tsvector('search_plain', name_key), sref_id
    from unnest(${column('kind')}::text[], ${column('slug')}::text[], ${column('name')}::text[],
      ${keys}::text[], ${column('srefId')}::uuid[]) as term (kind, slug, name, name_key, sref_id)
    on conflict (kind, slug) do update
      set name = excluded.name, name_key = excluded.name_key, words = excluded.words,
        sref_id = excluded.sref_id
      where known.name <> excluded.name or not exists (
        select from search_documents example
        where example.sref_id = known.sref_id and ${holds('known')})`)
}

/** Only of terms whose example is one of these documents. */
async function mendExamples(db: SqlRunner, srefIds: string[]): Promise<void> {
  const another = sql`(
    select example.sref_id from search_documents example where ${holds('search_terms')} limit 1)`
  const isLost = sql`search_terms.sref_id = any(${uuids(srefIds)}) and not exists (
    select from search_documents example
    where example.sref_id = search_terms.sref_id and ${holds('search_terms')})`
  await db.execute(sql`
    update search_terms set sref_id = coalesce(${another}, search_terms.sref_id) where ${isLost}`)
  await db.execute(sql`delete from search_terms where ${isLost}`)
}

/** Whether the document `example` is public and has the term of a row. */
export function holds(table: 'known' | 'search_terms'): SQL {
  const [kind, slug] = ['kind', 'slug'].map((name) => sql.raw(`${table}.${name}`))
  return sql`(example.is_public and case ${kind}
    when 'tag' then example.tag_slugs @> array[${slug}]
    else example.category_slugs @> array[${slug}] end)`
}
