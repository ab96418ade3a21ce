import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue } from 'prom-client'
import { logger } from '@/server/logger'
import { getMetricsRegistry } from '@/server/metrics/registry'
import { TOPICS } from './child'
import type { Supervised } from './supervise'

type Metrics = MetricObjectWithValues<MetricValue<string>>[]

/** Whoever scrapes waits for ten seconds by default. */
const TIMEOUT_MS = 2_000

/**
 * The metrics of this process and of all its children as one text: what several count under one name is
 * added up. A child that does not answer is missing.
 */
export async function collectMetrics(children: Supervised[]) {
  const ofChildren = await Promise.all(children.map(askMetrics))
  const own = (await getMetricsRegistry().getMetricsAsJSON()) as Metrics
  const registry = AggregatorRegistry.aggregate([own, ...ofChildren])
  return { text: await registry.metrics(), contentType: registry.contentType }
}

async function askMetrics({ name, peer }: Supervised): Promise<Metrics> {
  try {
    return ((await peer()?.ask(TOPICS.metrics, null, { timeoutMs: TIMEOUT_MS })) ?? []) as Metrics
  } catch (error) {
    logger.warn({ event: 'metrics.process_silent', process: name, error: String(error) })
    return []
  }
}
