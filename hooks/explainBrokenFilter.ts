import type { AfterErrorHook } from 'payload'

const BAD_REQUEST = 400

/**
 * Errors that a value of the request causes in Postgres: not in the repertoire, invalid text
 * representation, undefined function or operator, out of range
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const DATA_ERRORS = new Set(['22021', '22P02', '42883', '22003'])

/** A filter that the database cannot understand is the sender's mistake, not the server's. */
export const explainBrokenFilter: AfterErrorHook = ({ error }) => {
  const cause: unknown = error.cause
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
  if (typeof code !== 'string' || !DATA_ERRORS.has(code)) return
  return {
    status: BAD_REQUEST,
    response: { errors: [{ message: 'A value of the request cannot be understood.' }] },
  }
}
