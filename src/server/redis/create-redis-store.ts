import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'

/** So many failures in a row and Redis is left alone for a while. */
const FAILURES_TO_OPEN = 3
const RETRY_AFTER_MS = 1_000

export type Lookup = { result: 'hit'; value: string } | { result: 'miss' | 'error' }

/** Texts under keys that come and go; a store that is away is an empty one. Nothing here rejects. */
export type TextStore = {
  get: (key: string) => Promise<Lookup>
  set: (entry: { key: string; value: string; ttlSeconds: number }) => Promise<void>
  close: () => void
}

type Input = { redis: Redis; logger: Pick<Logger, 'info' | 'warn'> }

/** Keeps texts in Redis. Its failures are logged once when they begin and once when they end. */
export function createRedisStore({ redis, logger }: Input): TextStore {
  const policy = circuitBreaker(handleAll, {
    halfOpenAfter: RETRY_AFTER_MS,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  })
  const report = createReporter(logger)
  redis.on('error', (error: Error) => report({ isAvailable: false, reason: error.message }))
  redis.on('close', () => report({ isAvailable: false, reason: 'the connection has ended' }))
  redis.on('ready', () => report({ isAvailable: true }))
  policy.onBreak((failure) => report({ isAvailable: false, reason: reasonOf(failure) }))
  policy.onReset(() => report({ isAvailable: true }))

  /** While one request tries whether Redis is back, the others do not wait for it. */
  const isAway = () => redis.status !== 'ready' || policy.state === CircuitState.HalfOpen

  return {
    get: async (key) => {
      if (isAway()) return { result: 'error' }
      try {
        const value = await policy.execute(() => redis.get(key))
        return value === null ? { result: 'miss' } : { result: 'hit', value }
      } catch {
        // The policy has reported it; the caller counts it.
        return { result: 'error' }
      }
    },
    set: async ({ key, value, ttlSeconds }) => {
      if (isAway()) return
      await policy
        .execute(() => redis.set(key, value, 'EX', ttlSeconds))
        // The policy has reported it; an entry that was not kept is made anew.
        .catch(() => undefined)
    },
    close: () => {
      report.stop()
      redis.disconnect()
    },
  }
}

function reasonOf(failure: object): string {
  return 'error' in failure ? String(failure.error) : 'held open'
}

type Report = { isAvailable: boolean; reason?: string }

function createReporter(logger: Input['logger']) {
  let wasAvailable: boolean | null = true
  const report = ({ isAvailable, reason }: Report): void => {
    if (wasAvailable === null || isAvailable === wasAvailable) return
    wasAvailable = isAvailable
    if (isAvailable) logger.info({ event: 'redis.available' })
    else logger.warn({ event: 'redis.unavailable', reason })
  }
  const stop = () => {
    wasAvailable = null
  }
  return Object.assign(report, { stop })
}
