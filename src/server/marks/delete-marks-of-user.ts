import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '../db/transaction-db'

/**
 * Deletes the likes and favourites of a user and lowers the counters of the styles by exactly those, in
 * one statement. Give the connection of the transaction that deletes the user: the row of the user is
 * locked first, so that a like that is just being made is either deleted here too or refused.
 */
export async function deleteMarksOfUser(db: SqlRunner, userId: string): Promise<void> {
  await db.execute(sql`select id from users where id = ${userId}::uuid for update`)
  await db.execute(sql`
    with gone_likes as (
      delete from likes where user_id = ${userId}::uuid returning sref_id
    ), gone_favorites as (
      delete from favorites where user_id = ${userId}::uuid returning sref_id
    ), gone as (
      select srefs.counters_id, sum(marks.likes) as likes, sum(marks.favorites) as favorites
      from (
        select sref_id, 1 as likes, 0 as favorites from gone_likes
        union all select sref_id, 0, 1 from gone_favorites
      ) marks join srefs on srefs.id = marks.sref_id
      group by srefs.counters_id
    ), locked as (
      select id from sref_counters where id in (select counters_id from gone)
      order by id for no key update
    )
    update sref_counters counts
    set likes = counts.likes - gone.likes, favorites = counts.favorites - gone.favorites
    from gone join locked on locked.id = gone.counters_id
    where counts.id = locked.id`)
}
