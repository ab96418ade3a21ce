import { ApiError } from '../http/api-error'

/** What is said where the application cannot be reached and nothing of it is stored. */
export function applicationAway(): ApiError {
  const message = 'The gallery is just starting again. Try in a few seconds.'
  return new ApiError({ code: 'not_ready', message }, { headers: { 'retry-after': '5' } })
}
