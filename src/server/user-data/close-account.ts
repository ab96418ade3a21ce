import { NotFound, type Payload, type TypedUser } from 'payload'
import { generateExpiredPayloadCookie } from 'payload/shared'
import { checkPassword, clearTries } from '../accounts/check-password'
import { findAccount } from '../accounts/find-account'
import { postgres } from '../db/transaction-db'
import { ApiError } from '../http/api-error'
import { logger } from '../logger'
import { limitAccount } from '../rate-limit/limit-account'

type Input = { user: TypedUser; password: string }

/**
 * Deletes the account of whoever is signed in and knows its password. All that belongs to it goes in the
 * same transaction (`deleteUserData`).
 *
 * @returns a `Set-Cookie` value that takes the cookie back.
 * @throws ApiError `forbidden` for a wrong password, which counts as one of signing in does, and
 * `conflict` for the last admin.
 */
export async function closeAccount(payload: Payload, { user, password }: Input): Promise<string> {
  await limitAccount(user.email)
  const { drizzle } = postgres(payload)
  const account = await findAccount(drizzle, { id: user.id })
  if (!(await checkPassword({ payload, account, password }))) {
    throw new ApiError({ code: 'forbidden', message: WRONG_PASSWORD, path: 'password' })
  }
  await clearTries(drizzle, user.id)
  await deleteUser(payload, user.id)
  logger.info({ event: 'account.closed', userId: user.id })
  const cookie = generateExpiredPayloadCookie({
    collectionAuthConfig: payload.collections.users.config.auth,
    cookiePrefix: payload.config.cookiePrefix,
  })
  return String(cookie)
}

const WRONG_PASSWORD =
  'This is not your password. After many failed tries the account rests for ten minutes.'

/** Someone else who has the same user open in the admin does not hold it up. */
async function deleteUser(payload: Payload, id: string): Promise<void> {
  try {
    await payload.delete({ collection: 'users', id, depth: 0, overrideLock: true })
  } catch (error) {
    // Asked twice at the same time: gone is gone.
    if (!(error instanceof NotFound)) throw error
  }
}
