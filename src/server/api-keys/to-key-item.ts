import type { ApiKeyItem } from '@/domain/api/user-keys'
import type { ApiKey } from '@/payload-types'

export function toKeyItem(key: ApiKey): ApiKeyItem {
  const { id, name, scopes, prefix, createdAt, expiresAt = null, lastUsedAt = null } = key
  return { id, name, scopes, prefix, createdAt, expiresAt, lastUsedAt }
}
