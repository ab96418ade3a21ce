/** Postgres: `unique_violation`. */
const UNIQUE_VIOLATION = '23505'

/** Whether a statement failed because a value that must be unique exists already. */
export function isUniqueViolation(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && error.code === UNIQUE_VIOLATION) return true
  return 'cause' in error && isUniqueViolation(error.cause)
}
