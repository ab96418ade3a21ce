import { setTimeout as delay } from 'node:timers/promises'
import {
  FACET_NAMES,
  NO_FILTERS,
  type SearchOrder,
  type SearchQuery,
} from '@/domain/search/search-query'
import type { EngineName } from '@/server/search/port'

export type Sample = {
  /** Milliseconds since the load began, and how long the answer took. */
  atMs: number
  tookMs: number
  /** Who answered; null for a question that failed. */
  engine: EngineName | null
}

type Load = {
  clients: number
  durationMs: number
  /** A pause of each client between its questions. Default 0. */
  pauseMs?: number
  /** Asks one question; `count` is another one each time. */
  ask: (count: number) => Promise<{ engine: EngineName }>
}

/** Asks with several clients at once for a time, each the next question when it has its answer. */
export async function runSearchLoad({
  clients,
  durationMs,
  pauseMs = 0,
  ask,
}: Load): Promise<Sample[]> {
  const samples: Sample[] = []
  const startedAt = performance.now()
  let count = 0
  const client = async (_: unknown, number: number) => {
    // Visitors do not come all at once.
    await delay((pauseMs * number) / clients)
    while (performance.now() - startedAt < durationMs) {
      const askedAt = performance.now()
      const engine = await ask(count++).then(
        (answer) => answer.engine,
        () => null,
      )
      const tookMs = performance.now() - askedAt
      samples.push({ atMs: askedAt - startedAt, tookMs, engine })
      // Also without a pause, so that sockets and timers have their turn.
      await delay(pauseMs)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return samples
}

/** The value below which this share of the numbers lies, e.g. 0.99; 0 of none. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const ORDERS: SearchOrder[] = ['popularity', 'newest', 'likes', 'views', 'title']
const LIMITS = 40

/** Another query for each number up to 6,400, so that no cache has its answer; all find something. */
export function distinctQuery(count: number): SearchQuery {
  const orders = Math.floor(count / LIMITS)
  const sets = Math.floor(orders / ORDERS.length)
  return {
    text: '',
    filters: NO_FILTERS,
    order: ORDERS[orders % ORDERS.length] ?? 'popularity',
    window: 'all',
    seed: 0,
    page: 1,
    limit: 1 + (count % LIMITS),
    facets: FACET_NAMES.filter((_, bit) => (sets >> bit) % 2 === 1),
  }
}
