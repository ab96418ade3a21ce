import { currentRequest } from '../request-context'

/** Says of a page that it lacks something; `page-cache-handler.ts` adds it. */
export const UNFINISHED_HEADER = 'x-gallery-unfinished'

/**
 * Notes that the page which is being made lacks something that cannot be read now. It is sent as it is,
 * and nobody keeps it. Does nothing outside a request.
 */
export function noteUnfinished(): void {
  const request = currentRequest()
  if (request) request.isUnfinished = true
}
