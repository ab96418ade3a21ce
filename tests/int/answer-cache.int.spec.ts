import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectRedis } from '@/server/redis/connect-redis'
import { createRedisStore, type TextStore } from '@/server/redis/create-redis-store'
import { type FaultProxy, startFaultProxy } from '../helpers/fault-proxy'
import { openLog } from '../helpers/open-log'
import { openTestRedis, type TestRedis, whyNoRedis } from '../helpers/redis-server'
import { waitUntil } from '../helpers/wait-until'

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
