import { sql } from '@payloadcms/db-postgres'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { appendToStream } from '@/server/analytics/append-to-stream'
import { createCountedWrite } from '@/server/analytics/create-counted-write'
import { type StreamWriter, startStreamWriter } from '@/server/analytics/start-stream-writer'
import { STREAM_GROUP, streamKey } from '@/server/analytics/stream-key'
import type { TrackedEvent } from '@/server/analytics/tracked-event'
import { writeEvents } from '@/server/analytics/write-events'
import { postgres } from '@/server/db/transaction-db'
import { logger } from '@/server/logger'
import { getAnalyticsMetrics } from '@/server/metrics/get-analytics-metrics'
import { connectRedis } from '@/server/redis/connect-redis'
import { startAnalyticsGallery } from '../helpers/analytics-gallery'
import { type FaultProxy, startFaultProxy } from '../helpers/fault-proxy'
import { openTestRedis, type TestRedis, whyNoRedis } from '../helpers/redis-server'
import { waitUntil } from '../helpers/wait-until'

const lacking = whyNoRedis()
if (lacking && process.env.CI) throw new Error(lacking)

const INTERVAL_MS = 20
const CLAIM_AFTER_MS = 300

let server: TestRedis
let proxy: FaultProxy
let world: Awaited<ReturnType<typeof startAnalyticsGallery>>
let redis: Redis
let key: string
const writers: StreamWriter[] = []

describe.skipIf(lacking)('events in a stream of Redis', () => {
  beforeAll(async () => {
    server = await openTestRedis()
    proxy = await startFaultProxy(server)
    world = await startAnalyticsGallery({ redisUrl: `redis://127.0.0.1:${proxy.port}` })
    redis = new Redis(server.url)
    key = streamKey(process.env.PAYLOAD_SECRET ?? '')
  })
  afterAll(async () => {
    await world?.stop()
    redis?.disconnect()
    await proxy?.close()
    await server?.stop()
  })
  beforeEach(async () => {
    await world.settle()
    await world.clear()
    await redis.del(key)
  })
  afterEach(async () => {
    await Promise.all(writers.splice(0).map((writer) => writer.stop()))
  })

  type Write = Parameters<typeof startStreamWriter>[0]['write']

  function startWriter(write?: Write): StreamWriter {
    const { drizzle } = postgres(world.payload)
    const metrics = getAnalyticsMetrics()
    const writer = startStreamWriter({
      redis: connectRedis({ url: server.url, commandTimeoutMs: 5_000 }),
      key,
      write:
        write ??
        createCountedWrite({ write: (events) => writeEvents(drizzle, events), metrics, logger }),
      metrics,
      logger: { info: () => undefined, warn: () => undefined, error: () => undefined } as never,
      intervalMs: INTERVAL_MS,
      claimAfterMs: CLAIM_AFTER_MS,
    })
    writers.push(writer)
    return writer
  }

  const countEvents = async () => {
    const [row] = await world.rowsOf<{ count: number }>(
      sql`select count(*)::int as count from analytics`,
    )
    return row?.count ?? 0
  }
  const copies = (count: number): TrackedEvent[] =>
    Array.from({ length: count }, () => ({
      ...{ id: crypto.randomUUID(), type: 'copy', ref: 'harbour-mist', visitor: 'v' },
      ...{ referrer: null, at: new Date().toISOString() },
    }))
  const copiesCounted = async () => (await world.countersOf(world.srefs.free.id)).copies

  it('are in the stream when their sender hears so, and are written and gone soon', async () => {
    await waitUntil('the connection', async () => {
      await world.track({ type: 'copy', ref: 'harbour-mist' })
      return (await redis.xlen(key)) > 0
    })
    const told = await redis.xlen(key)
    startWriter()
    await waitUntil('the stream is empty', async () => (await redis.xlen(key)) === 0)
    expect(await countEvents()).toBeGreaterThanOrEqual(told)
    const text = JSON.stringify(await world.rowsOf(sql`select * from analytics`))
    expect(text).not.toContain('203.0.113')
  })

  it('are shared by several writers, and each is counted once', async () => {
    await appendToStream({ redis, key, events: copies(1_700) })
    for (let index = 0; index < 3; index += 1) startWriter()
    await waitUntil('the stream is empty', async () => (await redis.xlen(key)) === 0)
    expect(await countEvents()).toBe(1_700)
    expect(await copiesCounted()).toBe(1_700)
  })

  it('that a killed writer had taken, or even written, are taken over and counted once', async () => {
    const events = copies(30)
    await appendToStream({ redis, key, events })
    await redis.xgroup('CREATE', key, STREAM_GROUP, '0', 'MKSTREAM')
    await redis.xreadgroup('GROUP', STREAM_GROUP, 'killed', 'COUNT', 20, 'STREAMS', key, '>')
    await writeEvents(postgres(world.payload).drizzle, events.slice(0, 10))
    startWriter()
    await waitUntil('the stream is empty', async () => (await redis.xlen(key)) === 0)
    expect(await countEvents()).toBe(30)
    expect(await copiesCounted()).toBe(30)
  })

  it('wait while Postgres is away, and are written when it is back', async () => {
    const { drizzle } = postgres(world.payload)
    let isAway = true
    startWriter(async (events) => {
      if (isAway) throw new Error('Postgres is away')
      return writeEvents(drizzle, events)
    })
    await appendToStream({ redis, key, events: copies(5) })
    await waitUntil('they are taken', async () => {
      const [pending] = (await redis.xpending(key, STREAM_GROUP).catch(() => [0])) as [number]
      return pending === 5
    })
    isAway = false
    await waitUntil('the stream is empty', async () => (await redis.xlen(key)) === 0)
    expect(await copiesCounted()).toBe(5)
  })

  it('that cannot be read do not hold up the others', async () => {
    await redis.xadd(key, '*', 'event', '{"id":1}')
    await redis.xadd(key, '*', 'other', 'thing')
    await redis.xadd(key, '*', 'event', 'no json')
    await appendToStream({ redis, key, events: copies(1) })
    startWriter()
    await waitUntil('the stream is empty', async () => (await redis.xlen(key)) === 0)
    expect(await countEvents()).toBe(1)
  })

  it('leave no name behind when a writer ends in order', async () => {
    const writer = startWriter()
    await appendToStream({ redis, key, events: copies(1) })
    await waitUntil('it is written', async () => (await countEvents()) === 1)
    await writer.stop()
    expect(await redis.xinfo('CONSUMERS', key, STREAM_GROUP)).toEqual([])
  })

  it('go through memory while Redis is away, and none is lost', async () => {
    await proxy.set({ kind: 'refuse' })
    const { status } = await world.track({ type: 'copy', ref: 'harbour-mist' })
    expect(status).toBe(202)
    await waitUntil('it is written', async () => (await copiesCounted()) === 1)
    await proxy.set({ kind: 'pass' })
    await waitUntil('Redis takes events again', async () => {
      await world.track({ type: 'copy', ref: 'harbour-mist' })
      return (await redis.xlen(key)) > 0
    })
  })

  it('that Redis took without saying so in time are not counted twice', async () => {
    await waitUntil('the connection', async () => {
      await world.track({ type: 'search' })
      return (await redis.xlen(key)) > 0
    })
    await redis.del(key)
    await world.settle()
    await world.clear()
    await world.track({ type: 'search' })
    await waitUntil(
      'the connection',
      async () => (await redis.xlen(key)) > 0 || (await countEvents()) > 0,
    )
    await redis.del(key)
    await world.clear()
    await proxy.set({ kind: 'slow', delayMs: 200 })
    await world.track({ type: 'copy', ref: 'harbour-mist' })
    await waitUntil('it is written from memory', async () => (await copiesCounted()) === 1)
    expect(await redis.xlen(key)).toBe(1)
    await proxy.set({ kind: 'pass' })
    startWriter()
    await waitUntil('the stream is empty', async () => (await redis.xlen(key)) === 0)
    expect(await copiesCounted()).toBe(1)
  })
})
