import type { Payload } from 'payload'
import type { TrackedEventInput } from '@/domain/api/analytics'
import { postgres } from '../db/transaction-db'
import { getEnv } from '../env'
import { clientAddress } from '../http/client-address'
import { logger } from '../logger'
import { getAnalyticsMetrics } from '../metrics/get-analytics-metrics'
import { connectRedis } from '../redis/connect-redis'
import { acceptEvents } from './accept-events'
import { appendToStream } from './append-to-stream'
import { createCountedWrite } from './create-counted-write'
import { createMemoryBuffer } from './create-memory-buffer'
import { createRecentViews } from './create-recent-views'
import { createDailySalt } from './daily-salt'
import { streamKey } from './stream-key'
import { writeEvents } from './write-events'

export type Tracker = {
  /** Takes what a browser tells. Never rejects: telling is nothing that a page waits for. */
  track: (told: { events: TrackedEventInput[]; headers: Headers }) => Promise<void>
  close: () => Promise<void>
}

const KEY = Symbol.for('sref-gallery.tracker')

type Holder = { [KEY]?: Map<Payload, Tracker> }

/** What takes events in this process, opened at the first call; `closeTrackers` ends it. */
export function getTracker(payload: Payload): Tracker {
  const trackers = openedTrackers()
  const tracker = trackers.get(payload) ?? openTracker(payload)
  trackers.set(payload, tracker)
  return tracker
}

/** Writes what this process still holds. Safe to call when nothing was opened. */
export async function closeTrackers(): Promise<void> {
  const trackers = [...openedTrackers().values()]
  openedTrackers().clear()
  await Promise.all(trackers.map((tracker) => tracker.close()))
}

/**
 * With Redis an event is in the stream when its sender hears so; without it, or while it is away, the
 * event is in this process's memory for half a second.
 */
function openTracker(payload: Payload): Tracker {
  const { PAYLOAD_SECRET: secret, REDIS_URL } = getEnv()
  const { drizzle: db } = postgres(payload)
  const metrics = getAnalyticsMetrics()
  const write = createCountedWrite({
    write: (events) => writeEvents(db, events),
    metrics,
    logger,
  })
  const buffer = createMemoryBuffer({ write, metrics, logger })
  const redis = REDIS_URL ? connectRedis({ url: REDIS_URL }) : null
  // Each failure shows in what falls back to memory.
  redis?.on('error', () => undefined)
  const salt = createDailySalt(db)
  const recentViews = createRecentViews()
  const key = streamKey(secret)
  const report = createReporter()

  return {
    track: async ({ events: told, headers }) => {
      const address = clientAddress(headers)
      const asked = { events: told, headers, address, now: new Date() }
      const events = await acceptEvents(asked, { salt, secret, recentViews, logger })
      if (events.length === 0) return
      metrics.events.inc({ outcome: 'accepted' }, events.length)
      if (!redis) return buffer.add(events)
      try {
        await appendToStream({ redis, key, events })
        report.works()
      } catch (error) {
        report.fails(error)
        buffer.add(events)
      }
    },
    close: async () => {
      await buffer.close()
      redis?.disconnect()
    },
  }
}

/** Says once that events are kept in memory instead of Redis, and once that they are not any more. */
function createReporter() {
  let isWorking = true
  return {
    fails: (error: unknown) => {
      if (isWorking) logger.warn({ event: 'analytics.stream_unavailable', error: String(error) })
      isWorking = false
    },
    works: () => {
      if (!isWorking) logger.info({ event: 'analytics.stream_available' })
      isWorking = true
    },
  }
}

/** Kept on the process, because a server bundle may hold this module more than once. */
function openedTrackers(): Map<Payload, Tracker> {
  const holder = globalThis as Holder
  holder[KEY] ??= new Map()
  return holder[KEY]
}
