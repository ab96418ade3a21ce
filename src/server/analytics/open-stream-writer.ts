import type { Payload } from 'payload'
import { postgres } from '../db/transaction-db'
import { getEnv } from '../env'
import { logger } from '../logger'
import { getAnalyticsMetrics } from '../metrics/get-analytics-metrics'
import { connectRedis } from '../redis/connect-redis'
import { createCountedWrite } from './create-counted-write'
import { type StreamWriter, startStreamWriter } from './start-stream-writer'
import { streamKey } from './stream-key'
import { writeEvents } from './write-events'

/** Reading hundreds of entries takes longer than what a request may wait for. */
const COMMAND_TIMEOUT_MS = 5_000

/** Starts writing what is in the stream; null without Redis, where every process writes its own. */
export function openStreamWriter(payload: Payload): StreamWriter | null {
  const { PAYLOAD_SECRET, REDIS_URL } = getEnv()
  if (!REDIS_URL) return null
  const { drizzle: db } = postgres(payload)
  const metrics = getAnalyticsMetrics()
  return startStreamWriter({
    redis: connectRedis({ url: REDIS_URL, commandTimeoutMs: COMMAND_TIMEOUT_MS }),
    key: streamKey(PAYLOAD_SECRET),
    write: createCountedWrite({ write: (events) => writeEvents(db, events), metrics, logger }),
    metrics,
    logger,
  })
}
