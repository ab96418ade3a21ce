import {
  CircuitState,
  CountBreaker,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
  isTaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import type { Logger } from 'pino'
import { BREAKER_STATES, type SearchMetrics } from '@/server/metrics/create-search-metrics'
import { SearchUnavailableError } from './search-unavailable-error'

/** Opens when more than half of the last ten questions failed; three are enough to judge. */
const FAILURES = { threshold: 0.5, size: 10, minimumNumberOfCalls: 3 }

const RETRY_AFTER_MS = 2_000

export type SearchBreaker = {
  /** Whether the engine is asked at all. */
  isClosed: () => boolean
  /**
   * Does the work unless the breaker is open.
   *
   * @throws what the work throws, TaskCancelledError after the time-out, BrokenCircuitError while open.
   */
  run: <Result>(work: () => Promise<Result>) => Promise<Result>
  close: () => void
}

type Input = {
  timeoutMs: number
  /** A harmless question by which an open breaker finds out whether the engine is back. */
  probe: () => Promise<unknown>
  logger: Pick<Logger, 'info' | 'warn' | 'error'>
  metrics: Pick<SearchMetrics, 'breakerState'>
}

/**
 * Keeps questions away from an engine that does not answer them. Only unavailability and time-outs
 * count. While it is open the engine is tried every two seconds beside the traffic, so no request
 * waits for a trial, and traffic is not needed for it to close again.
 */
export function createSearchBreaker({ timeoutMs, probe, logger, metrics }: Input): SearchBreaker {
  const breaker = circuitBreaker(handleWhen(isUnavailable), {
    halfOpenAfter: RETRY_AFTER_MS,
    breaker: new CountBreaker(FAILURES),
  })
  const policy = wrap(breaker, timeout(timeoutMs, TimeoutStrategy.Aggressive))
  let trial: NodeJS.Timeout | undefined
  let isOpen = false

  async function tryAgain(): Promise<void> {
    try {
      await policy.execute(probe)
    } catch (error) {
      const isExpected = isUnavailable(error) || isBrokenCircuitError(error)
      if (!isExpected) logger.error({ event: 'search.probe_failed', error: String(error) })
    }
    if (isOpen) schedule()
  }

  function schedule(): void {
    clearTimeout(trial)
    // A little later than the breaker's own time, which is counted from the same moment.
    trial = setTimeout(tryAgain, RETRY_AFTER_MS + 20).unref()
  }

  breaker.onStateChange((state) => metrics.breakerState.set(METRIC_VALUES[state]))
  breaker.onBreak((failure) => {
    if (isOpen) return
    isOpen = true
    logger.warn({ event: 'search.breaker_open', reason: reasonOf(failure) })
    schedule()
  })
  breaker.onReset(() => {
    isOpen = false
    clearTimeout(trial)
    logger.info({ event: 'search.breaker_closed' })
  })
  metrics.breakerState.set(BREAKER_STATES.closed)

  return {
    isClosed: () => breaker.state === CircuitState.Closed,
    run: (work) => policy.execute(work),
    close: () => {
      isOpen = false
      clearTimeout(trial)
    },
  }
}

const METRIC_VALUES: Record<CircuitState, number> = {
  [CircuitState.Closed]: BREAKER_STATES.closed,
  [CircuitState.HalfOpen]: BREAKER_STATES.halfOpen,
  [CircuitState.Open]: BREAKER_STATES.open,
  [CircuitState.Isolated]: BREAKER_STATES.open,
}

/** Whether an engine cannot answer now, in contrast to a question or a program that is wrong. */
function isUnavailable(error: unknown): boolean {
  return error instanceof SearchUnavailableError || isTaskCancelledError(error)
}

function reasonOf(failure: object): string {
  return 'error' in failure ? String(failure.error) : 'held open'
}
