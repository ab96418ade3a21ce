import { createHash } from 'node:crypto'

/** Those who take events from the stream share them. */
export const STREAM_GROUP = 'writers'

/** Of the one field of an entry. */
export const STREAM_FIELD = 'event'

/** The stream of this gallery: others may live in the same Redis, with secrets of their own. */
export function streamKey(secret: string): string {
  const name = createHash('sha256').update(`sref-gallery/analytics/${secret}`).digest('hex')
  return `sref-gallery:events:${name.slice(0, 16)}`
}
