import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, TypedUser } from 'payload'
import { viewerOf } from '@/access/roles'
import { postgres } from '../db/transaction-db'
import { ApiError } from '../http/api-error'
import { findMarkedSref } from './find-marked-sref'

export type MarkKind = 'like' | 'favorite'

/** The table of the marks and the column of their counter have one name. */
const NAMES = { like: 'likes', favorite: 'favorites' } as const

type Input = {
  payload: Payload
  kind: MarkKind
  /** Whether the mark shall be there afterwards. */
  isWanted: boolean
  /** A slug or a code. */
  ref: string
  user: TypedUser
}

/**
 * Sets or takes back the mark of a user, in one statement: the counter changes by exactly the rows that
 * were made or deleted, however many ask at once, and a new mark is told to analytics. Doing it again
 * changes nothing.
 *
 * @returns the number of such marks that the style has now.
 * @throws ApiError `not_found`; `not_signed_in` where the user has been deleted meanwhile.
 */
export async function setMark({ payload, kind, isWanted, ref, user }: Input): Promise<number> {
  const viewer = viewerOf({ req: { user } })
  const target = viewer && findMarkedSref({ ref, viewer })
  if (!target) throw notFound()
  const statement = isWanted ? addMark : removeMark
  const { rows } = await postgres(payload).drizzle.execute<{ count: number; has_owner: boolean }>(
    statement({ kind, target, userId: viewer.id }),
  )
  const [row] = rows
  if (!row) throw notFound()
  if (!row.has_owner) {
    throw new ApiError({ code: 'not_signed_in', message: 'This account has been deleted.' })
  }
  return row.count
}

type Statement = { kind: MarkKind; target: SQL; userId: string }

/** Style and owner are locked before anything else, as those do who delete them: no one waits in a ring. */
function addMark({ kind, target, userId }: Statement): SQL {
  const name = sql.identifier(NAMES[kind])
  return sql`
    with target as (${target}),
    owner as (select id from users where id = ${userId}::uuid for key share),
    added as (
      insert into ${name} (id, user_id, sref_id)
      select gen_random_uuid(), owner.id, target.id from target, owner
      on conflict (user_id, sref_id) do nothing
      returning user_id, sref_id
    ), counted as (
      update sref_counters set ${name} = ${name} + 1
      where id = (select counters_id from target) and exists (select from added)
      returning ${name} as count
    ), told as (
      insert into analytics (id, type, sref_id, user_id)
      select gen_random_uuid(), ${kind}, sref_id, user_id from added
      on conflict do nothing
    )
    select coalesce((select count from counted), counts.${name})::int as count,
      exists (select from owner) as has_owner
    from target join sref_counters counts on counts.id = target.counters_id`
}

function removeMark({ kind, target, userId }: Statement): SQL {
  const name = sql.identifier(NAMES[kind])
  return sql`
    with target as (${target}),
    removed as (
      delete from ${name} marks using target
      where marks.sref_id = target.id and marks.user_id = ${userId}::uuid
      returning marks.id
    ), counted as (
      update sref_counters set ${name} = ${name} - 1
      where id = (select counters_id from target) and exists (select from removed)
      returning ${name} as count
    )
    select coalesce((select count from counted), counts.${name})::int as count, true as has_owner
    from target join sref_counters counts on counts.id = target.counters_id`
}

function notFound(): ApiError {
  return new ApiError({ code: 'not_found', message: 'There is no such style.' })
}
