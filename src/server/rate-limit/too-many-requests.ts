import { ApiError } from '../http/api-error'

/** @param headers as `rateLimitHeaders` makes them for a refusal. */
export function tooManyRequests(headers: Record<string, string>): ApiError {
  const seconds = headers['retry-after'] ?? '1'
  const pause = seconds === '1' ? 'a second' : `${seconds} seconds`
  const message = `There were too many requests. Try again in ${pause}.`
  return new ApiError({ code: 'too_many_requests', message }, { headers })
}
