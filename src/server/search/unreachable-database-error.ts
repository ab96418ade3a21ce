/** Postgres cannot be reached, or does not answer in time. */
export class UnreachableDatabaseError extends Error {
  override name = UNREACHABLE
}

/** The name tells it also from another copy of this module, as a server bundle may hold. */
const UNREACHABLE = 'UnreachableDatabaseError'

/** Of Node's sockets. */
const NETWORK_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND'])

/** Connection exceptions, and a server that is going down, coming up or full (Postgres, appendix A). */
const STATES = /^(08|57P0[1-3]|53300)/

/** What `pg` says of a connection without giving a code. */
const MESSAGES = /connection terminated|timeout exceeded when trying to connect|not queryable/i

/** Whether an error, or what caused it, says that there is no connection to Postgres, or no answer. */
export function isUnreachable(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  if (error.name === UNREACHABLE) return true
  const { code } = error as NodeJS.ErrnoException
  if (code && (NETWORK_CODES.has(code) || STATES.test(code))) return true
  return MESSAGES.test(error.message) || isUnreachable(error.cause)
}
