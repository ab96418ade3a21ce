import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** From a cached answer to the time-out of a slow engine. */
const DURATION_BUCKETS_SECONDS = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5,
]

export const BREAKER_STATES = { closed: 0, halfOpen: 1, open: 2 } as const

export type SearchMetrics = ReturnType<typeof createSearchMetrics>

/** What the search service counts. One set a registry. */
export function createSearchMetrics(registry: Registry) {
  const registers = [registry]
  return {
    /** outcome: `answered`, `cached`, `fallback` (Postgres in place of Meilisearch) or `failed`. */
    requests: new Counter({
      name: 'search_requests_total',
      help: 'Questions to the search service by the engine whose answer was given.',
      labelNames: ['engine', 'outcome'] as const,
      registers,
    }),
    /** kind: `search`, `suggest` or `similar`. */
    duration: new Histogram({
      name: 'search_duration_seconds',
      help: 'Time that an answer took that did not come from a cache.',
      labelNames: ['engine', 'kind'] as const,
      buckets: DURATION_BUCKETS_SECONDS,
      registers,
    }),
    fallbacks: new Counter({
      name: 'search_fallbacks_total',
      help: 'Questions that Postgres answered in place of Meilisearch, by the reason.',
      labelNames: ['reason'] as const,
      registers,
    }),
    /** layer: `process` or `redis`; result: `hit`, `miss`, `merged`, `off` or `error`. */
    cache: new Counter({
      name: 'search_cache_total',
      help: 'Look-ups of answers in the caches.',
      labelNames: ['layer', 'result'] as const,
      registers,
    }),
    breakerState: new Gauge({
      name: 'search_breaker_state',
      help: 'Whether Meilisearch is asked: 0 yes (closed), 1 being tried (half open), 2 no (open).',
      registers,
    }),
    staleHits: new Counter({
      name: 'search_stale_hits_total',
      help: 'Hits whose version Postgres does not know as sent: signs of an old or foreign index.',
      registers,
    }),
  }
}
