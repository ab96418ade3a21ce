import { sql } from '@payloadcms/db-postgres'
import { demoCategories } from '@/demo/catalogue'
import { COUNTER_NAMES } from '@/domain/counters'
import type { SearchSource } from '@/domain/search/to-search-document'
import type { SqlRunner } from '@/server/db/transaction-db'
import { makeSource, type Vocabulary } from './make-documents'

const ROWS_PER_STATEMENT = 500

/**
 * Writes published styles with their counters, categories and tags straight into the tables, as far as
 * search reads them; no search documents.
 */
export async function fillGallery(
  db: SqlRunner,
  { size, vocabulary }: { size: number; vocabulary: Vocabulary },
): Promise<void> {
  await fillTerms(db, vocabulary)
  for (let from = 0; from < size; from += ROWS_PER_STATEMENT) {
    const length = Math.min(ROWS_PER_STATEMENT, size - from)
    const sources = Array.from({ length }, (_, index) => makeSource(from + index, vocabulary))
    await fillStyles(db, sources)
  }
}

async function fillTerms(db: SqlRunner, { tags }: Vocabulary): Promise<void> {
  const names = tags.map((slug) => slug.replaceAll('-', ' '))
  await db.execute(sql`
    insert into tags (id, name, slug)
    select gen_random_uuid(), name, slug
    from unnest(${sql.param(names)}::text[], ${sql.param(tags)}::text[]) as tag (name, slug)`)
  await db.execute(sql`
    insert into categories (id, name, slug, icon)
    select gen_random_uuid(), name, slug, icon
    from jsonb_to_recordset(${JSON.stringify(demoCategories)}::jsonb)
      as category (name text, slug text, icon text)`)
}

async function fillStyles(db: SqlRunner, sources: SearchSource[]): Promise<void> {
  const counters = sql.raw(COUNTER_NAMES.map(snakeCase).join(', '))
  const columns = sql.raw(COUNTER_NAMES.map((name) => `"${name}" float8`).join(', '))
  const values = sql.raw(COUNTER_NAMES.map((name) => `"${name}"`).join(', '))
  const rows = sources.map((source) => ({
    ...source,
    categories: source.categories.map(({ slug }) => slug),
    tags: source.tags.map(({ slug }) => slug),
  }))
  await db.execute(sql`
    with source as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as source (
        id uuid, title text, slug text, description text, featured boolean, premium boolean,
        "publicCode" text, "publicSamples" jsonb, categories text[], tags text[], counts jsonb,
        "createdAt" timestamptz)
    ), counter as (
      insert into sref_counters (id, ${counters})
      select source.id, ${values}
      from source, jsonb_to_record(source.counts) as counts (${columns})
    ), style as (
      insert into srefs (id, title, slug, description, featured, premium, code, public_code,
        public_samples, counters_id, created_at, _status)
      select id, title, slug, description, featured, premium,
        coalesce("publicCode", ('x' || right(replace(id::text, '-', ''), 12))::bit(48)::bigint::text),
        "publicCode", "publicSamples", id, "createdAt", 'published'
      from source
    )
    insert into srefs_rels (parent_id, path, "order", categories_id, tags_id)
    select source.id, 'categories', position, categories.id, null::uuid
    from source, unnest(source.categories) with ordinality as term (slug, position)
    join categories using (slug)
    union all
    select source.id, 'tags', position, null, tags.id
    from source, unnest(source.tags) with ordinality as term (slug, position)
    join tags using (slug)`)
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
