import type { Logger } from 'pino'
import type { FollowedChanges } from '../cache/follow-changes'
import { splitKeys } from '../cache/surrogate-keys'
import type { EdgeMetrics } from '../metrics/create-edge-metrics'
import { createPurgeQueue } from './create-purge-queue'
import { sendPurge } from './send-purge'

type Input = {
  /** Where edges take purges. */
  addresses: readonly string[]
  changes: Pick<FollowedChanges, 'onChange'>
  logger: Pick<Logger, 'info' | 'warn'>
  metrics: EdgeMetrics
  /** See `createPurgeQueue`. */
  repeatsMs?: readonly number[]
}

/**
 * Tells every edge what each change touches; everything, when this process begins to hear of changes,
 * because there may have been some before. Returns the way to stop.
 */
export function purgeEdges({ addresses, changes, logger, metrics, repeatsMs }: Input): () => void {
  const queues = addresses.map((address) =>
    createPurgeQueue({
      send: (keys, signal) => sendPurge({ address, keys, signal }),
      name: new URL(address).host,
      logger,
      metrics,
      repeatsMs,
    }),
  )
  const stop = changes.onChange(({ keys }) => {
    // What is only in another order an edge replaces by itself, within seconds.
    const hard = keys === 'all' ? ['all'] : splitKeys(keys).hard
    if (hard.length === 0) return
    for (const queue of queues) queue.add(hard)
  })
  return () => {
    stop()
    for (const queue of queues) queue.close()
  }
}
