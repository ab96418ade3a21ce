import { LRUCache } from 'lru-cache'
import type { Version } from './stored-documents'

const MAX_REMEMBERED = 1_000
const FORGOTTEN_AFTER_MS = 5 * 60_000
/** An index that is written to while it is asked may show a version that has just been replaced. */
const PROVEN_AFTER_MS = 1_000

/**
 * Tells whether an unexpected version in an index is more than a change on its way: it is when it is
 * still there a second after it was first seen.
 */
export function createSuspicion(now: () => number): { isProven: (suspects: Version[]) => boolean } {
  const firstSeen = new LRUCache<string, number>({ max: MAX_REMEMBERED, ttl: FORGOTTEN_AFTER_MS })
  return {
    isProven: (suspects) => {
      const ages = suspects.map(({ id, version }) => {
        const key = `${id} ${version}`
        const seen = firstSeen.get(key)
        if (seen === undefined) firstSeen.set(key, now())
        return now() - (seen ?? now())
      })
      return ages.some((age) => age >= PROVEN_AFTER_MS)
    },
  }
}
