import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { hashPassword } from '@/server/accounts/password-hash'
import { postgres } from '@/server/db/transaction-db'

/** How things stand with an address; `unknown` has no account. */
export const STANDINGS = ['known', 'unknown', 'unconfirmed', 'resting'] as const

export type Standing = (typeof STANDINGS)[number]

/** The `index`-th address of a standing: each is asked about a few times only, as limits want it. */
export function addressOf(standing: Standing, index: number): string {
  return `${standing}-${index}@timing.example`
}

/** Makes `count` accounts of each standing but `unknown`, all with the same password. */
export async function makeAccounts(payload: Payload, count: number): Promise<void> {
  const { hash, salt } = await hashPassword('a password of the benchmark')
  for (const standing of STANDINGS) {
    if (standing === 'unknown') continue
    const isVerified = standing !== 'unconfirmed'
    const lock = standing === 'resting' ? sql`now() + interval '1 hour'` : sql`null`
    await postgres(payload).drizzle.execute(sql`
      insert into users (id, username, email, tier, hash, salt, _verified, login_attempts, lock_until)
        select gen_random_uuid(), ${standing} || '-' || number,
            ${standing} || '-' || number || '@timing.example', 'free', ${hash}, ${salt},
            ${isVerified}, 0, ${lock}
          from generate_series(0, ${count - 1}::int) as number`)
  }
}
