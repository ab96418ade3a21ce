import type { ServerResponse } from 'node:http'
import { NOT_CACHED, PUBLIC_CACHE_CONTROL } from './public-caching'

/** How Next begins what it says of a page that it has made once for everyone. */
const MADE_ONCE = 's-maxage='

/** Any change of what is shown may change any page. */
const SURROGATE_KEYS = 'srefs categories tags'

/**
 * Lets shared caches treat a page that is made once for everyone as they treat the API's public answers.
 * Next would let them keep it by itself for as long as the page's own lifetime, a year for some, and
 * keep "not found" as well, where something may be published at any time.
 */
export function wordPageCaching(response: ServerResponse): void {
  const said = response.getHeader('cache-control')
  if (typeof said !== 'string' || !said.startsWith(MADE_ONCE)) return
  const isGood = response.statusCode === 200 || response.statusCode === 304
  response.setHeader('cache-control', isGood ? PUBLIC_CACHE_CONTROL : NOT_CACHED)
  if (isGood) response.setHeader('surrogate-key', SURROGATE_KEYS)
}
