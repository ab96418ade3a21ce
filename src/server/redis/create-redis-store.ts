import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { guardRedis } from './guard-redis'

export type Lookup = { result: 'hit'; value: string } | { result: 'miss' | 'error' }

/** Texts under keys that come and go; a store that is away is an empty one. Nothing here rejects. */
export type TextStore = {
  get: (key: string) => Promise<Lookup>
  set: (entry: { key: string; value: string; ttlSeconds: number }) => Promise<void>
  close: () => void
}

type Input = { redis: Redis; logger: Pick<Logger, 'info' | 'warn'> }

const EVENTS = { lost: 'redis.unavailable', back: 'redis.available' }

/** Keeps texts in Redis. Its failures are logged once when they begin and once when they end. */
export function createRedisStore({ redis, logger }: Input): TextStore {
  const { attempt, close } = guardRedis({ redis, logger, events: EVENTS })
  return {
    get: async (key) => {
      const found = await attempt(() => redis.get(key))
      if (!found.isDone) return { result: 'error' }
      return found.result === null ? { result: 'miss' } : { result: 'hit', value: found.result }
    },
    // An entry that was not kept is made anew.
    set: async ({ key, value, ttlSeconds }) => {
      await attempt(() => redis.set(key, value, 'EX', ttlSeconds))
    },
    close,
  }
}
