import { Counter, Gauge, type Registry } from 'prom-client'

export type EdgeMetrics = ReturnType<typeof createEdgeMetrics>

/** What the way of purges to the edges counts. One set a registry. */
export function createEdgeMetrics(registry: Registry) {
  const registers = [registry]
  return {
    /** outcome: `confirmed`, or `failed` and to be tried again. */
    purges: new Counter({
      name: 'edge_purges_total',
      help: 'Purges that were sent to an edge, repeated ones among them.',
      labelNames: ['edge', 'outcome'] as const,
      registers,
    }),
    waiting: new Gauge({
      name: 'edge_waiting_keys',
      help: 'Surrogate keys that an edge has not yet confirmed.',
      labelNames: ['edge'] as const,
      registers,
    }),
  }
}
