import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres } from '@/server/db/transaction-db'

/** Writes published styles with counters at zero and nothing else straight into the tables. */
export async function addPlainStyles(payload: Payload, count: number): Promise<string[]> {
  const { rows } = await postgres(payload).drizzle.execute<{ slug: string }>(sql`
    with made as (
      select gen_random_uuid() as id, gen_random_uuid() as counters_id, 'style-' || number as slug
      from generate_series(1, ${count}::int) number
    ), counters as (
      insert into sref_counters (id) select counters_id from made
    )
    insert into srefs (id, title, slug, code, public_code, counters_id, _status)
    select id, slug, slug, replace(slug, 'style-', '7'), replace(slug, 'style-', '7'), counters_id,
      'published'
    from made returning slug`)
  return rows.map(({ slug }) => slug)
}
