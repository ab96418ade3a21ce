import { describe, expect, it } from 'vitest'
import type { TrackedEventInput } from '@/domain/api/analytics'
import { createEventQueue, MAX_BATCH } from './event-queue'

function openQueue() {
  const sent: TrackedEventInput[][] = []
  const planned: (() => void)[] = []
  const queue = createEventQueue({
    send: (events) => sent.push(events),
    whenIdle: (run) => planned.push(run),
  })
  const idle = () => {
    for (const run of planned.splice(0)) run()
  }
  return { ...queue, sent, idle, planned }
}

const view = (ref: string): TrackedEventInput => ({ type: 'view', ref })

describe('events of a page', () => {
  it('are sent together when the browser is idle', () => {
    const { add, idle, sent } = openQueue()
    add(view('a'))
    add(view('b'))
    expect(sent).toEqual([])
    idle()
    expect(sent).toEqual([[view('a'), view('b')]])
  })

  it('are sent once, whatever comes first: idle time or leaving the page', () => {
    const { add, flush, idle, sent } = openQueue()
    add(view('a'))
    flush()
    idle()
    flush()
    expect(sent).toEqual([[view('a')]])
  })

  it('plan one sending for all that wait, and another for later ones', () => {
    const { add, idle, planned, sent } = openQueue()
    add(view('a'))
    add(view('b'))
    expect(planned).toHaveLength(1)
    idle()
    add(view('c'))
    idle()
    expect(sent).toEqual([[view('a'), view('b')], [view('c')]])
  })

  it('are never more at once than the API takes', () => {
    const { add, idle, sent } = openQueue()
    for (let number = 0; number < MAX_BATCH + 1; number++) add(view(`${number}`))
    idle()
    expect(sent.map(({ length }) => length)).toEqual([MAX_BATCH, 1])
  })
})
