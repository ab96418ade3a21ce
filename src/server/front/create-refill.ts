import type { Entry } from './entry'

export type Refill = {
  /** What a change has removed shall be asked for again, most wanted first. */
  add: (entries: readonly Entry[]) => void
  /** What is only old shall be asked for again, after what was removed. */
  addOld: (entry: Entry) => void
  close: () => void
}

type Settings = {
  /** Never rejects. */
  fetch: (entry: Entry, cause: 'purge' | 'refresh') => Promise<void>
  /** Default 2: visitors come first. */
  concurrency?: number
  /** Of each kind. Default 300; an old one beyond that is added again when it is asked for next. */
  maxWaiting?: number
}

/**
 * Asks for what was removed or is old before a visitor has to wait for it, a little at a time: after a
 * quiet hour all that is popular is old in the same second, and an application that makes all of it at
 * once answers nobody meanwhile.
 */
export function createRefill({ fetch, concurrency = 2, maxWaiting = 300 }: Settings): Refill {
  const removed = new Map<string, Entry>()
  const old = new Map<string, Entry>()
  let atWork = 0

  async function work(): Promise<void> {
    atWork += 1
    for (;;) {
      const gone = takeFirst(removed)
      const entry = gone ?? takeFirst(old)
      if (entry === null) break
      await fetch(entry, gone ? 'purge' : 'refresh')
    }
    atWork -= 1
  }

  function start(): void {
    while (removed.size + old.size > 0 && atWork < concurrency) void work()
  }

  return {
    add: (entries) => {
      for (const entry of entries) {
        if (removed.size < maxWaiting) removed.set(entry.key, entry)
        old.delete(entry.key)
      }
      start()
    },
    addOld: (entry) => {
      if (old.size >= maxWaiting || removed.has(entry.key)) return
      old.set(entry.key, entry)
      start()
    },
    close: () => {
      removed.clear()
      old.clear()
    },
  }
}

function takeFirst(waiting: Map<string, Entry>): Entry | null {
  for (const [key, entry] of waiting) {
    waiting.delete(key)
    return entry
  }
  return null
}
