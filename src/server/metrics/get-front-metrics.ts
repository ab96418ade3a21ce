import { createFrontMetrics, type FrontMetrics } from './create-front-metrics'
import { getMetricsRegistry } from './registry'

const KEY = Symbol.for('sref-gallery.front-metrics')

type Holder = { [KEY]?: FrontMetrics }

/** The front's part of the registry of this process. */
export function getFrontMetrics(): FrontMetrics {
  const holder = globalThis as Holder
  holder[KEY] ??= createFrontMetrics(getMetricsRegistry())
  return holder[KEY]
}
