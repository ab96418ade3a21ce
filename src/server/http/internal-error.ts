import { ApiError } from './api-error'

/** What is said of a failure that nobody expected: where it is noted, and nothing of its reason. */
export function internalError(requestId: string): ApiError {
  const message = `Something went wrong on our side. It is noted under ${requestId}.`
  return new ApiError({ code: 'internal', message })
}
