import type { Payload, TypedUser } from 'payload'
import { ApiError } from '../http/api-error'
import { extendSession, type HeldSession, sessionIdOf } from './sessions'

/**
 * Makes the session last longer that a request came by.
 *
 * @throws ApiError `forbidden` for an API key, `not_signed_in` where the session has just ended.
 */
export async function refreshSession(
  payload: Payload,
  user: TypedUser,
): Promise<{ user: TypedUser; session: HeldSession }> {
  if (sessionIdOf(user) === undefined) {
    throw new ApiError({ code: 'forbidden', message: 'An API key has no session to refresh.' })
  }
  const session = await extendSession(payload, user)
  if (!session) throw new ApiError({ code: 'not_signed_in', message: 'Sign in again.' })
  return { user, session }
}
