import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '../db/transaction-db'
import { enqueueWith } from '../queue/enqueue'
import { dropLinks } from './links'
import type { StoredPassword } from './password-hash'
import { endSessions } from './sessions'

type Input = {
  userId: string
  stored: StoredPassword
  /** The session that goes on. */
  keepSession?: string | undefined
}

/**
 * Gives an account its new password, ends its sessions, makes links to set another one worthless, and
 * tells its owner. Runs in the transaction of `db`.
 *
 * @returns how many sessions were ended.
 */
export async function storePassword(
  db: SqlRunner,
  { userId, stored, keepSession }: Input,
): Promise<number> {
  await db.execute(sql`
    update users set hash = ${stored.hash}, salt = ${stored.salt}, updated_at = now(),
        login_attempts = 0, lock_until = null
      where id = ${userId}::uuid`)
  await dropLinks(db, { userId, purpose: 'reset-password' })
  await enqueueWith(db, { queue: 'send-mail', data: { about: 'password-changed', userId } })
  return endSessions(db, { userId, except: keepSession })
}
