import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '../db/transaction-db'
import { uuids } from '../db/uuids'
import { holdsTerm, type Term, type TermCollection } from './term-collection'

/**
 * Far shorter than Postgres waits before it looks for a deadlock (1 s) and ends one of the two: it is
 * the merge that gives way and tries again, never an editor's save.
 */
const LOCK_TIMEOUT = '150ms'

type Input = { collection: TermCollection; fromId: string; intoId: string }

/**
 * Locks what a merge changes, until the end of the transaction: the styles that have the term, their
 * newest versions, and both terms, each in the order of their ids. While the terms are locked, no save
 * can add the emptied one. Saves take the same locks in another order (a published one begins with the
 * style, a draft with its version), so a merge may have to let go of everything and begin again.
 *
 * @returns the terms that are there.
 * @throws the database's error 55P03 when a lock is not given at once, see `isLockConflict`.
 */
export async function lockForMerge(
  db: SqlRunner,
  { collection, fromId, intoId }: Input,
): Promise<Term[]> {
  const holds = { alias: 'rels', collection, termIds: [fromId] }
  await db.execute(sql`select set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`)
  await db.execute(sql`
    select id from srefs
    where id in (select rels.parent_id from srefs_rels rels
      where ${holdsTerm({ ...holds, table: 'srefs_rels' })})
    order by id for no key update`)
  await db.execute(sql`
    select id from _srefs_v
    where latest and id in (select rels.parent_id from _srefs_v_rels rels
      where ${holdsTerm({ ...holds, table: '_srefs_v_rels' })})
    order by id for no key update`)
  const { rows } = await db.execute<Term>(sql`
    select id, name from ${sql.identifier(collection)}
    where id = any(${uuids([fromId, intoId])}) order by id for update`)
  return rows
}

/** Whether the database gave up because others hold what was to be locked: trying again may help. */
export function isLockConflict(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  if (typeof code === 'string' && LOCK_CONFLICTS.has(code)) return true
  return cause !== undefined && cause !== error && isLockConflict(cause)
}

/** Deadlock detected, lock not available (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const LOCK_CONFLICTS = new Set(['40P01', '55P03'])
