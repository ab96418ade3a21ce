import type { Payload } from 'payload'
import { Gauge } from 'prom-client'
import type { SearchStatus } from '@/domain/search/search-status'
import { logger } from '../logger'
import { readSearchStatus } from '../search/pipe/read-search-status'
import { getAnalyticsMetrics } from './get-analytics-metrics'
import { getSearchMetrics } from './get-search-metrics'
import { getMetricsRegistry } from './registry'

export type RenderedMetrics = { text: string; contentType: string }

/**
 * All metrics of this process in Prometheus' text format. Those of the pipe are read from the database
 * now; when that fails they are missing, the others are not.
 */
export async function renderMetrics(payload: Payload): Promise<RenderedMetrics> {
  const registry = getMetricsRegistry()
  await refreshPipeMetrics(payload)
  return { text: await registry.metrics(), contentType: registry.contentType }
}

/** Reads the metrics of the pipe into the registry of this process; those that fail are missing. */
export async function refreshPipeMetrics(payload: Payload): Promise<void> {
  getSearchMetrics()
  getAnalyticsMetrics()
  const gauges = getPipeGauges()
  try {
    setGauges(gauges, await readSearchStatus(payload))
  } catch (error) {
    for (const gauge of Object.values(gauges)) gauge.reset()
    logger.warn({ event: 'metrics.status_unknown', error: String(error) })
  }
}

type PipeGauges = ReturnType<typeof createPipeGauges>

const KEY = Symbol.for('sref-gallery.pipe-metrics')

type Holder = { [KEY]?: PipeGauges }

function getPipeGauges(): PipeGauges {
  const holder = globalThis as Holder
  holder[KEY] ??= createPipeGauges()
  return holder[KEY]
}

function createPipeGauges() {
  const registers = [getMetricsRegistry()]
  return {
    // A label, although always empty, lets the series be absent instead of a false 0.
    unsent: new Gauge({
      name: 'search_unsent_documents',
      help: 'Documents whose present version Meilisearch does not have yet.',
      labelNames: ['engine'] as const,
      registers,
    }),
    lag: new Gauge({
      name: 'search_lag_seconds',
      help: 'How long the oldest change has been waiting to be sent to Meilisearch.',
      labelNames: ['engine'] as const,
      registers,
    }),
    queue: new Gauge({
      name: 'search_queue_depth',
      help: 'Messages of the search pipe.',
      labelNames: ['queue', 'state'] as const,
      registers,
    }),
    deadLetters: new Gauge({
      name: 'search_dead_letters',
      help: 'Messages that were given up after all retries.',
      labelNames: ['queue'] as const,
      registers,
    }),
  }
}

function setGauges({ unsent, lag, queue, deadLetters }: PipeGauges, status: SearchStatus): void {
  const { engine } = status
  unsent.set({ engine }, status.unsent)
  lag.set({ engine }, status.oldestUnsentSeconds ?? 0)
  for (const [state, count] of Object.entries(status.queue))
    queue.set({ queue: 'search', state }, count)
  deadLetters.set({ queue: 'search' }, status.deadLetters.count)
}
