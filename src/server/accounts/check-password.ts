import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres, type SqlRunner } from '../db/transaction-db'
import type { StoredAccount } from './find-account'
import { matchesPassword } from './password-hash'

type Input = { payload: Payload; account: StoredAccount | null; password: string }

const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Whether someone who is about to do something with an account knows its password. False as well while
 * the account rests after too many failed tries, and where there is none.
 *
 * The try is counted while the hash is computed, which takes longer, so that its cost does not show; and
 * before its outcome is known, so that tries at the same time are all counted. `clearTries` takes the
 * count back.
 */
export async function checkPassword({ payload, account, password }: Input): Promise<boolean> {
  const [isResting, isRight] = await Promise.all([
    countTry(payload, account?.id ?? NOBODY),
    matchesPassword(password, account),
  ])
  return isRight && !isResting
}

/** After a try that was right. */
export async function clearTries(db: SqlRunner, userId: string): Promise<void> {
  await db.execute(sql`
    update users set login_attempts = 0, lock_until = null where id = ${userId}::uuid`)
}

/** @returns whether the account rested already. A rest is not prolonged by tries during it. */
async function countTry(payload: Payload, userId: string): Promise<boolean> {
  const { maxLoginAttempts, lockTime } = payload.collections.users.config.auth
  const { rows } = await postgres(payload).drizzle.execute(sql`
    with found as (
      select id, coalesce(lock_until > now(), false) as is_resting,
          case when lock_until <= now() then 1 else coalesce(login_attempts, 0) + 1 end as tries
        from users where id = ${userId}::uuid for update
    )
    update users set
        login_attempts = case when is_resting then login_attempts else tries end,
        lock_until = case
          when is_resting then lock_until
          when tries >= ${maxLoginAttempts} then now() + ${lockTime} * interval '1 millisecond'
        end
      from found where users.id = found.id
      returning is_resting`)
  return rows[0]?.is_resting === true
}
