import {
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import type { Logger } from 'pino'
import type { FrontMetrics } from '../metrics/create-front-metrics'

/** As long as a person waits for a new answer where an old one is at hand. */
const PATIENCE_MS = 1_000
const FAILURES = 3
const RETRY_AFTER_MS = 1_000

export type OriginGuard = {
  /**
   * Does the work where it seems worth to wait for it; null where it fails, takes too long, or has
   * failed so often that it is spared.
   */
  attempt: <Result>(work: () => Promise<Result>) => Promise<Result | null>
}

type Input = {
  metrics: Pick<FrontMetrics, 'breakerOpen'>
  logger: Pick<Logger, 'info' | 'warn'>
}

/** For questions to which an old answer is at hand: nobody waits long for an application that fails. */
export function guardOrigin({ metrics, logger }: Input): OriginGuard {
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: RETRY_AFTER_MS,
    breaker: new ConsecutiveBreaker(FAILURES),
  })
  const policy = wrap(breaker, timeout(PATIENCE_MS, TimeoutStrategy.Aggressive))
  breaker.onBreak(() => {
    metrics.breakerOpen.set(1)
    logger.warn({ event: 'front.origin_fails' })
  })
  breaker.onReset(() => {
    metrics.breakerOpen.set(0)
    logger.info({ event: 'front.origin_answers' })
  })
  metrics.breakerOpen.set(0)
  return {
    attempt: async (work) => {
      // One request tries whether it works again; the others need not wait for that.
      if (breaker.state === CircuitState.HalfOpen) return null
      return policy.execute(work).catch(() => null)
    },
  }
}
