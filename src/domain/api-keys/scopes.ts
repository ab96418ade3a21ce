/** What a key may be allowed: to look, or to look and to change. */
export const API_KEY_SCOPES = ['read', 'write'] as const

export type ApiKeyScope = (typeof API_KEY_SCOPES)[number]

/** Whoever may change may look: an answer to a change shows what was changed. */
export function completeScopes(scopes: readonly ApiKeyScope[]): ApiKeyScope[] {
  return scopes.includes('write') ? [...API_KEY_SCOPES] : ['read']
}
