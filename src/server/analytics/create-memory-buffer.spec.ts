import { randomUUID } from 'node:crypto'
import { Registry } from 'prom-client'
import { describe, expect, it, vi } from 'vitest'
import { createAnalyticsMetrics } from '../metrics/create-analytics-metrics'
import { createMemoryBuffer } from './create-memory-buffer'
import type { TrackedEvent } from './tracked-event'

function open(options: { maxEvents?: number } = {}) {
  const written: TrackedEvent[] = []
  const lines: object[] = []
  const state = { isAway: false }
  const metrics = createAnalyticsMetrics(new Registry())
  const buffer = createMemoryBuffer({
    write: async (events) => {
      if (state.isAway) throw new Error('Postgres is away')
      written.push(...events)
      return { written: events.length, repeated: 0, unknown: 0 }
    },
    metrics,
    logger: { warn: (line: object) => lines.push(line) } as never,
    flushAfterMs: 5,
    ...options,
  })
  const waiting = async () => (await metrics.waiting.get()).values[0]?.value
  return { buffer, written, lines, state, waiting }
}

const make = (count: number): TrackedEvent[] =>
  Array.from({ length: count }, () => ({
    ...{ id: randomUUID(), type: 'view', ref: 'a', visitor: null, referrer: null },
    at: new Date().toISOString(),
  }))

describe('the memory buffer', () => {
  it('writes by itself, soon, in order and everything', async () => {
    const { buffer, written, waiting } = open()
    const events = make(1_234)
    for (let at = 0; at < events.length; at += 50) buffer.add(events.slice(at, at + 50))
    await vi.waitFor(() => expect(written).toEqual(events))
    expect(await waiting()).toBe(0)
  })

  it('writes what it holds when the process ends in order', async () => {
    const { buffer, written } = open()
    const events = make(3)
    buffer.add(events)
    await buffer.close()
    expect(written).toEqual(events)
  })

  it('keeps what cannot be written, and writes it later', async () => {
    const { buffer, written, lines, state, waiting } = open()
    state.isAway = true
    const events = make(10)
    buffer.add(events)
    await vi.waitFor(() => expect(lines.length).toBeGreaterThan(1))
    expect(await waiting()).toBe(10)
    state.isAway = false
    await vi.waitFor(() => expect(written).toEqual(events))
  })

  it('drops the oldest when it is full, and says so', async () => {
    const { buffer, written, lines, state } = open({ maxEvents: 20 })
    state.isAway = true
    const events = make(25)
    buffer.add(events)
    expect(lines).toContainEqual(
      expect.objectContaining({ event: 'analytics.dropped', dropped: 5 }),
    )
    state.isAway = false
    await buffer.close()
    expect(written).toEqual(events.slice(5))
  })

  it('says what is lost when the process ends and Postgres is away', async () => {
    const { buffer, lines, state } = open()
    state.isAway = true
    buffer.add(make(4))
    await buffer.close()
    expect(lines).toContainEqual(
      expect.objectContaining({ event: 'analytics.dropped', dropped: 4 }),
    )
  })
})
