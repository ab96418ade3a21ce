import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres } from '../db/transaction-db'
import { findAccount } from './find-account'
import { findLink, takeLink } from './links'
import { hashPassword } from './password-hash'
import { requireGoodPassword } from './password-problem'
import { storePassword } from './store-password'

type Input = { payload: Payload; token: string; password: string }

/**
 * Sets a new password by the link in a mail and ends every session. A password that is refused leaves
 * the link as it was.
 *
 * @returns how many sessions were ended.
 * @throws ApiError `invalid_data` for a bad link or a bad password.
 */
export async function resetPassword({ payload, token, password }: Input): Promise<number> {
  const { drizzle } = postgres(payload)
  const wanted = { token, purposes: ['reset-password' as const] }
  const { userId } = await findLink(drizzle, wanted)
  const account = userId === null ? null : await findAccount(drizzle, { id: userId })
  requireGoodPassword(
    { password, username: account?.username ?? null, email: account?.email ?? null },
    'password',
  )
  const stored = await hashPassword(password)
  return drizzle.transaction(async (db) => {
    const link = await takeLink(db, wanted)
    const id = String(link.userId)
    // Whoever has the mail has the mailbox.
    await db.execute(sql`update users set _verified = true where id = ${id}::uuid`)
    return storePassword(db, { userId: id, stored })
  })
}
