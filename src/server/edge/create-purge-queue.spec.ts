import { Registry } from 'prom-client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEdgeMetrics } from '../metrics/create-edge-metrics'
import { createPurgeQueue } from './create-purge-queue'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function open(send: (keys: readonly string[]) => Promise<void>) {
  const logged: string[] = []
  const note = (line: object) => void logged.push((line as { event: string }).event)
  const metrics = createEdgeMetrics(new Registry())
  const queue = createPurgeQueue({
    send,
    name: 'edge',
    logger: { info: note, warn: note } as never,
    metrics,
    repeatsMs: [1_000, 4_000],
    firstPauseMs: 100,
  })
  return { queue, logged, metrics }
}

function recorder() {
  const sent: string[][] = []
  const send = async (keys: readonly string[]) => void sent.push([...keys])
  return { sent, send }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

describe('purges of an edge', () => {
  it('are sent at once, and twice more for what was on its way', async () => {
    const { sent, send } = recorder()
    open(send).queue.add(['srefs', 'sref:1'])
    await settle()
    expect(sent).toEqual([['srefs', 'sref:1']])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(4_000)
    expect(sent).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(3)
  })

  it('that come while one is under way go together', async () => {
    const under = Promise.withResolvers<void>()
    const sent: string[][] = []
    const { queue } = open(async (keys) => {
      sent.push([...keys])
      if (sent.length === 1) await under.promise
    })
    queue.add(['sref:1'])
    queue.add(['sref:2'])
    queue.add(['sref:3', 'sref:2'])
    await settle()
    expect(sent).toEqual([['sref:1']])
    under.resolve()
    await settle()
    expect(sent).toEqual([['sref:1'], ['sref:2', 'sref:3']])
  })

  it('are tried again until the edge confirms them, and that is said once', async () => {
    const sent: string[][] = []
    const { queue, logged, metrics } = open(async (keys) => {
      sent.push([...keys])
      if (sent.length < 4) throw new Error('not there')
    })
    queue.add(['sref:1'])
    await settle()
    queue.add(['sref:2'])
    await vi.advanceTimersByTimeAsync(100 + 200 + 400)
    expect(sent).toEqual([
      ['sref:1'],
      ['sref:1', 'sref:2'],
      ['sref:1', 'sref:2'],
      ['sref:1', 'sref:2'],
    ])
    expect(logged).toEqual(['edge.purge_failed', 'edge.purged_again'])
    const { values } = await metrics.purges.get()
    expect(values.map(({ labels, value }) => [labels.outcome, value])).toEqual([
      ['failed', 3],
      ['confirmed', 1],
    ])
  })

  it('end with the process', async () => {
    const { sent, send } = recorder()
    const { queue } = open(send)
    queue.add(['srefs'])
    await settle()
    queue.close()
    queue.add(['categories'])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent).toEqual([['srefs']])
  })
})
