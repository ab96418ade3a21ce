import type { Redis } from 'ioredis'
import { STREAM_FIELD } from './stream-key'
import type { TrackedEvent } from './tracked-event'

/** Some 50 MB. More are waiting only when nobody has taken any for long; the oldest go then. */
export const MAX_STREAM_LENGTH = 100_000

type Input = { redis: Redis; key: string; events: TrackedEvent[] }

/**
 * Appends events to the stream in one round trip. @throws Error when Redis has not confirmed all of them
 * in time; some may be in the stream nevertheless.
 */
export async function appendToStream({ redis, key, events }: Input): Promise<void> {
  const pipeline = redis.pipeline()
  for (const event of events) {
    const entry = [STREAM_FIELD, JSON.stringify(event)] as const
    pipeline.xadd(key, 'MAXLEN', '~', MAX_STREAM_LENGTH, '*', ...entry)
  }
  const results = (await pipeline.exec()) ?? []
  const failure = results.find(([error]) => error !== null)
  if (failure?.[0]) throw failure[0]
}
