import { setTimeout as wait } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { getEnv } from '../env'
import { logger } from '../logger'
import type { Peer } from '../processes/create-peer'
import { connectRedis } from '../redis/connect-redis'
import { createMainLimiter } from './create-main-limiter'
import { createMemoryLimiter } from './create-memory-limiter'
import { createSharedLimiter } from './create-shared-limiter'
import type { RateLimiter } from './limit-policy'

/** Longer than for a cache: a busy process hears late of an answer, and counting alone is not exact. */
const COMMAND_TIMEOUT_MS = 200

/** A Redis that is there has answered by then; the first requests are then counted together as well. */
const READY_WITHIN_MS = 1_000

export type ProcessLimiter = RateLimiter & {
  /** Whether Redis answers; null where there is none. */
  pingShared: () => Promise<boolean> | null
  /** Fulfilled when limits are shared, or when it has been waited for long enough. */
  ready: Promise<void>
  close: () => void
}

const KEY = Symbol.for('sref-gallery.rate-limiter')

type Holder = { [KEY]?: ProcessLimiter }

/**
 * The one limiter of this process, opened at the first call: counted in Redis where `REDIS_URL` names
 * one, else here. It hangs on the process and not on this module, because a server bundle may hold the
 * module more than once.
 */
export function getRateLimiter(): ProcessLimiter {
  const holder = globalThis as Holder
  holder[KEY] ??= openRateLimiter(getEnv().REDIS_URL)
  return holder[KEY]
}

/** Ends what `getRateLimiter` has opened; safe to call when nothing was. */
export function closeRateLimiter(): void {
  const holder = globalThis as Holder
  holder[KEY]?.close()
  delete holder[KEY]
}

/**
 * In a child of the main process: has that one count for all. With `REDIS_URL`, which counts for all
 * instances, everything stays as it is.
 */
export function countInMain(main: Peer): void {
  if (getEnv().REDIS_URL) return
  const holder = globalThis as Holder
  const limiter = createMainLimiter({ main, fallback: createMemoryLimiter(), logger })
  holder[KEY] = withoutRedis(limiter)
}

function openRateLimiter(redisUrl: string | undefined): ProcessLimiter {
  const local = createMemoryLimiter()
  if (!redisUrl) return withoutRedis(local)
  const redis = connectRedis({ url: redisUrl, commandTimeoutMs: COMMAND_TIMEOUT_MS })
  const shared = createSharedLimiter({ redis, fallback: local, logger })
  return {
    take: shared.take,
    pingShared: shared.ping,
    ready: untilReady(redis),
    close: shared.close,
  }
}

function withoutRedis(limiter: RateLimiter): ProcessLimiter {
  return { ...limiter, pingShared: () => null, ready: Promise.resolve(), close: () => undefined }
}

async function untilReady(redis: Redis): Promise<void> {
  const tooLong = new AbortController()
  const ready = new Promise<void>((resolve) => redis.once('ready', resolve))
  await Promise.race([
    ready,
    wait(READY_WITHIN_MS, undefined, { ref: false, signal: tooLong.signal }),
  ])
  tooLong.abort()
}
