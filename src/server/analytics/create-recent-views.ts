import { LRUCache } from 'lru-cache'

const HOUR_MS = 3_600_000
const MAX_REMEMBERED = 50_000

export type RecentViews = {
  /** Whether this is the first view of the clock hour; it is remembered from then on. */
  isFirst: (view: { visitor: string; ref: string; now: Date }) => boolean
}

/**
 * Views of those who ask not to be tracked, remembered in this process alone and for an hour: nothing
 * of them is stored, and still nobody raises a counter by looking again and again.
 */
export function createRecentViews(): RecentViews {
  const seen = new LRUCache<string, true>({ max: MAX_REMEMBERED, ttl: HOUR_MS })
  return {
    isFirst: ({ visitor, ref, now }) => {
      const key = `${visitor} ${Math.floor(now.getTime() / HOUR_MS)} ${ref}`
      if (seen.has(key)) return false
      seen.set(key, true)
      return true
    },
  }
}
