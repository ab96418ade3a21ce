import type { Payload, TypedUser } from 'payload'
import { postgres } from '../db/transaction-db'
import { ApiError } from '../http/api-error'
import { limitAccount } from '../rate-limit/limit-account'
import { checkPassword, clearTries } from './check-password'
import { findAccount, type StoredAccount } from './find-account'
import { sessionIdOf } from './sessions'

type Input = { payload: Payload; user: TypedUser; currentPassword: string }

/**
 * Asks whoever is signed in for the password once more: a session that was left open is not enough to
 * take an account over. Tries count as those of signing in.
 *
 * @throws ApiError `forbidden` for an API key, `invalid_data` or `too_many_requests`.
 */
export async function requirePassword({
  payload,
  user,
  currentPassword,
}: Input): Promise<StoredAccount> {
  if (sessionIdOf(user) === undefined) {
    throw new ApiError({ code: 'forbidden', message: 'Sign in to do this; a key cannot.' })
  }
  await limitAccount(user.email)
  const { drizzle } = postgres(payload)
  const account = await findAccount(drizzle, { id: String(user.id) })
  const isRight = await checkPassword({ payload, account, password: currentPassword })
  if (!account || !isRight) {
    throw new ApiError({
      code: 'invalid_data',
      message:
        'This is not your current password. After many failed tries the account rests for ten minutes.',
      path: 'currentPassword',
    })
  }
  await clearTries(drizzle, account.id)
  return account
}
