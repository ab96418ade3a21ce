import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** From an answer that is just made to the end of `stale-if-error`. */
const AGE_BUCKETS_SECONDS = [1, 5, 15, 30, 60, 300, 900, 3_600, 21_600, 86_400]

/** From a purge of some entries to one that had to go through all of them. */
const PURGE_BUCKETS_SECONDS = [0.000_1, 0.000_5, 0.001, 0.005, 0.02, 0.1, 0.5, 1, 5]

export type FrontMetrics = ReturnType<typeof createFrontMetrics>

/** What the front counts. One set a registry. */
export function createFrontMetrics(registry: Registry) {
  const registers = [registry]
  return {
    /** result: as `x-cache` says it, `hit`, `stale`, `miss` or `pass`. */
    answers: new Counter({
      name: 'front_answers_total',
      help: 'Answers by where they came from.',
      labelNames: ['result'] as const,
      registers,
    }),
    age: new Histogram({
      name: 'front_answer_age_seconds',
      help: 'Age of the answers that were given out of the store.',
      buckets: AGE_BUCKETS_SECONDS,
      registers,
    }),
    bytes: new Gauge({
      name: 'front_store_bytes',
      help: 'Bytes that the store holds.',
      labelNames: ['segment'] as const,
      registers,
    }),
    entries: new Gauge({
      name: 'front_store_entries',
      help: 'Answers that the store holds.',
      labelNames: ['segment'] as const,
      registers,
    }),
    /** reason: `room` (others were asked for more often) or `size` (larger than what is kept). */
    refused: new Counter({
      name: 'front_store_refused_total',
      help: 'Answers that were not kept, or not among the popular, although they may be.',
      labelNames: ['reason'] as const,
      registers,
    }),
    evictions: new Counter({
      name: 'front_store_evictions_total',
      help: 'Answers that had to make room for others.',
      registers,
    }),
    /** scope: `keys` or `all`. */
    purges: new Counter({
      name: 'front_purges_total',
      help: 'Changes that were heard of.',
      labelNames: ['scope'] as const,
      registers,
    }),
    purged: new Counter({
      name: 'front_purged_entries_total',
      help: 'Answers that a change has removed.',
      registers,
    }),
    purgeDuration: new Histogram({
      name: 'front_purge_duration_seconds',
      help: 'From hearing of a change until nothing of before is given any more.',
      buckets: PURGE_BUCKETS_SECONDS,
      registers,
    }),
    /** cause: `miss`, `refresh` (stale meanwhile) or `purge` (fetched again before anyone asks). */
    flights: new Counter({
      name: 'front_flights_total',
      help: 'Questions that the front has asked the application, by cause and outcome.',
      labelNames: ['cause', 'outcome'] as const,
      registers,
    }),
    flightsOpen: new Gauge({
      name: 'front_flights_open',
      help: 'Questions to the application that are not answered yet.',
      registers,
    }),
    merged: new Counter({
      name: 'front_merged_requests_total',
      help: 'Requests that waited for a question which another had caused.',
      registers,
    }),
    breakerOpen: new Gauge({
      name: 'front_breaker_open',
      help: 'Whether the application is spared because it fails: 1 yes, 0 no.',
      registers,
    }),
  }
}
