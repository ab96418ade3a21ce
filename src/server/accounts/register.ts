import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres } from '../db/transaction-db'
import { ApiError } from '../http/api-error'
import { enqueueWith } from '../queue/enqueue'
import { limitAccount } from '../rate-limit/limit-account'
import { isUsernameTaken } from './is-username-taken'
import { hashPassword } from './password-hash'
import { requireGoodPassword } from './password-problem'

type Input = { payload: Payload; email: string; username: string; password: string }

/** As the link in the mail, which opens the account. */
const LIFETIME_HOURS = 24

/**
 * Takes down that someone asks for an account, and orders the mail that opens it. Nothing here looks
 * whether the address has an account, so nothing can show it; whoever has the mailbox is told.
 *
 * @throws ApiError `invalid_data` for a bad password, `conflict` for a name that is taken, and
 * `too_many_requests`.
 */
export async function register({ payload, email, username, password }: Input): Promise<void> {
  await limitAccount(email)
  requireGoodPassword({ password, username, email }, 'password')
  const { drizzle } = postgres(payload)
  if (await isUsernameTaken(drizzle, { username })) throw nameTaken()
  const { hash, salt } = await hashPassword(password)
  await drizzle.transaction(async (db) => {
    await db.execute(sql`delete from account_registrations where expires_at <= now()`)
    const { rows } = await db.execute(sql`
      insert into account_registrations (email, username, hash, salt, expires_at)
        values (${email}, ${username}, ${hash}, ${salt},
          now() + ${LIFETIME_HOURS} * interval '1 hour')
        on conflict (lower(username)) do nothing returning id`)
    const registrationId = rows[0]?.id
    if (typeof registrationId !== 'string') throw nameTaken()
    await enqueueWith(db, { queue: 'send-mail', data: { about: 'registration', registrationId } })
  })
}

/** Also for one who has asked twice: another answer would tell who has asked for which name. */
function nameTaken(): ApiError {
  return new ApiError({
    code: 'conflict',
    message:
      'This name is taken. Choose another, or if you have just asked for it, use the link in the mail.',
    path: 'username',
  })
}
