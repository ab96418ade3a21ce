import { randomUUID } from 'node:crypto'
import { Registry } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { createAnalyticsMetrics } from '../metrics/create-analytics-metrics'
import { createCountedWrite } from './create-counted-write'
import type { TrackedEvent } from './tracked-event'

const make = (ref: string): TrackedEvent => ({
  ...{ id: randomUUID(), type: 'view', ref, visitor: null, referrer: null },
  at: new Date().toISOString(),
})

/** As Drizzle wraps what the driver says. */
const failure = (code: string) => new Error('Failed query', { cause: { code } })

function open(fails: (events: TrackedEvent[]) => Error | null) {
  const stored: TrackedEvent[] = []
  const lines: object[] = []
  const metrics = createAnalyticsMetrics(new Registry())
  const write = createCountedWrite({
    write: async (events) => {
      const error = fails(events)
      if (error) throw error
      stored.push(...events)
      return { written: events.length, repeated: 0, unknown: 0 }
    },
    metrics,
    logger: { error: (line: object) => lines.push(line) } as never,
  })
  return { write, stored, lines }
}

describe('events among which one cannot be stored', () => {
  it('are stored without it, and it is logged', async () => {
    const { write, stored, lines } = open((events) =>
      events.some(({ ref }) => ref === 'bad') ? failure('22021') : null,
    )
    const events = [make('a'), make('bad'), make('b')]
    expect(await write(events)).toEqual({ written: 2, repeated: 0, unknown: 0 })
    expect(stored.map(({ ref }) => ref)).toEqual(['a', 'b'])
    expect(lines).toMatchObject([{ event: 'analytics.dropped', dropped: 1 }])
  })

  it('are all kept for later when Postgres is away', async () => {
    const { write, stored, lines } = open(() => failure('57P01'))
    await expect(write([make('a')])).rejects.toThrow('Failed query')
    expect([stored, lines]).toEqual([[], []])
  })
})
