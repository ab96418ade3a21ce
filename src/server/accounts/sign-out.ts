import type { Payload, TypedUser } from 'payload'
import { generateExpiredPayloadCookie } from 'payload/shared'
import { postgres } from '../db/transaction-db'
import { endSessions, sessionIdOf } from './sessions'

type Input = {
  payload: Payload
  /** Null where the session has ended already. */
  user: TypedUser | null
  everywhere: boolean
}

/** Ends the session that the request came by, or all of the account's. */
export async function signOut({ payload, user, everywhere }: Input): Promise<{
  endedSessions: number
  /** Takes the cookie back. */
  cookie: string
}> {
  const sid = user ? sessionIdOf(user) : undefined
  const cookie = generateExpiredPayloadCookie({
    collectionAuthConfig: payload.collections.users.config.auth,
    cookiePrefix: payload.config.cookiePrefix,
  })
  const canEnd = user && (everywhere || sid !== undefined)
  const endedSessions = canEnd
    ? await endSessions(postgres(payload).drizzle, {
        userId: user.id,
        only: everywhere ? undefined : sid,
      })
    : 0
  return { endedSessions, cookie: String(cookie) }
}
