import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { SqlRunner } from '@/server/db/transaction-db'
import type { TaxonomyCollection } from '@/server/queue/queues'

type Input = { collection: TaxonomyCollection; id: string; pageSize: number }

const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** The ids of all styles whose public row has the term, in pages, in the order of their ids. */
export async function* findSrefsWithTerm(
  db: SqlRunner,
  { collection, id, pageSize }: Input,
): AsyncGenerator<string[]> {
  let after = FIRST_ID
  for (;;) {
    const { rows } = await db.execute<{ id: string }>(sql`
      select distinct found.id from (${HOLDERS[collection](id)}) found
      where found.id > ${after}::uuid order by found.id limit ${pageSize}`)
    if (rows.length > 0) yield rows.map((row) => row.id)
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.id
  }
}

const HOLDERS: Record<TaxonomyCollection, (id: string) => SQL> = {
  categories: (id) => sql`
    select parent_id as id from srefs_rels where categories_id = ${id}::uuid and path = 'categories'`,
  tags: (id) => sql`
    select parent_id as id from srefs_rels where tags_id = ${id}::uuid and path = 'tags'`,
  models: (id) => sql`
    select id from srefs where defaults_model_id = ${id}::uuid
    union all select _parent_id as id from srefs_samples 
    where model_id = ${id}::uuid or style_version_id = ${id}::uuid`,
}
