import type { Payload } from 'payload'
import { postgres } from '../db/transaction-db'
import { enqueueWith } from '../queue/enqueue'
import { limitAccount } from '../rate-limit/limit-account'

type Input = { payload: Payload; email: string; about: 'reset-password' | 'confirm-again' }

/**
 * Orders the mail with a link to set a new password, or the mail that opens an account once more.
 * Whether there is somebody to send it to is looked up when it is sent.
 *
 * @throws ApiError `too_many_requests`
 */
export async function orderMail({ payload, email, about }: Input): Promise<void> {
  await limitAccount(email)
  await enqueueWith(postgres(payload).drizzle, { queue: 'send-mail', data: { about, email } })
}
