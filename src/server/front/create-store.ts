import { LRUCache } from 'lru-cache'
import type { FrontMetrics } from '../metrics/create-front-metrics'
import { type AskCounts, createAskCounts } from './ask-counts'
import { type Entry, sizeOf } from './entry'
import { createKeyIndex } from './key-index'

export type Store = {
  /** Counts as an ask, also where there is nothing. */
  ask: (key: string) => Entry | undefined
  peek: (key: string) => Entry | undefined
  keep: (entry: Entry) => void
  /** To be called after an entry has grown. */
  weigh: (entry: Entry) => void
  drop: (key: string) => void
  /** Removes what these surrogate keys name, and returns it. */
  purge: (surrogateKeys: readonly string[] | 'all') => Ranked[]
  find: (surrogateKeys: readonly string[]) => Ranked[]
  all: () => Ranked[]
}

/** An entry and how often it was asked for lately; in lists, the most often first. */
export type Ranked = { entry: Entry; asks: number }

type Input = {
  maxBytes: number
  metrics: Pick<FrontMetrics, 'bytes' | 'entries' | 'evictions' | 'refused'>
  now: () => number
}

/** The part of the room that newcomers always have. They also have what the protected leave free. */
const PROBATION_SHARE = 0.2

/**
 * Keeps answers within a number of bytes, in two segments: newcomers are on probation, and what is
 * asked for again is protected. A full protected segment takes one in only if that was asked for more
 * often than those who would have to leave, so neither a crawler nor a flood of addresses that nobody
 * asks for twice displaces what is popular.
 *
 * @see Einziger, Friedman and Manes, "TinyLFU: A Highly Efficient Cache Admission Policy", 2017
 */
export function createStore({ maxBytes, metrics, now }: Input): Store {
  const counts = createAskCounts({ now })
  const index = createKeyIndex()
  const probation = openSegment(maxBytes, forget)
  const protectedOnes = openSegment(Math.floor(maxBytes * (1 - PROBATION_SHARE)), forget)
  const maxEntryBytes = maxBytes * PROBATION_SHARE

  const find = (key: string) => protectedOnes.peek(key) ?? probation.peek(key)

  /** What has had to leave its segment. */
  function forget(entry: Entry): void {
    if (find(entry.key) !== undefined) return
    index.remove(entry)
    metrics.evictions.inc()
  }

  function remove(entry: Entry): void {
    protectedOnes.delete(entry.key)
    probation.delete(entry.key)
    index.remove(entry)
  }

  /** Moves a newcomer that is asked for again, where it has more right to the room than others. */
  function protect(entry: Entry): void {
    const leaving = leavingFor(entry, { protectedOnes, counts })
    if (leaving === null) {
      metrics.refused.inc({ reason: 'room' })
      return
    }
    probation.delete(entry.key)
    for (const one of leaving) protectedOnes.delete(one.key)
    protectedOnes.set(entry.key, entry)
    for (const one of leaving) probation.set(one.key, one)
  }

  /** Newcomers leave, longest unasked first, until all that is kept has room. */
  function makeRoom(): void {
    while (probation.calculatedSize + protectedOnes.calculatedSize > maxBytes) {
      if (probation.pop() === undefined) break
    }
    report()
  }

  function everything(): Entry[] {
    return [...protectedOnes.values(), ...probation.values()]
  }

  function rank(entries: Entry[]): Ranked[] {
    return entries
      .map((entry) => ({ entry, asks: counts.of(entry.key) }))
      .sort((one, other) => other.asks - one.asks)
  }

  function report(): void {
    for (const [segment, { calculatedSize, size }] of Object.entries({
      probation,
      protected: protectedOnes,
    })) {
      metrics.bytes.set({ segment }, calculatedSize)
      metrics.entries.set({ segment }, size)
    }
  }

  return {
    ask: (key) => {
      counts.note(key)
      const entry = protectedOnes.get(key)
      if (entry) return entry
      const newcomer = probation.get(key)
      if (newcomer) {
        protect(newcomer)
        makeRoom()
      }
      return newcomer
    },
    peek: find,
    keep: (entry) => {
      const before = find(entry.key)
      if (before) index.remove(before)
      if (sizeOf(entry) > maxEntryBytes) {
        if (before) remove(before)
        metrics.refused.inc({ reason: 'size' })
        report()
        return
      }
      index.add(entry)
      if (protectedOnes.has(entry.key)) protectedOnes.set(entry.key, entry)
      else {
        probation.set(entry.key, entry)
        if (counts.of(entry.key) >= AGAIN) protect(entry)
      }
      makeRoom()
    },
    weigh: (entry) => {
      // One that was replaced or removed meanwhile is not counted.
      if (find(entry.key) !== entry) return
      const segment = protectedOnes.has(entry.key) ? protectedOnes : probation
      // An entry that is set again as it is would count with its old size.
      segment.delete(entry.key)
      segment.set(entry.key, entry)
      makeRoom()
    },
    drop: (key) => {
      const entry = find(key)
      if (entry) remove(entry)
      report()
    },
    purge: (surrogateKeys) => {
      const named = surrogateKeys === 'all' ? everything() : index.find(surrogateKeys)
      for (const entry of named) remove(entry)
      report()
      return rank(named)
    },
    find: (surrogateKeys) => rank(index.find(surrogateKeys)),
    all: () => rank(everything()),
  }
}

/** As often as a newcomer is asked for before it is protected. */
const AGAIN = 2

type Segment = LRUCache<string, Entry>

function openSegment(maxSize: number, onLeave: (entry: Entry) => void): Segment {
  return new LRUCache<string, Entry>({
    maxSize,
    sizeCalculation: sizeOf,
    disposeAfter: (entry, _key, reason) => {
      if (reason === 'evict') onLeave(entry)
    },
  })
}

type Contest = { protectedOnes: Segment; counts: AskCounts }

/** Those who have to leave for an entry, longest unasked first; null where one has more right to stay. */
function leavingFor(entry: Entry, { protectedOnes, counts }: Contest): Entry[] | null {
  const asks = counts.of(entry.key)
  let room = protectedOnes.maxSize - protectedOnes.calculatedSize - sizeOf(entry)
  const leaving: Entry[] = []
  for (const oldest of protectedOnes.rvalues()) {
    if (room >= 0 || oldest === undefined) break
    if (counts.of(oldest.key) >= asks) return null
    leaving.push(oldest)
    room += sizeOf(oldest)
  }
  return room >= 0 ? leaving : null
}
