import type { APIError, ValidationError } from 'payload'

/*
 * The application is bundled, and the commands that open Payload before it are not, so there may be two
 * copies of Payload's classes in one process and `instanceof` knows only one of them.
 */

/** Whether Payload, or a hook, threw it with a status. */
export function isPayloadError(error: unknown): error is APIError {
  return (
    error instanceof Error &&
    'isOperational' in error &&
    'isPublic' in error &&
    'status' in error &&
    typeof error.status === 'number'
  )
}

/** Whether it says which fields are at fault. */
export function isValidationError(error: unknown): error is ValidationError {
  if (!isPayloadError(error)) return false
  const { data } = error as { data?: { errors?: unknown } | null }
  return Array.isArray(data?.errors)
}
