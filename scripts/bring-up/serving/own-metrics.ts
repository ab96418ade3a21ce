import { collectDefaultMetrics } from 'prom-client'
import { getMetricsRegistry } from '@/server/metrics/registry'
import type { Peer } from '@/server/processes/create-peer'
import { TOPICS } from './child'

/**
 * Collects what every process has (memory, processor time, delay of its event loop) under its name.
 *
 * @param name e.g. `front-1`
 */
export function collectProcessMetrics(name: string): void {
  collectDefaultMetrics({ register: getMetricsRegistry(), labels: { process: name } })
}

/** In a child: gives the main process its metrics. */
export function answerOwnMetrics(main: Peer, name: string): void {
  collectProcessMetrics(name)
  main.answer(TOPICS.metrics, () => getMetricsRegistry().getMetricsAsJSON())
}
