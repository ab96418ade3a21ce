import type { AuthStrategy, Payload, TypedUser } from 'payload'
import { readKeyHeader } from '@/domain/api-keys/key-header'
import { findKey } from './find-key'
import { noteUse } from './note-use'

/**
 * Signs a request in by `Authorization: users API-Key <key>`. The user is read anew each time, so a
 * key gives what its owner may do at this moment; `user.apiKey` tells what of it the key may do. Nothing
 * is remembered between requests: a revoked key is dead at once, on every instance.
 */
export const apiKeyStrategy: AuthStrategy = {
  name: 'api-key',
  authenticate: async ({ headers, payload }) => {
    const text = readKeyHeader(headers)
    const key = text === null ? null : await findKey(payload, text)
    if (!key) return { user: null }
    const user = await findOwner(payload, key.userId)
    if (!user) return { user: null }
    noteUse(payload, key)
    const { id, scopes } = key
    const asked = { ...user, collection: 'users', _strategy: 'api-key', apiKey: { id, scopes } }
    return { user: asked as TypedUser }
  },
}

/** Null for one who has gone meanwhile or has not yet shown that the e-mail address is theirs. */
async function findOwner(payload: Payload, id: string): Promise<TypedUser | null> {
  const user = await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true })
  return !user || ('_verified' in user && user._verified === false) ? null : (user as TypedUser)
}
