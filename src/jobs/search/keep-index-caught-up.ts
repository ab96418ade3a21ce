import { logger } from '@/server/logger'
import type { MeilisearchIndex } from '@/server/search/meilisearch/create-meilisearch-index'
import { pushUnsent } from '@/server/search/pipe/push-unsent'
import { requestSearchRun } from '@/server/search/pipe/request-search-run'
import type { SearchContext } from './handle-sref-changed'

const INTERVAL_MS = 2000

type Repeated = { stop: () => Promise<void> }

/**
 * Sends what is unsent at the start and every two seconds, whatever became of the messages: after a
 * kill or an outage the index is caught up at once and not when the next retry is due. An index that
 * is not there, new or lost, is built.
 */
export function keepIndexCaughtUp({ payload, index }: SearchContext): Repeated {
  if (!index) return { stop: async () => undefined }
  let isReachable = true
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let areSettingsChecked = false
  const run = async () => {
    try {
      const isThere = await index.exists()
      if (isThere && !areSettingsChecked) await applySettings(index)
      areSettingsChecked ||= isThere
      if (isThere) await pushUnsent({ payload, index })
      else await requestSearchRun(payload, 'reindex')
      if (!isReachable) logger.info({ event: 'search.index_reachable' })
      isReachable = true
    } catch (error) {
      if (isReachable) logger.warn({ event: 'search.index_unreachable', error: String(error) })
      isReachable = false
    }
    if (!isStopped) timer = setTimeout(next, INTERVAL_MS)
  }
  let running = run()
  const next = () => {
    running = run()
  }
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}

/** A release may want other settings; nothing is written where they are as they should be. */
async function applySettings(index: MeilisearchIndex): Promise<void> {
  const names = await index.applySettings()
  if (names.length > 0) logger.info({ event: 'search.settings_applied', names })
}
