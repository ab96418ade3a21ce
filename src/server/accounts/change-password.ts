import type { Payload, TypedUser } from 'payload'
import { postgres } from '../db/transaction-db'
import { ApiError } from '../http/api-error'
import { hashPassword } from './password-hash'
import { requireGoodPassword } from './password-problem'
import { requirePassword } from './require-password'
import { sessionIdOf } from './sessions'
import { storePassword } from './store-password'

type Input = { payload: Payload; user: TypedUser; currentPassword: string; newPassword: string }

/**
 * Sets another password for whoever is signed in and knows the present one, and ends all other sessions.
 *
 * @returns how many sessions were ended.
 * @throws ApiError `invalid_data` or `too_many_requests`
 */
export async function changePassword(input: Input): Promise<number> {
  const { payload, user, currentPassword, newPassword } = input
  const { id, username, email } = await requirePassword({ payload, user, currentPassword })
  requireGoodPassword({ password: newPassword, username, email }, 'newPassword')
  if (newPassword === currentPassword) {
    const message = 'This is your current password. Choose another.'
    throw new ApiError({ code: 'invalid_data', message, path: 'newPassword' })
  }
  const stored = await hashPassword(newPassword)
  return postgres(payload).drizzle.transaction((db) =>
    storePassword(db, { userId: id, stored, keepSession: sessionIdOf(user) }),
  )
}
