import { type AnalyticsMetrics, createAnalyticsMetrics } from './create-analytics-metrics'
import { getMetricsRegistry } from './registry'

const KEY = Symbol.for('sref-gallery.analytics-metrics')

type Holder = { [KEY]?: AnalyticsMetrics }

/** The analytics part of the registry of this process. */
export function getAnalyticsMetrics(): AnalyticsMetrics {
  const holder = globalThis as Holder
  holder[KEY] ??= createAnalyticsMetrics(getMetricsRegistry())
  return holder[KEY]
}
