import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { pictureAddress } from '@/domain/api/sref-item'
import { postgres } from '../db/transaction-db'

/** Addresses in one file; the protocol allows 50,000 and 50 MB. */
export const ADDRESSES_PER_PART = 5_000

/** Rows that are in memory at once, pictures and all. */
const ROWS_PER_READ = 1_000

export type SitemapEntry = {
  /** From `/` on. */
  path: string
  /** ISO 8601. */
  changedAt?: string
  /** Paths. */
  pictures?: string[]
}

/** The pages beside those of styles: of what the gallery has, and those that are always there. */
export async function readPageEntries(payload: Payload): Promise<SitemapEntry[]> {
  const { drizzle: db } = postgres(payload)
  const { rows } = await db.execute<{ path: string }>(sql`
    select '/category/' || slug as path from categories
    where ${isUsed({ kind: 'category', table: sql`categories`, column: sql`category_slugs` })}
    union all
    select '/tag/' || slug from tags
    where ${isUsed({ kind: 'tag', table: sql`tags`, column: sql`tag_slugs` })}
    order by path
    limit ${ADDRESSES_PER_PART - FIXED_PATHS.length}`)
  return [...FIXED_PATHS, ...rows.map(({ path }) => path)].map((path) => ({ path }))
}

type Term = {
  kind: 'category' | 'tag'
  table: SQL
  /** Of `search_documents`. */
  column: SQL
}

/**
 * Whether a public style has the term: the one that is remembered as an example of it. To ask for any
 * would read all styles where none has it.
 */
function isUsed({ kind, table, column }: Term): SQL {
  return sql`exists (
    select from search_terms known join search_documents example using (sref_id)
    where known.kind = ${kind} and known.slug = ${table}.slug
      and example.is_public and example.${column} @> array[${table}.slug::text])`
}

const FIXED_PATHS = ['/', '/browse', '/how-to', '/premium', '/blend', '/api/docs']

/**
 * The ids behind which a part of the styles begins, the first of them null for the very beginning.
 * Whatever is published meanwhile, an address of a part stays good.
 */
export async function readPartStarts(payload: Payload): Promise<(string | null)[]> {
  const { drizzle: db } = postgres(payload)
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from (
      select sref_id as id, row_number() over (order by sref_id) as place,
        count(*) over () as total
      from search_documents where is_public) as numbered
    where place % ${ADDRESSES_PER_PART} = 0 and place < total order by id`)
  return [null, ...rows.map(({ id }) => id)]
}

/** The styles of one part, in the order of their ids; those behind `after`, or from the beginning. */
export async function* readStyleEntries(
  payload: Payload,
  after: string | null,
): AsyncGenerator<SitemapEntry[]> {
  const { drizzle: db } = postgres(payload)
  let last = after
  for (let count = 0; count < ADDRESSES_PER_PART; count += ROWS_PER_READ) {
    const { rows } = await db.execute<Row>(sql`
      select stored.sref_id as id, stored.document ->> 'slug' as slug, srefs.updated_at,
        jsonb_path_query_array(stored.document, '$.samples[*].image') as images
      from search_documents stored join srefs on srefs.id = stored.sref_id
      where stored.is_public and (${last}::uuid is null or stored.sref_id > ${last}::uuid)
      order by stored.sref_id limit ${ROWS_PER_READ}`)
    yield rows.map(toEntry)
    last = rows.at(-1)?.id ?? null
    if (rows.length < ROWS_PER_READ) return
  }
}

type Row = {
  id: string
  slug: string
  updated_at: string | Date
  images: { contentHash: string; widths: number[] }[]
}

function toEntry({ slug, updated_at, images }: Row): SitemapEntry {
  return {
    path: `/sref/${slug}`,
    changedAt: new Date(updated_at).toISOString(),
    pictures: images.map(pictureAddress),
  }
}
