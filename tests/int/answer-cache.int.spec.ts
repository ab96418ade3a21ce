import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FollowedGeneration, followGeneration } from '@/server/cache/follow-generation'
import { connectRedis } from '@/server/redis/connect-redis'
import { createRedisStore, type TextStore } from '@/server/redis/create-redis-store'
import { type FaultProxy, startFaultProxy } from '../helpers/fault-proxy'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { openTestRedis, type TestRedis, whyNoRedis } from '../helpers/redis-server'
import { waitUntil } from '../helpers/wait-until'

const CHANNEL = 'test_changed'

/** Collects the events of log lines. */
function openLog() {
  const events: string[] = []
  const logger = pino({ level: 'info' }, { write: (line) => events.push(JSON.parse(line).event) })
  return { events, logger }
}

describe('the generation of cached answers', () => {
  let gallery: TestGallery
  let client: pg.Client
  let proxy: FaultProxy
  const followers: FollowedGeneration[] = []

  beforeAll(async () => {
    gallery = await startGallery()
    proxy = await startFaultProxy({ port: Number(new URL(gallery.databaseUrl).port || '5432') })
    client = new pg.Client({ connectionString: gallery.databaseUrl })
    await client.connect()
  })

  afterAll(async () => {
    await Promise.all(followers.map((follower) => follower.close()))
    await proxy.close()
    await client.end()
    await gallery.stop()
  })

  function follow(connectionString = gallery.databaseUrl) {
    const { events, logger } = openLog()
    const follower = followGeneration({ connectionString, channel: CHANNEL, logger })
    followers.push(follower)
    return { events, current: follower.current }
  }

  function throughProxy(): string {
    const url = new URL(gallery.databaseUrl)
    url.port = String(proxy.port)
    return url.toString()
  }

  const notify = () => client.query(`select pg_notify('${CHANNEL}', pg_current_xact_id()::text)`)

  it('is agreed on by all instances, whenever they have joined, after every change', async () => {
    const first = follow()
    await waitUntil('the first listens', () => first.current() !== null)
    const second = follow()
    await waitUntil('both agree', () => {
      return second.current() !== null && first.current() === second.current()
    })
    for (let at = 0; at < 5; at += 1) {
      const before = first.current()
      await notify()
      await waitUntil('both hear of the change', () => {
        return first.current() !== before && first.current() === second.current()
      })
    }
  })

  it('changes with the commit and not before it, and not at all with a rollback', async () => {
    const { current } = follow()
    await waitUntil('it listens', () => current() !== null)
    const before = current()
    await client.query('begin')
    await notify()
    await client.query('rollback')
    await client.query('begin')
    await notify()
    // What is sent on another connection meanwhile overtakes the open transaction.
    const other = new pg.Client({ connectionString: gallery.databaseUrl })
    await other.connect()
    await other.query(`select pg_notify('${CHANNEL}', 'other')`)
    await other.end()
    await waitUntil('it hears of the other', () => current()?.endsWith('.other') === true)
    await client.query('commit')
    await waitUntil('it hears of the commit', () => current()?.endsWith('.other') === false)
    expect(current()).not.toBe(before)
  })

  it('is unknown from the loss of the connection until it is back, and then a new one', async () => {
    const { current, events } = follow(throughProxy())
    await waitUntil('it listens', () => current() !== null)
    const before = current()
    await proxy.set({ kind: 'refuse' })
    await waitUntil('it is unknown', () => current() === null)
    await proxy.set({ kind: 'pass' })
    await waitUntil('it is known again', () => current() !== null)
    expect(current()).not.toBe(before)
    expect(events).toEqual(['cache.listener_lost', 'cache.listening'])
  })

  it('is unknown within seconds when the connection has died without a word', async () => {
    const { current } = follow(throughProxy())
    await waitUntil('it listens', () => current() !== null)
    await proxy.set({ kind: 'black-hole' })
    await waitUntil('it is unknown', () => current() === null, 6_000)
    await proxy.set({ kind: 'pass' })
    await waitUntil('it is known again', () => current() !== null)
  })
})

const noRedis = whyNoRedis()

describe.skipIf(noRedis)(`answers kept in Redis${noRedis ? ` (${noRedis})` : ''}`, () => {
  let redis: TestRedis
  let proxy: FaultProxy
  let store: TextStore
  let events: string[]

  beforeAll(async () => {
    redis = await openTestRedis()
    proxy = await startFaultProxy({ port: redis.port })
    const log = openLog()
    events = log.events
    const url = `redis://127.0.0.1:${proxy.port}`
    store = createRedisStore({ redis: connectRedis({ url }), logger: log.logger })
    await waitUntil('Redis answers', isAnswering)
  })

  afterAll(async () => {
    store.close()
    await proxy.close()
    await redis.stop()
  })

  async function isAnswering(): Promise<boolean> {
    return (await store.get('nothing')).result === 'miss'
  }

  it('are there for another instance, and go by themselves', async () => {
    await store.set({ key: 'a', value: 'text', ttlSeconds: 1 })
    expect(await store.get('a')).toEqual({ result: 'hit', value: 'text' })
    await waitUntil('it is gone', async () => (await store.get('a')).result === 'miss')
  })

  it.each([
    { kind: 'refuse' },
    { kind: 'black-hole' },
    { kind: 'slow', delayMs: 5_000 },
    { kind: 'reset', afterBytes: 0 },
  ] as const)(
    'hold nobody up when Redis is broken ($kind), and are back when it is',
    async (fault) => {
      events.length = 0
      await proxy.set(fault)
      const times: number[] = []
      for (let at = 0; at < 50; at += 1) {
        const startedAt = performance.now()
        expect((await store.get('a')).result).toBe('error')
        times.push(performance.now() - startedAt)
      }
      // Three look-ups wait for the time-out, the others not at all.
      expect(times.filter((time) => time > 40).length).toBeLessThanOrEqual(4)
      await proxy.set({ kind: 'pass' })
      await waitUntil('Redis answers again', isAnswering)
      expect(events).toEqual(['redis.unavailable', 'redis.available'])
    },
  )
})
