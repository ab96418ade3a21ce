import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres } from '../db/transaction-db'

type Input = { payload: Payload; srefId: string; userId: string }

/** Whether a user likes a style, and keeps it among the favourites. */
export async function findMarks({ payload, srefId, userId }: Input) {
  const { rows } = await postgres(payload).drizzle.execute<{
    liked: boolean
    favorited: boolean
  }>(sql`
    select
      exists (select from likes
        where user_id = ${userId}::uuid and sref_id = ${srefId}::uuid) as liked,
      exists (select from favorites
        where user_id = ${userId}::uuid and sref_id = ${srefId}::uuid) as favorited`)
  return { liked: rows[0]?.liked ?? false, favorited: rows[0]?.favorited ?? false }
}
