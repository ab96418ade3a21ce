import type { Logger } from 'pino'
import type { AnalyticsMetrics } from '../metrics/create-analytics-metrics'
import type { TrackedEvent } from './tracked-event'
import type { EventsWritten } from './write-events'

type Write = (events: TrackedEvent[]) => Promise<EventsWritten>

type Settings = { write: Write; metrics: AnalyticsMetrics; logger: Pick<Logger, 'error'> }

/** Postgres' classes for values that it cannot take, and for rows that may not be. */
const REFUSED = /^2[23]/

/**
 * Writes events and counts what became of them. Where Postgres refuses a batch for what is in it, each
 * event is written by itself and the bad ones are dropped, so that none can hold up the others for ever.
 *
 * @throws Error when Postgres cannot be reached: nothing is lost, try again.
 */
export function createCountedWrite({ write, metrics, logger }: Settings): Write {
  function count(done: EventsWritten): EventsWritten {
    for (const outcome of ['written', 'repeated', 'unknown'] as const) {
      metrics.events.inc({ outcome }, done[outcome])
    }
    return done
  }

  async function writeOne(event: TrackedEvent): Promise<EventsWritten> {
    try {
      return count(await write([event]))
    } catch (error) {
      if (!isRefused(error)) throw error
      metrics.events.inc({ outcome: 'dropped' })
      logger.error({ event: 'analytics.dropped', dropped: 1, reason: String(error) })
      return { written: 0, repeated: 0, unknown: 0 }
    }
  }

  return async (events) => {
    try {
      return count(await write(events))
    } catch (error) {
      if (!isRefused(error)) throw error
    }
    const total = { written: 0, repeated: 0, unknown: 0 }
    for (const event of events) {
      const done = await writeOne(event)
      total.written += done.written
      total.repeated += done.repeated
      total.unknown += done.unknown
    }
    return total
  }
}

/** Drizzle wraps what the driver says. */
function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : ''
  return typeof code === 'string' && REFUSED.test(code)
}
