import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { TimeoutStrategy, timeout } from 'cockatiel'
import type { SqlRunner } from '../db/transaction-db'

const SALT_BYTES = 32

/** No one waits for longer, and after a failure no one asks again for as long. */
const TIMEOUT_MS = 1_000

export type DailySalt = {
  /** The salt of the day (UTC) that a moment lies in. Rejects while Postgres is away. */
  at: (now: Date) => Promise<Buffer>
}

/**
 * The salt of visitors' hashes: random, one a day, the same for every instance. It lives in Postgres,
 * because Redis may be missing or lose it in the middle of a day, which would count everyone twice. The
 * first who asks on a day makes it, and deletes those of earlier days for good.
 */
export function createDailySalt(db: SqlRunner): DailySalt {
  const policy = timeout(TIMEOUT_MS, TimeoutStrategy.Aggressive)
  let known: { day: string; salt: Promise<Buffer> } | undefined
  return {
    at: (now) => {
      const day = now.toISOString().slice(0, 10)
      if (known?.day === day) return known.salt
      const salt = policy.execute(() => obtainSalt(db, day))
      known = { day, salt }
      salt.catch(() =>
        setTimeout(() => {
          known = undefined
        }, TIMEOUT_MS).unref(),
      )
      return salt
    },
  }
}

/** Deletes the salts of days that are over. */
export async function forgetOldSalts(db: SqlRunner, today: string): Promise<void> {
  await db.execute(sql`delete from analytics_salts where day < ${today}::date`)
}

async function obtainSalt(db: SqlRunner, day: string): Promise<Buffer> {
  await forgetOldSalts(db, day)
  await db.execute(sql`
    insert into analytics_salts (day, salt)
    values (${day}::date, decode(${randomBytes(SALT_BYTES).toString('hex')}, 'hex'))
    on conflict (day) do nothing`)
  const { rows } = await db.execute<{ salt: Buffer }>(sql`
    select salt from analytics_salts where day = ${day}::date`)
  const [row] = rows
  if (!row) throw new Error(`The salt of ${day} has just been deleted.`)
  return row.salt
}
