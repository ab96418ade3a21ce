import { createSearchMetrics, type SearchMetrics } from './create-search-metrics'
import { getMetricsRegistry } from './registry'

const KEY = Symbol.for('sref-gallery.search-metrics')

type Holder = { [KEY]?: SearchMetrics }

/** The search service's part of the registry of this process. */
export function getSearchMetrics(): SearchMetrics {
  const holder = globalThis as Holder
  holder[KEY] ??= createSearchMetrics(getMetricsRegistry())
  return holder[KEY]
}
