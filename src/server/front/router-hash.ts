import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/**
 * The headers by which Next's router says which part of a page it has, in the order in which the hash
 * takes them.
 */
export const ROUTER_HEADERS = [
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
] as const

/** The parameter that holds the hash. */
export const ROUTER_HASH_PARAMETER = '_rsc'

const HASH_BYTES = 12

/**
 * The value of `_rsc` that belongs to a request of the router: Next sends a request with another one
 * elsewhere, so that caches which look at the address alone can trust it. Empty where there is nothing
 * to hash.
 *
 * @see `computeCacheBustingSearchParam` in Next's cache-busting-search-param.ts
 */
export function routerHash(headers: Pick<IncomingHttpHeaders, string>): string {
  const values = ROUTER_HEADERS.map((name) => headers[name])
  if (values.every((value) => value === undefined)) return ''
  const text = values.map((value) => value ?? '0').join(',')
  return createHash('sha256').update(text).digest().subarray(0, HASH_BYTES).toString('base64url')
}
