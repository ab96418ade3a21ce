import { once } from 'node:events'
import type { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryLimiter } from '@/server/rate-limit/create-memory-limiter'
import { createSharedLimiter, type SharedLimiter } from '@/server/rate-limit/create-shared-limiter'
import type { BucketPolicy, RateLimiter, WindowPolicy } from '@/server/rate-limit/limit-policy'
import { connectRedis } from '@/server/redis/connect-redis'
import { type FaultProxy, startFaultProxy } from '../helpers/fault-proxy'
import { openTestRedis, type TestRedis, whyNoRedis } from '../helpers/redis-server'
import { waitUntil } from '../helpers/wait-until'

const reason = whyNoRedis()

/** Slow enough that nothing comes back while a test is running. */
const SLOW: BucketPolicy = { kind: 'bucket', name: 'slow', perSecond: 0.1, burst: 20 }
const FAST: BucketPolicy = { kind: 'bucket', name: 'fast', perSecond: 50, burst: 10 }
const FIVE: WindowPolicy = { kind: 'window', name: 'five', limit: 5, windowSeconds: 60 }
const SHORT: WindowPolicy = { kind: 'window', name: 'short', limit: 5, windowSeconds: 1 }

let server: TestRedis
let proxy: FaultProxy
let opened: SharedLimiter[] = []
let events: string[] = []
let keys = 0

beforeAll(async () => {
  if (reason) return
  server = await openTestRedis()
  proxy = await startFaultProxy({ port: server.port })
})

afterEach(async () => {
  for (const limiter of opened) limiter.close()
  opened = []
  events = []
  await proxy?.set({ kind: 'pass' })
})

afterAll(async () => {
  await proxy?.close()
  await server?.stop()
})

/** A limiter as one more instance has it, through the proxy that can break its connection. */
async function openInstance(): Promise<{ limiter: SharedLimiter; redis: Redis }> {
  const url = new URL(server.url)
  url.port = String(proxy.port)
  // As under load on a busy machine; what is promised for a slow Redis has a test of its own.
  const redis = connectRedis({ url: url.toString(), commandTimeoutMs: 1_000 })
  const note = ({ event }: { event: string }) => events.push(event)
  const limiter = createSharedLimiter({
    redis,
    fallback: createMemoryLimiter(),
    logger: { info: note, warn: note } as never,
  })
  opened.push(limiter)
  if (redis.status !== 'ready') await once(redis, 'ready')
  return { limiter, redis }
}

function newKey(): string {
  keys += 1
  return `${process.pid}-${Date.now()}-${keys}`
}

async function allowed(policy: BucketPolicy | WindowPolicy, key: string, asked: RateLimiter[]) {
  const verdicts = await Promise.all(asked.map((limiter) => limiter.take(policy, key)))
  return verdicts.filter(({ isAllowed }) => isAllowed).length
}

function alternately(count: number, limiters: RateLimiter[]): RateLimiter[] {
  return Array.from({ length: count }, (_, index) => limiters[index % limiters.length]).filter(
    (limiter) => limiter !== undefined,
  )
}

describe.skipIf(reason)('limits of several instances', () => {
  it('are one limit, exactly, however many ask at once', async () => {
    const instances = await Promise.all([openInstance(), openInstance(), openInstance()])
    const asked = alternately(
      300,
      instances.map(({ limiter }) => limiter),
    )
    expect(await allowed(SLOW, newKey(), asked)).toBe(20)
    expect(await allowed(FIVE, newKey(), asked)).toBe(5)
    expect(events).toEqual([])
  })

  it('let as many through as the rate gives back', async () => {
    const [one, other] = await Promise.all([openInstance(), openInstance()])
    const limiters = [one.limiter, other.limiter]
    const key = newKey()
    const startedAt = performance.now()
    let passed = 0
    let askedAt = startedAt
    while (askedAt - startedAt < 2_000) {
      askedAt = performance.now()
      passed += await allowed(FAST, key, limiters)
    }
    const due = FAST.burst + (askedAt - startedAt) * (FAST.perSecond / 1000)
    expect(Math.abs(passed - due)).toBeLessThanOrEqual(2)
  })

  it('say what remains, and when there is more', async () => {
    const { limiter } = await openInstance()
    const key = newKey()
    expect(await limiter.take(SLOW, key)).toMatchObject({ isAllowed: true, remaining: 19 })
    expect((await limiter.take(SLOW, key)).remaining).toBe(18)
    const [place, window] = [newKey(), 60_000]
    for (const left of [4, 3, 2, 1, 0]) {
      const { remaining, moreInMs } = await limiter.take(FIVE, place)
      expect(remaining).toBe(left)
      expect(moreInMs).toBeGreaterThan(window - 5_000)
      expect(moreInMs).toBeLessThanOrEqual(window)
    }
  })

  it('give a place back when the window has passed', async () => {
    const { limiter } = await openInstance()
    const key = newKey()
    for (let count = 0; count < 5; count += 1) await limiter.take(SHORT, key)
    const refused = await limiter.take(SHORT, key)
    expect(refused.isAllowed).toBe(false)
    expect(refused.moreInMs).toBeLessThanOrEqual(1_000)
    const isBack = async () => (await limiter.take(SHORT, key)).isAllowed
    await waitUntil('a place', isBack, 3_000)
  })

  it('leave nothing behind in Redis', async () => {
    const { limiter, redis } = await openInstance()
    const key = newKey()
    await limiter.take(SLOW, key)
    await limiter.take(FIVE, key)
    const [bucket, window] = [`sref-gallery:limit:slow:${key}`, `sref-gallery:limit:five:${key}`]
    expect(await redis.pttl(bucket)).toBeGreaterThan(0)
    expect(await redis.pttl(bucket)).toBeLessThanOrEqual(10_000)
    expect(await redis.pttl(window)).toBeLessThanOrEqual(60_000)
    for (let count = 0; count < 50; count += 1) await limiter.take(FIVE, key)
    expect(await redis.llen(window)).toBe(5)
  })
})

describe.skipIf(reason)('while Redis is away', () => {
  it.each([{ kind: 'refuse' }, { kind: 'black-hole' }, { kind: 'reset', afterBytes: 1 }] as const)(
    'each instance counts for itself, and says so once (%j)',
    async (fault) => {
      const { limiter } = await openInstance()
      await proxy.set(fault)
      const key = newKey()
      let passed = 0
      for (let count = 0; count < 60; count += 1) passed += await allowed(SLOW, key, [limiter])
      expect(passed).toBe(20)
      expect(await limiter.ping()).toBe(false)
      expect(events).toEqual(['rate_limit.local'])

      await proxy.set({ kind: 'pass' })
      await waitUntil('Redis being back', limiter.ping)
      expect(events).toEqual(['rate_limit.local', 'rate_limit.shared'])
    },
  )

  it('nobody waits long for it', async () => {
    const url = new URL(server.url)
    url.port = String(proxy.port)
    const redis = connectRedis({ url: url.toString() })
    const limiter = createSharedLimiter({
      redis,
      fallback: createMemoryLimiter(),
      logger: { info: () => undefined, warn: () => undefined } as never,
    })
    opened.push(limiter)
    await once(redis, 'ready')
    await proxy.set({ kind: 'slow', delayMs: 5_000 })
    const key = newKey()
    const waits: number[] = []
    for (let count = 0; count < 100; count += 1) {
      const startedAt = performance.now()
      await limiter.take(SLOW, key)
      waits.push(performance.now() - startedAt)
    }
    // Three are given up after 50 ms each; then Redis is left alone, and tried once a second.
    const total = waits.reduce((sum, wait) => sum + wait, 0)
    expect(total).toBeLessThan(1_500)
    expect(waits.filter((wait) => wait > 40).length).toBeLessThanOrEqual(5)
  })
})
