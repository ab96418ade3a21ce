import type { ServerResponse } from 'node:http'
import { UNFINISHED_HEADER } from '../cache/note-unfinished'
import { ANYTHING_EDITED } from '../cache/surrogate-keys'
import { NOT_CACHED, PUBLIC_CACHE_CONTROL } from './public-caching'

/** How what is said of a page begins that is the same for everyone: by Next, or by next.config.ts. */
const FOR_EVERYONE = 's-maxage='

/**
 * Lets shared caches treat a page that is the same for everyone as they treat the API's public answers.
 * Next would let them keep it by itself for as long as the page's own lifetime, a year for some, and
 * keep "not found" as well, where something may be published at any time, and a page that lacks
 * something. A page that has not noted what it shows is purged by every change of what editors edit.
 */
export function wordPageCaching(response: ServerResponse): void {
  const said = response.getHeader('cache-control')
  if (typeof said !== 'string' || !said.startsWith(FOR_EVERYONE)) return
  const isUnfinished = response.hasHeader(UNFINISHED_HEADER)
  response.removeHeader(UNFINISHED_HEADER)
  const isGood = !isUnfinished && (response.statusCode === 200 || response.statusCode === 304)
  response.setHeader('cache-control', isGood ? PUBLIC_CACHE_CONTROL : NOT_CACHED)
  if (!isGood) response.removeHeader('surrogate-key')
  else if (!response.hasHeader('surrogate-key'))
    response.setHeader('surrogate-key', ANYTHING_EDITED.join(' '))
}
