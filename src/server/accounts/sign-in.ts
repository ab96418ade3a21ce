import type { Payload, TypedUser } from 'payload'
import { postgres } from '../db/transaction-db'
import { ApiError } from '../http/api-error'
import { limitAccount } from '../rate-limit/limit-account'
import { checkPassword } from './check-password'
import { findAccount } from './find-account'
import { type HeldSession, openSession } from './sessions'

type Input = { payload: Payload; email: string; password: string }

/**
 * Signs someone in. Whatever is wrong, the answer is the same and takes as long: no account of that
 * address, a wrong password, an address that is not confirmed, an account that rests (ADR 0016).
 *
 * @param email in its one form (`normaliseEmail`).
 * @throws ApiError `not_signed_in` or `too_many_requests`.
 */
export async function signIn({
  payload,
  email,
  password,
}: Input): Promise<{ user: TypedUser; session: HeldSession }> {
  await limitAccount(email)
  const account = await findAccount(postgres(payload).drizzle, { email })
  const isRight = await checkPassword({ payload, account, password })
  if (!account || !isRight || !account.isVerified) throw refusal()
  const user = await payload.findByID({
    collection: 'users',
    id: account.id,
    depth: 0,
    disableErrors: true,
  })
  if (!user) throw refusal()
  return { user, session: await openSession(payload, user) }
}

function refusal(): ApiError {
  return new ApiError({
    code: 'not_signed_in',
    message:
      'The e-mail address or the password is wrong. A new account is opened by the link in the mail, and after many failed tries an account rests for ten minutes.',
  })
}
