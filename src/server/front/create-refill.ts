import type { Entry } from './entry'

export type Refill = {
  /** What shall be asked for again, most wanted first. */
  add: (entries: readonly Entry[]) => void
  close: () => void
}

type Settings = {
  /** Never rejects. */
  fetch: (entry: Entry) => Promise<void>
  /** Default 2: visitors come first. */
  concurrency?: number
  /** Default 300. */
  maxWaiting?: number
}

/** Asks for what a change has removed before the next visitor does, a little at a time. */
export function createRefill({ fetch, concurrency = 2, maxWaiting = 300 }: Settings): Refill {
  const waiting = new Map<string, Entry>()
  let atWork = 0

  async function work(): Promise<void> {
    atWork += 1
    for (;;) {
      const [next] = waiting.values()
      if (next === undefined) break
      waiting.delete(next.key)
      await fetch(next)
    }
    atWork -= 1
  }

  return {
    add: (entries) => {
      for (const entry of entries) {
        if (waiting.size < maxWaiting) waiting.set(entry.key, entry)
      }
      while (waiting.size > 0 && atWork < concurrency) void work()
    },
    close: () => waiting.clear(),
  }
}
