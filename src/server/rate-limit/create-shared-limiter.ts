import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { guardRedis } from '../redis/guard-redis'
import type { LimitPolicy, RateLimiter, Verdict } from './limit-policy'
import { TAKE_PLACE, TAKE_TOKEN } from './redis-scripts'
import { bucketSizes, bucketVerdict } from './take-from-bucket'
import { windowVerdict } from './take-from-window'

type Scripts = {
  takeToken: (key: string, interval: number, capacity: number) => Promise<[number, number]>
  takePlace: (key: string, limit: number, window: number) => Promise<[number, number, number]>
}

type Input = {
  redis: Redis
  /** Counts while Redis cannot. */
  fallback: RateLimiter
  logger: Pick<Logger, 'info' | 'warn'>
}

export type SharedLimiter = RateLimiter & {
  /** Whether Redis answers. */
  ping: () => Promise<boolean>
  close: () => void
}

const EVENTS = { lost: 'rate_limit.local', back: 'rate_limit.shared' }
const PREFIX = 'sref-gallery:limit'

/**
 * Limits that all instances count together, in Redis: one atomic script a request. While Redis is away
 * or too slow, each instance counts for itself.
 */
export function createSharedLimiter({ redis, fallback, logger }: Input): SharedLimiter {
  redis.defineCommand('takeToken', { numberOfKeys: 1, lua: TAKE_TOKEN })
  redis.defineCommand('takePlace', { numberOfKeys: 1, lua: TAKE_PLACE })
  const scripts = redis as Redis & Scripts
  const { attempt, close } = guardRedis({ redis, logger, events: EVENTS })

  async function ask(policy: LimitPolicy, key: string): Promise<Verdict> {
    const name = `${PREFIX}:${policy.name}:${key}`
    if (policy.kind === 'bucket') {
      const sizes = bucketSizes(policy)
      const [taken, fullIn] = await scripts.takeToken(name, sizes.interval, sizes.capacity)
      return bucketVerdict(sizes, { isAllowed: taken === 1, fullIn })
    }
    const window = policy.windowSeconds * 1_000_000
    const [taken, used, moreIn] = await scripts.takePlace(name, policy.limit, window)
    return windowVerdict(policy, { isAllowed: taken === 1, used, moreIn })
  }

  return {
    take: async (policy, key) => {
      const asked = await attempt(() => ask(policy, key))
      return asked.isDone ? asked.result : fallback.take(policy, key)
    },
    ping: async () => (await attempt(() => redis.ping())).isDone,
    close,
  }
}
