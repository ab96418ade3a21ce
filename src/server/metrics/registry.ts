import { Registry } from 'prom-client'

const KEY = Symbol.for('sref-gallery.metrics')

type Holder = { [KEY]?: Registry }

/**
 * The one registry of this process. It hangs on the process and not on this module, because a server
 * bundle may hold the module more than once.
 */
export function getMetricsRegistry(): Registry {
  const holder = globalThis as Holder
  holder[KEY] ??= new Registry()
  return holder[KEY]
}
