import type { ZodOpenApiSecuritySchemeObject } from 'zod-openapi'
import type { RouteContract } from '@/domain/api/define-route'

export const SECURITY_SCHEMES: Record<string, ZodOpenApiSecuritySchemeObject> = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'payload-token',
    description:
      'Set by signing in; for browsers. Requests that change something are refused when they come from another site.',
  },
  token: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`JWT <token>`, with the token that signing in answers.',
  },
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`users API-Key <key>`, with a key of your own; for programs.',
  },
}

type Security = Record<string, string[]>[]

/**
 * Signing in is possible everywhere, and needed where not everyone may ask. What a key may not do by
 * itself needs a session.
 */
export function describeSecurity({ asker, needsSession }: RouteContract): Security {
  const names = Object.keys(SECURITY_SCHEMES).filter((name) => !needsSession || name !== 'apiKey')
  const ways = names.map((name) => ({ [name]: [] }))
  return asker === 'anyone' ? [{}, ...ways] : ways
}
