import type { TrackedEventInput } from '@/domain/api/analytics'

/** As many events as the API takes at once. */
export const MAX_BATCH = 50

type Ways = {
  /** Sends from 1 to `MAX_BATCH` events. */
  send: (events: TrackedEventInput[]) => void
  /** Runs something later, when the browser has nothing better to do. */
  whenIdle: (run: () => void) => void
}

/** Gathers events and sends them together: when idle, when there are enough, or on `flush`. */
export function createEventQueue({ send, whenIdle }: Ways) {
  let waiting: TrackedEventInput[] = []
  let isPlanned = false

  const flush = () => {
    const events = waiting
    waiting = []
    if (events.length > 0) send(events)
  }
  const add = (event: TrackedEventInput) => {
    waiting.push(event)
    if (waiting.length >= MAX_BATCH) flush()
    else if (!isPlanned) {
      isPlanned = true
      whenIdle(() => {
        isPlanned = false
        flush()
      })
    }
  }
  return { add, flush }
}
