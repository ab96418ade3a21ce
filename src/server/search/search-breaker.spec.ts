import { Registry } from 'prom-client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSearchMetrics } from '@/server/metrics/create-search-metrics'
import { createSearchBreaker } from './search-breaker'
import { SearchUnavailableError } from './search-unavailable-error'

const gone = () => Promise.reject(new SearchUnavailableError('connection', { cause: 'refused' }))
const never = () => new Promise<never>(() => undefined)
const well = async () => 'well'

function openBreaker() {
  const world = { probe: gone as () => Promise<unknown>, probes: 0, log: [] as unknown[] }
  const log = (line: unknown) => world.log.push(line)
  const metrics = createSearchMetrics(new Registry())
  const breaker = createSearchBreaker({
    timeoutMs: 300,
    probe: () => {
      world.probes += 1
      return world.probe()
    },
    logger: { info: log, warn: log, error: log },
    metrics,
  })
  const fail = async (times: number) => {
    for (let at = 0; at < times; at += 1) await expect(breaker.run(gone)).rejects.toThrow()
  }
  const state = async () => (await metrics.breakerState.get()).values[0]?.value
  return { world, breaker, fail, state }
}

describe('the breaker around Meilisearch', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('lets questions through while they are answered', async () => {
    const { breaker } = openBreaker()
    expect(await breaker.run(well)).toBe('well')
    expect(breaker.isClosed()).toBe(true)
  })

  it('opens after three failures and asks no more, with one line in the log', async () => {
    const { breaker, fail, world, state } = openBreaker()
    await fail(10)
    expect(breaker.isClosed()).toBe(false)
    await expect(breaker.run(well)).rejects.toThrow('circuit')
    expect(world.log).toEqual([
      { event: 'search.breaker_open', reason: expect.stringContaining('connection') },
    ])
    expect(await state()).toBe(2)
  })

  it('gives up a question after the time-out, and counts that as a failure', async () => {
    const { breaker } = openBreaker()
    const asked = Promise.allSettled([1, 2, 3].map(() => breaker.run(never)))
    await vi.advanceTimersByTimeAsync(301)
    expect((await asked).map(({ status }) => status)).toEqual(Array(3).fill('rejected'))
    expect(breaker.isClosed()).toBe(false)
  })

  it('stays closed for now and then a failure among many answers', async () => {
    const { breaker, fail } = openBreaker()
    for (let at = 0; at < 20; at += 1) {
      await breaker.run(well)
      await breaker.run(well)
      await fail(1)
    }
    expect(breaker.isClosed()).toBe(true)
  })

  it('does not take a wrong question or a mistake in the program for an outage', async () => {
    const { breaker } = openBreaker()
    for (let at = 0; at < 10; at += 1) {
      await expect(breaker.run(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug')
    }
    expect(breaker.isClosed()).toBe(true)
  })

  it('tries again every two seconds, without traffic, until the engine is back', async () => {
    const { breaker, fail, world, state } = openBreaker()
    await fail(3)
    await vi.advanceTimersByTimeAsync(7_000)
    expect(world.probes).toBe(3)
    expect(breaker.isClosed()).toBe(false)
    world.probe = well
    await vi.advanceTimersByTimeAsync(2_100)
    expect(breaker.isClosed()).toBe(true)
    expect(await state()).toBe(0)
    expect(world.log).toHaveLength(2)
    expect(world.log[1]).toEqual({ event: 'search.breaker_closed' })
  })

  it('tries no more once it is closed down', async () => {
    const { breaker, fail, world } = openBreaker()
    await fail(3)
    breaker.close()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(world.probes).toBe(0)
  })
})
