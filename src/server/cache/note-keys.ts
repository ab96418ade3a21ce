import { currentRequest } from '../request-context'

/**
 * Notes what the page that is being made shows, by surrogate keys. They are kept with the page (see
 * `page-cache-handler.ts`) and say when it is to be made anew. Call it with all keys of a page or not at
 * all: a page that notes none is taken to show everything. Does nothing outside a request.
 */
export function noteKeys(...keys: string[]): void {
  const request = currentRequest()
  if (!request) return
  request.surrogateKeys ??= new Set()
  for (const key of keys) request.surrogateKeys.add(key)
}
