import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ApiError } from '@/server/http/api-error'
import { closeRateLimiter, getRateLimiter } from '@/server/rate-limit/get-rate-limiter'
import { limitAccount } from '@/server/rate-limit/limit-account'
import { connectRedis } from '@/server/redis/connect-redis'
import { openTestRedis, type TestRedis, whyNoRedis } from '../helpers/redis-server'

const reason = whyNoRedis()

let redis: TestRedis

beforeAll(async () => {
  if (reason) return
  redis = await openTestRedis()
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://localhost/none',
    PAYLOAD_SECRET: `only-for-tests-${process.pid}-${Date.now()}`,
    REDIS_URL: redis.url,
  })
})

afterEach(closeRateLimiter)
afterAll(() => redis?.stop())

async function refusalOf(email: string): Promise<ApiError | null> {
  try {
    await limitAccount(email)
    return null
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
}

describe.skipIf(reason)('tries on one account', () => {
  it('are five a minute, however its address is typed, and whichever instance is asked', async () => {
    const spellings = ['ada@example.org', 'Ada@Example.org', ' ADA@EXAMPLE.ORG ']
    for (let count = 0; count < 5; count += 1) {
      await getRateLimiter().ready
      expect(await refusalOf(spellings[count % 3] ?? '')).toBeNull()
      // What the next one is asked by begins with nothing of its own.
      closeRateLimiter()
    }
    await getRateLimiter().ready
    const refusal = await refusalOf('ada@example.org')
    expect(refusal?.status).toBe(429)
    expect(refusal?.problems[0].code).toBe('too_many_requests')
    expect(Number(refusal?.headers['retry-after'])).toBeGreaterThan(50)
    expect(refusal?.headers['ratelimit-policy']).toBe('"account";q=5;w=60')
    expect(await refusalOf('grace@example.org')).toBeNull()
  })

  it('are counted under a key that does not tell the address', async () => {
    await getRateLimiter().ready
    await limitAccount('hidden@example.org')
    const client = connectRedis({ url: redis.url })
    await new Promise((resolve) => client.once('ready', resolve))
    const keys = await client.keys('sref-gallery:limit:account:*')
    client.disconnect()
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.every((key) => /:account:[0-9a-f]{32}$/.test(key))).toBe(true)
  })
})
