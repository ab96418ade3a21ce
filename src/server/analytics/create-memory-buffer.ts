import type { Logger } from 'pino'
import type { AnalyticsMetrics } from '../metrics/create-analytics-metrics'
import type { TrackedEvent } from './tracked-event'
import type { EventsWritten } from './write-events'

export type MemoryBuffer = {
  /** Takes events at once; they are written within `flushAfterMs`. */
  add: (events: TrackedEvent[]) => void
  /** Writes what there is, once more if need be, and takes no more. */
  close: () => Promise<void>
}

type Settings = {
  write: (events: TrackedEvent[]) => Promise<EventsWritten>
  metrics: AnalyticsMetrics
  logger: Pick<Logger, 'warn'>
  /** Half of what may be lost when the process is killed; a write takes its time too. Default 500. */
  flushAfterMs?: number
  /** More are not kept: the oldest go. Default 20,000. */
  maxEvents?: number
}

const BATCH_SIZE = 500

/**
 * Holds events in this process until they are written, some hundreds at a time. While Postgres is away
 * they stay, as long as there is room. What is lost is logged and counted.
 */
export function createMemoryBuffer(settings: Settings): MemoryBuffer {
  const { write, metrics, logger, flushAfterMs = 500, maxEvents = 20_000 } = settings
  const place = { place: 'memory' } as const
  let waiting: TrackedEvent[] = []
  let timer: NodeJS.Timeout | undefined
  let flushing: Promise<boolean> | undefined

  function measure(): void {
    const [oldest] = waiting
    metrics.waiting.set(place, waiting.length)
    metrics.lag.set(place, oldest ? (Date.now() - Date.parse(oldest.at)) / 1000 : 0)
  }

  function schedule(): void {
    timer ??= setTimeout(() => {
      timer = undefined
      void flush()
    }, flushAfterMs).unref()
  }

  function dropOldest(): void {
    const dropped = waiting.length - maxEvents
    if (dropped <= 0) return
    waiting = waiting.slice(dropped)
    metrics.events.inc({ outcome: 'dropped' }, dropped)
    logger.warn({ event: 'analytics.dropped', dropped, reason: 'the buffer is full' })
  }

  /** Resolves with whether everything was written. */
  function flush(): Promise<boolean> {
    flushing ??= writeAll().finally(() => {
      flushing = undefined
      measure()
      if (waiting.length > 0) schedule()
    })
    return flushing
  }

  /** Events stay in the buffer until they are written: `dropOldest` may take some meanwhile. */
  async function writeAll(): Promise<boolean> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH_SIZE)
      try {
        await write(batch)
      } catch (error) {
        metrics.failures.inc()
        logger.warn({ event: 'analytics.write_failed', error: String(error) })
        return false
      }
      const done = new Set(batch.map(({ id }) => id))
      waiting = waiting.filter(({ id }) => !done.has(id))
      measure()
    }
    return true
  }

  return {
    add: (events) => {
      waiting = waiting.concat(events)
      dropOldest()
      measure()
      if (waiting.length > 0) schedule()
    },
    close: async () => {
      const isWritten = (await flush()) && (waiting.length === 0 || (await flush()))
      clearTimeout(timer)
      if (isWritten) return
      metrics.events.inc({ outcome: 'dropped' }, waiting.length)
      logger.warn({
        event: 'analytics.dropped',
        dropped: waiting.length,
        reason: 'the process ends',
      })
    },
  }
}
