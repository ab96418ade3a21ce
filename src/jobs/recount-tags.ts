import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres } from '@/server/db/transaction-db'

/** Counts for every tag the published styles that have it, and writes only what has changed. */
export async function recountTags(payload: Payload): Promise<void> {
  await postgres(payload).drizzle.execute(sql`
    with counted as (
      select tags.id, count(srefs.id) as uses
      from tags
      left join srefs_rels rels on rels.tags_id = tags.id and rels.path = 'tags'
      left join srefs on srefs.id = rels.parent_id
        and srefs._status = 'published' and srefs.deleted_at is null
      group by tags.id
    )
    update tags set usage_count = counted.uses from counted
    where tags.id = counted.id and tags.usage_count is distinct from counted.uses`)
}
