import { LRUCache } from 'lru-cache'

export type AskCounts = {
  /** Counts that somebody asks for what has this key. */
  note: (key: string) => void
  /** How often somebody did lately. */
  of: (key: string) => number
}

type Input = {
  /** Of the keys that are remembered. Default 4 MiB. */
  maxBytes?: number
  /** After this time a count is worth half. Default: ten minutes. */
  halfLifeMs?: number
  now: () => number
}

type Count = { value: number; period: number }

/** An object with two numbers, and what a cache needs to find it. */
const OVERHEAD_BYTES = 150

/**
 * How often things were asked for lately, also things that are not there: what is to be kept is decided
 * by this. Keys that nobody asks for again are forgotten first, so there may be any number of them.
 */
export function createAskCounts({
  maxBytes = 4 * 2 ** 20,
  halfLifeMs = 600_000,
  now,
}: Input): AskCounts {
  const counts = new LRUCache<string, Count>({
    maxSize: maxBytes,
    sizeCalculation: (_, key) => key.length + OVERHEAD_BYTES,
  })

  function age(count: Count, period: number): void {
    if (count.period === period) return
    count.value /= 2 ** (period - count.period)
    count.period = period
  }

  return {
    note: (key) => {
      const period = Math.floor(now() / halfLifeMs)
      const count = counts.get(key)
      if (count === undefined) {
        counts.set(key, { value: 1, period })
        return
      }
      age(count, period)
      count.value += 1
    },
    of: (key) => {
      const count = counts.peek(key)
      if (count === undefined) return 0
      age(count, Math.floor(now() / halfLifeMs))
      return count.value
    },
  }
}
