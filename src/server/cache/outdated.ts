import type { ServerResponse } from 'node:http'
import { NOT_CACHED } from '../http/public-caching'
import { presentMoment } from './moments'

/** The moment at which a page began to be made; `page-cache-handler.ts` says it. */
const MADE_AT_HEADER = 'x-gallery-made-at'

/** By this header the application tells a front that it had better ask again. */
export const OUTDATED_HEADER = 'x-gallery-outdated'

/**
 * Next lets requests for one page share the making that is under way, whenever that began: a request that
 * comes after a change may so be given what was read before it. Call this when a request comes, and what
 * it returns just before its answer is sent: that says of such an answer that it is outdated, and that
 * nobody keeps it.
 */
export function watchOutdated(response: ServerResponse): () => void {
  const askedAt = presentMoment()
  return () => {
    const madeAt = response.getHeader(MADE_AT_HEADER)
    response.removeHeader(MADE_AT_HEADER)
    if (madeAt === undefined || Number(madeAt) >= askedAt) return
    response.setHeader(OUTDATED_HEADER, '1')
    response.setHeader('cache-control', NOT_CACHED)
    response.removeHeader('surrogate-key')
  }
}
