import { Counter, Gauge, type Registry } from 'prom-client'

export type AnalyticsMetrics = ReturnType<typeof createAnalyticsMetrics>

/** What the way of events into the database counts. One set a registry. */
export function createAnalyticsMetrics(registry: Registry) {
  const registers = [registry]
  return {
    /**
     * outcome: `accepted` (told by browsers), `written`, `repeated` (a view within the hour, or told
     * twice), `unknown` (of no public style), `dropped` (no room, or not readable).
     */
    events: new Counter({
      name: 'analytics_events_total',
      help: 'Events by what became of them.',
      labelNames: ['outcome'] as const,
      registers,
    }),
    /** place: `memory` (of this process; lost if it is killed) or `redis`. */
    waiting: new Gauge({
      name: 'analytics_waiting_events',
      help: 'Events that are accepted and not yet in the database.',
      labelNames: ['place'] as const,
      registers,
    }),
    lag: new Gauge({
      name: 'analytics_lag_seconds',
      help: 'For how long the oldest of the waiting events has been waiting.',
      labelNames: ['place'] as const,
      registers,
    }),
    failures: new Counter({
      name: 'analytics_write_failures_total',
      help: 'Times that waiting events could not be written; they stay and are tried again.',
      registers,
    }),
  }
}
