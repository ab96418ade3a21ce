import { z } from 'zod'
import { PASSWORD_LENGTH } from './password-length'

/** Fewer different characters than this are typed by a finger resting on the keys. */
const LEAST_DIFFERENT_CHARACTERS = 5

/** Shorter names stand in many good passwords by chance. */
const LEAST_NAME_LENGTH = 4

type Input = {
  password: string
  /** Whose password it would be. */
  username?: string | null | undefined
  email?: string | null | undefined
  /** Whether a text, in lower case, is on a list of passwords that people use most. */
  isCommon: (text: string) => boolean
}

/**
 * What is wrong with a password for an account, in a sentence that says what to do; null where nothing
 * is. Length counts and kinds of characters do not, as NIST SP 800-63B, 3.1.1.2 wants it.
 */
export function findPasswordProblem({ password, username, email, isCommon }: Input): string | null {
  const { min, max } = PASSWORD_LENGTH
  const characters = [...password]
  if (characters.length < min) {
    return `Use at least ${min} characters. A few words in a row are easy to remember.`
  }
  if (characters.length > max) return `Use at most ${max} characters.`
  const lowered = password.toLowerCase()
  if (new Set(lowered).size < LEAST_DIFFERENT_CHARACTERS) {
    return `Use at least ${LEAST_DIFFERENT_CHARACTERS} different characters.`
  }
  if (isCommon(lowered) || isCommon(withoutDecoration(lowered))) {
    return 'This is one of the passwords that are tried first. Choose a less common one.'
  }
  const names = [username, email, email?.split('@')[0]].map((name) => name?.toLowerCase() ?? '')
  if (names.some((name) => name.length >= LEAST_NAME_LENGTH && lowered.includes(name))) {
    return 'Leave your name and e-mail address out of the password.'
  }
  return null
}

/** `password2026!` is `password`: digits and signs at the ends are what everybody adds. */
function withoutDecoration(password: string): string {
  return password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

/** A password as it comes in; whether it is a good one is judged with its account. */
export const givenPasswordSchema = z
  .string({ error: 'Give a password.' })
  .min(1, 'Give a password.')
  .max(PASSWORD_LENGTH.max * 4, `A password has at most ${PASSWORD_LENGTH.max} characters.`)
