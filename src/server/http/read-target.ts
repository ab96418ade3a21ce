import type { ApiProblem } from '@/domain/api/errors'

/** More than any address of ours, and what RFC 9110 (4.1) asks servers to take at least. */
export const MAX_TARGET_LENGTH = 8_000

export type Target =
  | {
      isGood: true
      /** Path and query. */
      url: string
      path: string
    }
  | { isGood: false; problem: ApiProblem }

const ABSOLUTE_FORM = /^https?:\/\/[^/?#]*/i

/**
 * Reads the target of a request line. A target may come with scheme and host (RFC 9112, 3.2.2), which
 * are dropped. What cannot be decoded, or is no path at all, is refused here, because what comes behind
 * would fail on it.
 */
export function readTarget(given: string | undefined = ''): Target {
  if (given.length > MAX_TARGET_LENGTH) return { isGood: false, problem: TOO_LONG }
  const url = given.startsWith('/') ? given : given.replace(ABSOLUTE_FORM, '') || '/'
  const end = url.indexOf('?')
  const path = end === -1 ? url : url.slice(0, end)
  const isGood = url.startsWith('/') && !url.includes('#') && isDecodable(path)
  return isGood ? { isGood, url, path } : { isGood, problem: MALFORMED }
}

const TOO_LONG: ApiProblem = {
  code: 'address_too_long',
  message: `The address is longer than ${MAX_TARGET_LENGTH} characters.`,
}

const MALFORMED: ApiProblem = {
  code: 'invalid_parameter',
  message: 'The address is not well formed. Check its percent signs.',
}

function isDecodable(path: string): boolean {
  try {
    // A zero byte is in no file's name and in no text of the database.
    return !(path.includes('%') ? decodeURIComponent(path) : path).includes('\0')
  } catch {
    return false
  }
}
