import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '@/server/db/transaction-db'

/** Someone who has asked for an account and has not opened it yet. */
export type Registration = { id: string; email: string; username: string }

/** The latest where an address has several. */
export async function findRegistration(
  db: SqlRunner,
  key: { id: string } | { email: string },
): Promise<Registration | null> {
  const isIt = 'id' in key ? sql`id = ${key.id}::uuid` : sql`email = ${key.email}`
  const { rows } = await db.execute(sql`
    select id, email, username from account_registrations
      where ${isIt} and expires_at > now() order by created_at desc limit 1`)
  return (rows[0] as Registration | undefined) ?? null
}
