import type { Payload, TypedUser } from 'payload'
import { postgres } from '../db/transaction-db'
import { ApiError } from '../http/api-error'
import { enqueueWith } from '../queue/enqueue'
import { requirePassword } from './require-password'

type Input = {
  payload: Payload
  user: TypedUser
  currentPassword: string
  /** The new one, in its one form (`normaliseEmail`). */
  email: string
}

/**
 * Orders the mail whose link gives an account another address, and tells the present one. Until the link
 * is used nothing changes; whether another account has the address shows in the mail alone.
 *
 * @throws ApiError `invalid_data` or `too_many_requests`
 */
export async function changeEmail(input: Input): Promise<void> {
  const { payload, user, currentPassword, email } = input
  const account = await requirePassword({ payload, user, currentPassword })
  if (email === account.email) {
    const message = 'This is the address of your account already.'
    throw new ApiError({ code: 'invalid_data', message, path: 'email' })
  }
  const userId = account.id
  await postgres(payload).drizzle.transaction(async (db) => {
    await enqueueWith(db, { queue: 'send-mail', data: { about: 'change-email', userId, email } })
    await enqueueWith(db, {
      queue: 'send-mail',
      data: { about: 'email-change-asked', userId, email },
    })
  })
}
