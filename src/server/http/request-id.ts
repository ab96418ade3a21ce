import { randomUUID } from 'node:crypto'

export const REQUEST_ID_HEADER = 'x-request-id'

/** Safe in a header, a log line and a sentence. */
const SANE_ID = /^[A-Za-z0-9._-]{8,64}$/

/** The id that the client or a proxy gave the request where it is a sane one, else a new one. */
export function requestIdOf(headers: Headers): string {
  return toRequestId(headers.get(REQUEST_ID_HEADER))
}

export function toRequestId(given: string | null | undefined): string {
  return given && SANE_ID.test(given) ? given : randomUUID()
}
