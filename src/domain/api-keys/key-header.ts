/**
 * A key as it is written: a mark by which scanners of leaked secrets know it, then base64url of 6
 * bytes that may be shown and of 32 that may not.
 */
const KEY = /^sref_[A-Za-z0-9_-]{51}$/

/** `users` is the collection of those who sign in, as in every header that Payload reads. */
const HEADER = /^users +API-Key(?: +(.*))?$/is

/** Longer than any header with a key. What is longer is not looked at. */
const MAX_HEADER_LENGTH = 200

/** The part of a key that is shown: the mark and the 6 open bytes. */
export const KEY_PREFIX_LENGTH = 13

/** Whether a request means to ask by a key, good or not. */
export function hasKeyHeader(headers: Headers): boolean {
  return HEADER.test((headers.get('authorization') ?? '').slice(0, MAX_HEADER_LENGTH))
}

/**
 * The key of `Authorization: users API-Key <key>`; null where there is none, and for what cannot be one,
 * so that nothing else is ever looked up. The scheme is not case-sensitive (RFC 9110, 11.1).
 */
export function readKeyHeader(headers: Headers): string | null {
  const value = headers.get('authorization') ?? ''
  if (value.length > MAX_HEADER_LENGTH) return null
  const key = HEADER.exec(value)?.[1]?.trim() ?? ''
  return KEY.test(key) ? key : null
}
