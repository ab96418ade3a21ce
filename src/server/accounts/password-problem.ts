import { dictionary } from '@zxcvbn-ts/language-common'
import { findPasswordProblem } from '@/domain/accounts/password-policy'
import { ApiError } from '../http/api-error'

type Input = { password: string; username?: string | null; email?: string | null }

/** About 49,000, most used first; the zxcvbn project keeps the list. */
const COMMON = new Set(dictionary['passwords-common'])

/**
 * What is wrong with a password for an account, in a sentence for its owner; null where nothing is.
 * Every way to set one asks here.
 */
export function passwordProblem(input: Input): string | null {
  return findPasswordProblem({ ...input, isCommon: (text) => COMMON.has(text) })
}

/** @throws ApiError `invalid_data` that names the field `path`. */
export function requireGoodPassword(input: Input, path: string): void {
  const message = passwordProblem(input)
  if (message !== null) throw new ApiError({ code: 'invalid_data', message, path })
}
