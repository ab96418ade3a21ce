import { LRUCache } from 'lru-cache'
import type { BucketPolicy, LimitPolicy, RateLimiter, Verdict, WindowPolicy } from './limit-policy'
import { bucketSizes, bucketVerdict, takeFromBucket } from './take-from-bucket'
import { takeFromWindow, windowVerdict } from './take-from-window'

/** About 10 MB. Whoever asked longest ago is forgotten first. */
const MAX_KEYS = 50_000

type Options = {
  /** Milliseconds of a clock that is never put back. */
  nowMs?: () => number
  maxKeys?: number
}

/** Limits that this process counts by itself. */
export function createMemoryLimiter(options: Options = {}): RateLimiter {
  const { nowMs = () => performance.now(), maxKeys = MAX_KEYS } = options
  const buckets = new LRUCache<string, number>({ max: maxKeys })
  const windows = new LRUCache<string, number[]>({ max: maxKeys })

  function takeToken(policy: BucketPolicy, key: string): Verdict {
    const now = Math.round(nowMs() * 1000)
    const sizes = bucketSizes(policy)
    const { isAllowed, fullAt } = takeFromBucket(sizes, { now, fullAt: buckets.get(key) })
    buckets.set(key, fullAt)
    return bucketVerdict(sizes, { isAllowed, fullIn: fullAt - now })
  }

  function takePlace(policy: WindowPolicy, key: string): Verdict {
    const now = Math.round(nowMs() * 1000)
    const { isAllowed, times, moreIn } = takeFromWindow({
      policy,
      now,
      times: windows.get(key) ?? [],
    })
    windows.set(key, times)
    return windowVerdict(policy, { isAllowed, used: times.length, moreIn })
  }

  return {
    take: (policy: LimitPolicy, key) =>
      policy.kind === 'bucket'
        ? takeToken(policy, `${policy.name}:${key}`)
        : takePlace(policy, `${policy.name}:${key}`),
  }
}
