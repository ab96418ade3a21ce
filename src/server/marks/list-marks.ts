import { sql } from '@payloadcms/db-postgres'
import type { Payload, TypedUser } from 'payload'
import { MAX_MARKS, type UserMarks } from '@/domain/api/user-marks'
import { postgres } from '../db/transaction-db'

type Input = { payload: Payload; user: TypedUser }

type Row = { slugs: string[] }

/** The slugs of what a user likes and keeps, newest first, of the styles that are public. */
export async function listMarks({ payload, user }: Input): Promise<UserMarks> {
  const { drizzle } = postgres(payload)
  const slugsIn = async (table: 'likes' | 'favorites') => {
    const marks = sql.identifier(table)
    const { rows } = await drizzle.execute<Row>(sql`
      select coalesce(array_agg(slug order by created_at desc, id desc), '{}') as slugs from (
        select stored.document ->> 'slug' as slug, ${marks}.created_at, ${marks}.id
        from ${marks}
        join search_documents stored
          on stored.sref_id = ${marks}.sref_id and stored.document is not null
        where ${marks}.user_id = ${user.id}::uuid
        order by ${marks}.created_at desc, ${marks}.id desc
        limit ${MAX_MARKS}) newest`)
    return rows[0]?.slugs ?? []
  }
  const [liked, favorited] = await Promise.all([slugsIn('likes'), slugsIn('favorites')])
  return { liked, favorited }
}
