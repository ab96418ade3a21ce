import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '../db/transaction-db'

/**
 * Deletes the likes and favourites of a style that is being deleted for good; its counters go with it.
 * Give the connection of that transaction: the row of the style is locked first, so that a like that is
 * just being made is either deleted here too or finds no style.
 */
export async function deleteMarksOfSref(db: SqlRunner, srefId: string): Promise<void> {
  await db.execute(sql`select id from srefs where id = ${srefId}::uuid for update`)
  await db.execute(sql`
    with gone_likes as (delete from likes where sref_id = ${srefId}::uuid)
    delete from favorites where sref_id = ${srefId}::uuid`)
}
