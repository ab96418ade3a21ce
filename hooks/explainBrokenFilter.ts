import type { AfterErrorHook } from 'payload'
import { postgresCodeOf } from '@/server/db/postgres-code-of'

const BAD_REQUEST = 400

/**
 * Errors that a value of the request causes in Postgres: not in the repertoire, invalid text
 * representation, undefined function or operator, out of range
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const DATA_ERRORS = new Set(['22021', '22P02', '42883', '22003'])

/** A filter that the database cannot understand is the sender's mistake, not the server's. */
export const explainBrokenFilter: AfterErrorHook = ({ error }) => {
  if (!DATA_ERRORS.has(postgresCodeOf(error) ?? '') && !isBrokenJson(error)) return
  return {
    status: BAD_REQUEST,
    response: { errors: [{ message: 'A value of the request cannot be understood.' }] },
  }
}

/** Filters and bodies may be JSON; the engine says so of what is none. */
function isBrokenJson(error: unknown): boolean {
  return error instanceof SyntaxError && error.message.includes('JSON')
}
