import { timingSafeEqual } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { ApiKeyGrant } from '@/access/apiKeyOf'
import { postgres } from '../db/transaction-db'
import { hashKey } from './make-key'

type Row = {
  id: string
  user_id: string
  hash: string
  scopes: ApiKeyGrant['scopes']
  last_used_at: Date | string | null
}

export type FoundKey = ApiKeyGrant & { userId: string; lastUsedAt: Date | null }

/** The key as it stands now; null for one that was revoked, has ended, or whose owner is locked out. */
export async function findKey(payload: Payload, key: string): Promise<FoundKey | null> {
  const hash = hashKey(key)
  const { rows } = await postgres(payload).drizzle.execute<Row>(sql`
    select api_keys.id, user_id, api_keys.hash, last_used_at,
      array(select value::text from api_keys_scopes where parent_id = api_keys.id) as scopes
    from api_keys join users on users.id = user_id
    where api_keys.hash = ${hash}
      and (expires_at is null or expires_at > now())
      and (lock_until is null or lock_until <= now())`)
  const row = rows[0]
  if (!row || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash))) return null
  return {
    id: row.id,
    scopes: row.scopes,
    userId: row.user_id,
    lastUsedAt: row.last_used_at === null ? null : new Date(row.last_used_at),
  }
}
