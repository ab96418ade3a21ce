import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '../db/transaction-db'

/** What is needed to judge who someone is; it never leaves the server. */
export type StoredAccount = {
  id: string
  username: string
  email: string
  hash: string | null
  salt: string | null
  isVerified: boolean
}

type Key = { id: string } | { email: string }

/** @param key an address in its one form (`normaliseEmail`), or an id. */
export async function findAccount(db: SqlRunner, key: Key): Promise<StoredAccount | null> {
  const isIt = 'id' in key ? sql`id = ${key.id}::uuid` : sql`email = ${key.email}`
  const { rows } = await db.execute(sql`
    select id, username, email, hash, salt, _verified is true as "isVerified"
      from users where ${isIt}`)
  return (rows[0] as StoredAccount | undefined) ?? null
}
