import type { Payload, TypedUser } from 'payload'
import type { ApiKeyItem } from '@/domain/api/user-keys'
import { toKeyItem } from './to-key-item'

/** The keys of a user, newest first, with those that have ended. */
export async function listKeys(payload: Payload, user: TypedUser): Promise<ApiKeyItem[]> {
  const { docs } = await payload.find({
    collection: 'api-keys',
    // Admins may read all keys, and here they ask for theirs.
    where: { user: { equals: user.id } },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  return docs.map(toKeyItem)
}
