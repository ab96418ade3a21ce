import { followChanges } from '../cache/follow-changes'
import { getEnv } from '../env'
import { logger } from '../logger'
import { createEdgeMetrics } from '../metrics/create-edge-metrics'
import { getMetricsRegistry } from '../metrics/registry'
import { purgeEdges } from './purge-edges'

/** Purges the edges that `EDGE_PURGE_URL` names until it is stopped; null where it names none. */
export function openEdgePurges(): { stop: () => Promise<void> } | null {
  const { DATABASE_URL, EDGE_PURGE_URL } = getEnv()
  if (EDGE_PURGE_URL.length === 0) return null
  const changes = followChanges({ connectionString: DATABASE_URL, logger })
  const metrics = createEdgeMetrics(getMetricsRegistry())
  const stop = purgeEdges({ addresses: EDGE_PURGE_URL, changes, logger, metrics })
  return {
    stop: async () => {
      stop()
      await changes.close()
    },
  }
}
