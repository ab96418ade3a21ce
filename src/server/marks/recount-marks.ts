import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres } from '../db/transaction-db'
import { logger } from '../logger'

type Difference = { sref_id: string; likes: number; favorites: number }

/**
 * Counts the likes and favourites of every style again and mends the counters that differ. It should find
 * nothing; what it finds is logged. What a style came with from elsewhere has no rows and stays. Marks
 * that are made meanwhile are not lost: counters are changed by what was missing, not set.
 *
 * @returns how many styles had a wrong counter.
 */
export async function recountMarks(payload: Payload): Promise<number> {
  const { rows } = await postgres(payload).drizzle.execute<Difference>(sql`
    with differing as (
      select srefs.id as sref_id, counts.id,
        counts.initial_likes + coalesce(liked.rows, 0) - counts.likes as likes,
        counts.initial_favorites + coalesce(kept.rows, 0) - counts.favorites as favorites
      from srefs
      join sref_counters counts on counts.id = srefs.counters_id
      left join (select sref_id, count(*) as rows from likes group by sref_id) liked
        on liked.sref_id = srefs.id
      left join (select sref_id, count(*) as rows from favorites group by sref_id) kept
        on kept.sref_id = srefs.id
      where counts.likes is distinct from counts.initial_likes + coalesce(liked.rows, 0)
        or counts.favorites is distinct from counts.initial_favorites + coalesce(kept.rows, 0)
    ), locked as (
      select id from sref_counters where id in (select id from differing)
      order by id for no key update
    )
    update sref_counters counts
    set likes = counts.likes + differing.likes, favorites = counts.favorites + differing.favorites
    from differing join locked on locked.id = differing.id
    where counts.id = locked.id
    returning differing.sref_id, differing.likes::int, differing.favorites::int`)
  for (const { sref_id: srefId, likes, favorites } of rows) {
    logger.error({ event: 'marks.counter_mended', srefId, likes, favorites })
  }
  return rows.length
}
