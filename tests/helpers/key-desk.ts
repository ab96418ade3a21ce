import type { Payload } from 'payload'
import type { ApiKeyScope } from '@/domain/api-keys/scopes'
import { makeKey } from '@/server/api-keys/make-key'

type Wanted = { userId: string; scopes?: ApiKeyScope[]; expiresAt?: string | null }

/** A key of a user, without the route that makes keys. */
export async function addKey(payload: Payload, wanted: Wanted) {
  const { userId, scopes = ['read', 'write'], expiresAt = null } = wanted
  const { key, prefix, hash } = makeKey()
  const data = {
    name: `Key of ${scopes.join(' and ')}`,
    user: userId,
    scopes,
    prefix,
    hash,
    expiresAt,
  }
  const { id } = await payload.create({ collection: 'api-keys', data, depth: 0 })
  return { id, key, headers: keyHeaders(key) }
}

export function keyHeaders(key: string): Record<string, string> {
  return { authorization: `users API-Key ${key}` }
}
