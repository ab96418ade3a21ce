import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres } from '@/server/db/transaction-db'

/** Hangs many styles that look like one, with its search document; far faster than publishing them. */
export async function copyStyles(
  payload: Payload,
  { slug, count }: { slug: string; count: number },
): Promise<void> {
  const { drizzle: db } = postgres(payload)
  await db.execute(sql`
    insert into srefs select (jsonb_populate_record(srefs, jsonb_build_object(
      'id', gen_random_uuid(), 'slug', ${slug}::text || '-' || number,
      'code', (9000000000 + number)::text, 'counters_id', null))).*
    from srefs, generate_series(1, ${count}) as number where slug = ${slug}`)
  const { rows } = await db.execute<{ columns: string }>(sql`
    select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
    where table_name = 'search_documents' and is_generated = 'NEVER'
      and column_name not in ('sref_id', 'document', 'version', 'ordinal')`)
  const columns = sql.raw(rows[0]?.columns ?? '')
  await db.execute(sql`
    insert into search_documents (sref_id, document, ${columns})
    select copies.id, stored.document || jsonb_build_object('id', copies.id, 'slug', copies.slug),
      ${columns}
    from (select id, slug from srefs where slug like ${`${slug}-%`}) as copies,
      (select * from search_documents where document ->> 'slug' = ${slug}) as stored`)
}
