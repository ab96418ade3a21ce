import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { getFieldsToSign, jwtSign, type Payload, type TypedUser } from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { postgres, type SqlRunner } from '../db/transaction-db'

/** More than anyone has devices; every request reads them all. */
const MAX_SESSIONS = 50

/** A session as its owner holds it. */
export type HeldSession = {
  token: string
  /** Unix time in seconds at which the token runs out. */
  exp: number
  /** A `Set-Cookie` value: Payload's own cookie, so that the admin and the storefront share it. */
  cookie: string
}

/**
 * Begins a session of an account and notes the sign-in. Rows are added and removed one by one: Payload
 * writes the whole account back, which undoes what others have changed in it meanwhile.
 */
export async function openSession(payload: Payload, user: TypedUser): Promise<HeldSession> {
  const sid = randomUUID()
  await postgres(payload).drizzle.transaction(async (db) => {
    await db.execute(sql`
      update users set login_attempts = 0, lock_until = null, last_login_at = now()
        where id = ${user.id}::uuid`)
    await db.execute(sql`
      delete from users_sessions where _parent_id = ${user.id}::uuid and (expires_at <= now()
        or id in (select id from users_sessions where _parent_id = ${user.id}::uuid
          order by created_at desc offset ${MAX_SESSIONS - 1}))`)
    await db.execute(sql`
      insert into users_sessions (_order, _parent_id, id, created_at, expires_at)
        select coalesce(max(_order), 0) + 1, ${user.id}::uuid, ${sid}, now(), ${expiry(payload)}
          from users_sessions where _parent_id = ${user.id}::uuid`)
  })
  return hold({ payload, user, sid })
}

/** A new token for a session that is open; null where it has ended meanwhile. */
export async function extendSession(
  payload: Payload,
  user: TypedUser,
): Promise<HeldSession | null> {
  const sid = sessionIdOf(user)
  if (!sid) return null
  const { rows } = await postgres(payload).drizzle.execute(sql`
    update users_sessions set expires_at = ${expiry(payload)}
      where id = ${sid} and _parent_id = ${user.id}::uuid and expires_at > now() returning id`)
  return rows.length === 0 ? null : hold({ payload, user, sid })
}

type Ending = { userId: string; only?: string | undefined; except?: string | undefined }

/**
 * Ends sessions of an account, on the server: tokens of them that someone kept are worth nothing.
 *
 * @returns how many were ended.
 */
export async function endSessions(
  db: SqlRunner,
  { userId, only, except }: Ending,
): Promise<number> {
  const { rows } = await db.execute(sql`
    delete from users_sessions where _parent_id = ${userId}::uuid
      and (${only ?? null}::text is null or id = ${only ?? null})
      and id is distinct from ${except ?? null} returning expires_at > now() as "isOpen"`)
  return rows.filter(({ isOpen }) => isOpen).length
}

/** The session that a request came by; undefined where it came by an API key. */
export function sessionIdOf(user: object): string | undefined {
  return '_sid' in user && typeof user._sid === 'string' ? user._sid : undefined
}

function expiry(payload: Payload) {
  const seconds = payload.collections.users.config.auth.tokenExpiration
  return sql`now() + ${seconds} * interval '1 second'`
}

type Signed = { payload: Payload; user: TypedUser; sid: string }

async function hold({ payload, user, sid }: Signed): Promise<HeldSession> {
  const collectionConfig = payload.collections.users.config
  const { exp, token } = await jwtSign({
    fieldsToSign: getFieldsToSign({
      collectionConfig,
      email: user.email,
      sid,
      user: { ...user, collection: 'users' },
    }),
    secret: payload.secret,
    tokenExpiration: collectionConfig.auth.tokenExpiration,
  })
  const cookie = generatePayloadCookie({
    collectionAuthConfig: collectionConfig.auth,
    cookiePrefix: payload.config.cookiePrefix,
    token,
  })
  return { token, exp, cookie: String(cookie) }
}
