import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'

/** So many failures in a row and Redis is left alone for a while. */
const FAILURES_TO_OPEN = 3
const RETRY_AFTER_MS = 1_000

export type Attempt<Result> = { isDone: true; result: Result } | { isDone: false }

export type RedisGuard = {
  /** Never rejects: what Redis could not do, for whatever reason, is not done. */
  attempt: <Result>(work: () => Promise<Result>) => Promise<Attempt<Result>>
  close: () => void
}

type Input = {
  redis: Redis
  logger: Pick<Logger, 'info' | 'warn'>
  /** Logged once when Redis is lost, and once when it is back. */
  events: { lost: string; back: string }
}

/** Keeps a Redis that is away or slow from holding anything up. */
export function guardRedis({ redis, logger, events }: Input): RedisGuard {
  const policy = circuitBreaker(handleAll, {
    halfOpenAfter: RETRY_AFTER_MS,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  })
  let wasAvailable: boolean | null = true

  function report(isAvailable: boolean, reason?: string): void {
    if (wasAvailable === null || isAvailable === wasAvailable) return
    wasAvailable = isAvailable
    if (isAvailable) logger.info({ event: events.back })
    else logger.warn({ event: events.lost, reason })
  }

  redis.on('error', (error: Error) => report(false, error.message))
  redis.on('close', () => report(false, 'the connection has ended'))
  redis.on('ready', () => report(true))
  policy.onBreak((failure) => report(false, reasonOf(failure)))
  policy.onReset(() => report(true))

  /** While one request tries whether Redis is back, the others do not wait for it. */
  const isAway = () => redis.status !== 'ready' || policy.state === CircuitState.HalfOpen

  return {
    attempt: async (work) => {
      if (isAway()) return { isDone: false }
      try {
        return { isDone: true, result: await policy.execute(work) }
      } catch {
        // The policy has reported it.
        return { isDone: false }
      }
    },
    close: () => {
      wasAvailable = null
      redis.disconnect()
    },
  }
}

function reasonOf(failure: object): string {
  return 'error' in failure ? String(failure.error) : 'held open'
}
