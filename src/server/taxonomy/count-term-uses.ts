import { sql } from '@payloadcms/db-postgres'
import type { TermUses } from '@/domain/merge-report'
import type { SqlRunner } from '../db/transaction-db'
import { holdsTerm, type TermCollection } from './term-collection'

/** Counts the styles and versions that have a term, as far as the connection sees them. */
export async function countTermUses(
  db: SqlRunner,
  { collection, id }: { collection: TermCollection; id: string },
): Promise<TermUses> {
  const holds = { alias: 'rels', collection, termIds: [id] }
  const { rows } = await db.execute<TermUses>(sql`
    with found as (
      select rels.parent_id as id, true as is_main
      from srefs_rels rels where ${holdsTerm({ ...holds, table: 'srefs_rels' })}
      union all
      select versions.parent_id as id, false as is_main
      from _srefs_v_rels rels join _srefs_v versions on versions.id = rels.parent_id
      where versions.latest and ${holdsTerm({ ...holds, table: '_srefs_v_rels' })}
    ), holders as (
      select srefs.id, srefs.deleted_at is not null as is_trashed,
        srefs._status = 'published' and bool_or(is_main) as is_shown
      from found join srefs on srefs.id = found.id group by srefs.id
    )
    select
      count(*) filter (where is_trashed)::int as trashed,
      count(*) filter (where not is_trashed and is_shown)::int as styles,
      count(*) filter (where not is_trashed and is_shown is not true)::int as drafts,
      (select count(distinct rels.parent_id) from _srefs_v_rels rels
        where ${holdsTerm({ ...holds, table: '_srefs_v_rels' })})::int as versions
    from holders`)
  const [uses] = rows
  return uses ?? { trashed: 0, styles: 0, drafts: 0, versions: 0 }
}
