import { createHash, timingSafeEqual } from 'node:crypto'

const SCHEME = /^bearer /i

/** Whether an `Authorization` header holds the token. Takes the same time for every wrong one. */
export function isMetricsReader(authorization: string | null, token: string): boolean {
  const given = (authorization ?? '').replace(SCHEME, '')
  const isBearer = SCHEME.test(authorization ?? '')
  return timingSafeEqual(digest(given), digest(token)) && isBearer
}

/** Digests have one length, which the comparison needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
