import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import type { AnalyticsMetrics } from '../metrics/create-analytics-metrics'
import {
  claimEntries,
  ensureGroup,
  finishEntries,
  forgetConsumers,
  measureStream,
  type StreamEntry,
  takeEntries,
} from './read-stream'
import { STREAM_GROUP } from './stream-key'
import type { TrackedEvent } from './tracked-event'
import type { EventsWritten } from './write-events'

export type StreamWriter = { stop: () => Promise<void> }

type Settings = {
  /** Closed with the writer. */
  redis: Redis
  key: string
  write: (events: TrackedEvent[]) => Promise<EventsWritten>
  metrics: AnalyticsMetrics
  logger: Pick<Logger, 'info' | 'warn' | 'error'>
  /** Default 500. */
  intervalMs?: number
  /** After so long without a sign of its taker an entry is taken over. Default 15,000. */
  claimAfterMs?: number
}

const BATCH_SIZE = 500
const FORGET_CONSUMER_AFTER_MS = 3_600_000

/**
 * Takes events from the stream and writes them, until it is stopped. Several share the work. An entry is
 * confirmed after its commit; what a writer had taken that was killed is taken over by another, and
 * what it had written already is not counted again.
 */
export function startStreamWriter(settings: Settings): StreamWriter {
  const { redis, key, write, metrics, logger } = settings
  const { intervalMs = 500, claimAfterMs = 15_000 } = settings
  const consumer = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
  const reader = { redis, key, consumer, count: BATCH_SIZE }
  const report = createReporter(logger)
  let claimAt = 0
  let isStopped = false
  let running: Promise<void> | undefined

  async function handle(entries: StreamEntry[]): Promise<number> {
    if (entries.length === 0) return 0
    const events = entries.flatMap(({ event }) => event ?? [])
    const unreadable = entries.length - events.length
    if (unreadable > 0) {
      metrics.events.inc({ outcome: 'dropped' }, unreadable)
      logger.warn({
        event: 'analytics.dropped',
        dropped: unreadable,
        reason: 'trimmed or unreadable',
      })
    }
    if (events.length > 0) await write(events)
    await finishEntries(reader, entries)
    return entries.length
  }

  async function handleAll(take: () => Promise<StreamEntry[]>): Promise<void> {
    while (!isStopped && (await handle(await take())) === BATCH_SIZE);
  }

  async function pass(): Promise<void> {
    await ensureGroup(reader)
    await handleAll(() => takeEntries(reader, 'own'))
    if (Date.now() >= claimAt) {
      await handleAll(() => claimEntries(reader, claimAfterMs))
      await forgetConsumers(reader, FORGET_CONSUMER_AFTER_MS)
      claimAt = Date.now() + claimAfterMs
    }
    await handleAll(() => takeEntries(reader, 'new'))
    const { length, lagSeconds } = await measureStream(reader)
    metrics.waiting.set({ place: 'redis' }, length)
    metrics.lag.set({ place: 'redis' }, lagSeconds)
  }

  async function tryPass(): Promise<void> {
    if (redis.status !== 'ready') return
    try {
      await pass()
      report.works()
    } catch (error) {
      metrics.failures.inc()
      report.fails(error)
    }
  }

  redis.on('error', report.fails)
  const timer = setInterval(() => {
    running ??= tryPass().finally(() => {
      running = undefined
    })
  }, intervalMs)

  return {
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await running
      redis.off('error', report.fails)
      redis.on('error', () => undefined)
      await leave(reader)
      redis.disconnect()
    },
  }
}

/** Nothing may be taken from a consumer that has something: it would be nobody's for ever. */
async function leave({ redis, key, consumer }: { redis: Redis; key: string; consumer: string }) {
  if (redis.status !== 'ready') return
  try {
    const left = await redis.xpending(key, STREAM_GROUP, '-', '+', 1, consumer)
    if (left.length === 0) await redis.xgroup('DELCONSUMER', key, STREAM_GROUP, consumer)
  } catch {
    // Its name is forgotten by others within the hour.
  }
}

/** Says once that events cannot be written, and once that they can again. */
function createReporter(logger: Settings['logger']) {
  let isWorking = true
  return {
    fails: (error: unknown) => {
      if (isWorking) logger.warn({ event: 'analytics.stream_stuck', error: String(error) })
      isWorking = false
    },
    works: () => {
      if (!isWorking) logger.info({ event: 'analytics.stream_moving' })
      isWorking = true
    },
  }
}
