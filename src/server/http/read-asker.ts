import { executeAuthStrategies, type Payload, type TypedUser } from 'payload'

type Input = { payload: Payload; headers: Headers }

/** Whether a request carries anything that could say who asks; its answer is then not for others. */
export function hasCredentials({ payload, headers }: Input): boolean {
  const cookies = headers.get('cookie') ?? ''
  return headers.has('authorization') || cookies.includes(`${payload.config.cookiePrefix}-token=`)
}

/**
 * Who asks: by Payload's cookie (from our own site only), a token or an API key. Null for a visitor,
 * and for credentials that are wrong or have run out.
 */
export async function readAsker({ payload, headers }: Input): Promise<TypedUser | null> {
  if (!hasCredentials({ payload, headers })) return null
  const { user } = await executeAuthStrategies({ headers, payload })
  return user as TypedUser | null
}
