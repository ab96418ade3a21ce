import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryLimiter } from './create-memory-limiter'
import type { BucketPolicy, WindowPolicy } from './limit-policy'

const API: BucketPolicy = { kind: 'bucket', name: 'api', perSecond: 10, burst: 20 }
const SIGN_IN: WindowPolicy = { kind: 'window', name: 'sign-in', limit: 5, windowSeconds: 60 }

function start(options: { maxKeys?: number } = {}) {
  const clock = { ms: 5_000 }
  return { clock, ...createMemoryLimiter({ nowMs: () => clock.ms, ...options }) }
}

describe('ten a second with a burst of twenty', () => {
  it('lets twenty through at once, and then one every tenth of a second', async () => {
    const { clock, take } = start()
    for (let left = 19; left >= 0; left -= 1) {
      expect(await take(API, 'a')).toMatchObject({ isAllowed: true, remaining: left })
    }
    expect(await take(API, 'a')).toEqual({ isAllowed: false, remaining: 0, moreInMs: 100 })
    clock.ms += 99
    expect(await take(API, 'a')).toEqual({ isAllowed: false, remaining: 0, moreInMs: 1 })
    clock.ms += 1
    expect((await take(API, 'a')).isAllowed).toBe(true)
    expect((await take(API, 'a')).isAllowed).toBe(false)
  })

  it('is full again after two seconds of quiet, and never fuller', async () => {
    const { clock, take } = start()
    for (let count = 0; count < 20; count += 1) await take(API, 'a')
    clock.ms += 60_000
    expect((await take(API, 'a')).remaining).toBe(19)
  })

  it('counts each address for itself', async () => {
    const { take } = start()
    for (let count = 0; count < 21; count += 1) await take(API, 'a')
    expect((await take(API, 'b')).remaining).toBe(19)
  })

  it('never lets more through than twenty and ten for each second, however they come', async () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 })
    const burst = fc.integer({ min: 1, max: 30 })
    await fc.assert(
      fc.asyncProperty(gaps, burst, async (pauses, most) => {
        const { clock, take } = start()
        const startMs = clock.ms
        let allowed = 0
        for (const pause of pauses) {
          clock.ms += pause
          const { isAllowed } = await take({ ...API, burst: most }, 'a')
          if (isAllowed) allowed += 1
          expect(allowed).toBeLessThanOrEqual(most + (clock.ms - startMs) / 100)
          // Whoever is refused has really used up what there was.
          if (!isAllowed) expect(allowed).toBeGreaterThan(most - 1)
        }
      }),
    )
  })
})

describe('five a minute', () => {
  it('holds for every minute, wherever it begins', async () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(minutes, async (pauses) => {
        const { clock, take } = start()
        const allowedAt: number[] = []
        for (const pause of pauses) {
          clock.ms += pause
          const { isAllowed } = await take(SIGN_IN, 'a')
          const recent = allowedAt.filter((at) => at > clock.ms - 60_000)
          expect(isAllowed).toBe(recent.length < 5)
          if (isAllowed) allowedAt.push(clock.ms)
        }
      }),
    )
  })

  it('says when the next one is possible', async () => {
    const { clock, take } = start()
    for (let count = 0; count < 5; count += 1) {
      await take(SIGN_IN, 'a')
      clock.ms += 1_000
    }
    expect(await take(SIGN_IN, 'a')).toEqual({ isAllowed: false, remaining: 0, moreInMs: 55_000 })
    clock.ms += 55_000
    expect((await take(SIGN_IN, 'a')).isAllowed).toBe(true)
  })
})

it('remembers a bounded number of addresses, the latest', async () => {
  const { take } = start({ maxKeys: 100 })
  await take(API, 'first')
  for (let count = 0; count < 1_000; count += 1) await take(API, `address-${count}`)
  expect((await take(API, 'address-999')).remaining).toBe(18)
  expect((await take(API, 'first')).remaining).toBe(19)
})
