import type { Redis } from 'ioredis'
import { STREAM_FIELD, STREAM_GROUP } from './stream-key'
import { type TrackedEvent, trackedEventSchema } from './tracked-event'

/** An entry of the stream; its event is null where it has been trimmed away or cannot be read. */
export type StreamEntry = { id: string; event: TrackedEvent | null }

type Reader = { redis: Redis; key: string; consumer: string; count: number }

/** Makes the group that the writers share, and the stream with it. */
export async function ensureGroup({ redis, key }: Pick<Reader, 'redis' | 'key'>): Promise<void> {
  try {
    await redis.xgroup('CREATE', key, STREAM_GROUP, '0', 'MKSTREAM')
  } catch (error) {
    if (!String(error).includes('BUSYGROUP')) throw error
  }
}

/** `own`: what this consumer has taken and not finished. `new`: what nobody has taken yet. */
export async function takeEntries(
  { redis, key, consumer, count }: Reader,
  which: 'own' | 'new',
): Promise<StreamEntry[]> {
  const from = which === 'own' ? '0' : '>'
  const group = ['GROUP', STREAM_GROUP, consumer] as const
  const answer = await redis.xreadgroup(...group, 'COUNT', count, 'STREAMS', key, from)
  const [stream] = (answer ?? []) as [string, RawEntry[]][]
  return (stream?.[1] ?? []).map(toEntry)
}

/** Takes over what a consumer has left that has not been heard of for so long: it was killed. */
export async function claimEntries(
  { redis, key, consumer, count }: Reader,
  idleMs: number,
): Promise<StreamEntry[]> {
  const range = [idleMs, '0-0', 'COUNT', count] as const
  const answer = await redis.xautoclaim(key, STREAM_GROUP, consumer, ...range)
  return ((answer[1] ?? []) as RawEntry[]).map(toEntry)
}

/** Entries that are done leave the stream, so its length is what is still to be done. */
export async function finishEntries(
  { redis, key }: Pick<Reader, 'redis' | 'key'>,
  entries: StreamEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const ids = entries.map(({ id }) => id)
  await redis
    .multi()
    .xack(key, STREAM_GROUP, ...ids)
    .xdel(key, ...ids)
    .exec()
}

/** How many entries wait, and since when the oldest of them does. */
export async function measureStream({ redis, key }: Pick<Reader, 'redis' | 'key'>) {
  const [length, [oldest]] = await Promise.all([
    redis.xlen(key),
    redis.xrange(key, '-', '+', 'COUNT', 1),
  ])
  const sinceMs = oldest ? Number(oldest[0].split('-')[0]) : null
  return { length, lagSeconds: sinceMs === null ? 0 : Math.max(0, Date.now() - sinceMs) / 1000 }
}

/** Forgets consumers that have nothing and have not been heard of for so long. */
export async function forgetConsumers(
  { redis, key }: Pick<Reader, 'redis' | 'key'>,
  idleMs: number,
): Promise<void> {
  const consumers = (await redis.xinfo('CONSUMERS', key, STREAM_GROUP)) as unknown[][]
  for (const fields of consumers) {
    const consumer = Object.fromEntries(
      fields.flatMap((name, index) => (index % 2 === 0 ? [[name, fields[index + 1]]] : [])),
    )
    if (consumer.pending !== 0 || Number(consumer.idle) < idleMs) continue
    await redis.xgroup('DELCONSUMER', key, STREAM_GROUP, String(consumer.name))
  }
}

type RawEntry = [id: string, fields: string[] | null]

function toEntry([id, fields]: RawEntry): StreamEntry {
  const at = fields?.indexOf(STREAM_FIELD) ?? -1
  const text = at < 0 ? undefined : fields?.[at + 1]
  const parsed = trackedEventSchema.safeParse(parseJson(text ?? 'null'))
  return { id, event: parsed.success ? parsed.data : null }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
