import type { ApiKeyScope } from '@/domain/api-keys/scopes'

/** The key by which someone asks. It narrows what its user may do and never widens it. */
export type ApiKeyGrant = { id: string; scopes: ApiKeyScope[] }

/** The key by which a user asks, or null for one who has signed in. */
export function apiKeyOf(user: unknown): ApiKeyGrant | null {
  if (typeof user !== 'object' || user === null || !('apiKey' in user)) return null
  return user.apiKey as ApiKeyGrant
}

export function mayWrite({ scopes }: ApiKeyGrant): boolean {
  return scopes.includes('write')
}
