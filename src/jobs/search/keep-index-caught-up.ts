import { followChanges } from '@/server/cache/follow-changes'
import { getEnv } from '@/server/env'
import { logger } from '@/server/logger'
import type { MeilisearchIndex } from '@/server/search/meilisearch/create-meilisearch-index'
import { pushUnsent } from '@/server/search/pipe/push-unsent'
import { requestSearchRun } from '@/server/search/pipe/request-search-run'
import type { SearchContext } from './handle-sref-changed'

const INTERVAL_MS = 2000

type Repeated = { stop: () => Promise<void> }

/**
 * Sends what is unsent as soon as a commit says that a document has changed, and every two seconds:
 * a publish does not wait for its message behind those of a bulk edit, and after a kill or an outage
 * the index is caught up at once and not when the next retry is due. An index that is not there, new
 * or lost, is built.
 */
export function keepIndexCaughtUp({ payload, index }: SearchContext): Repeated {
  if (!index) return { stop: async () => undefined }
  let isStopped = false
  let isWanted = false
  let running: Promise<void> | undefined
  const push = createPush({ payload, index })

  function wake(): void {
    isWanted = true
    running ??= run().finally(() => {
      running = undefined
    })
  }

  async function run(): Promise<void> {
    while (isWanted && !isStopped) {
      isWanted = false
      await push()
    }
  }

  const timer = setInterval(wake, INTERVAL_MS)
  const changes = followChanges({ connectionString: getEnv().DATABASE_URL, logger })
  changes.onChange(wake)
  wake()
  return {
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await changes.close()
      await running
    },
  }
}

/** Never rejects; says once that the index cannot be reached, and once that it can again. */
function createPush(context: { payload: SearchContext['payload']; index: MeilisearchIndex }) {
  const { payload, index } = context
  let isReachable = true
  let areSettingsChecked = false
  return async () => {
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
  }
}

/** A release may want other settings; nothing is written where they are as they should be. */
async function applySettings(index: MeilisearchIndex): Promise<void> {
  const names = await index.applySettings()
  if (names.length > 0) logger.info({ event: 'search.settings_applied', names })
}
