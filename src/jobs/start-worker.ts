import type { Payload } from 'payload'
import type { PgBoss } from 'pg-boss'
import { openStreamWriter } from '@/server/analytics/open-stream-writer'
import { openEdgePurges } from '@/server/edge/open-edge-purges'
import { getEnv } from '@/server/env'
import { logger } from '@/server/logger'
import { recountMarks } from '@/server/marks/recount-marks'
import { pictureStore } from '@/server/media/picture-store'
import { startWorkerBoss } from '@/server/queue/boss'
import { QUEUE_NAMES, QUEUES, type QueueData, type QueueName } from '@/server/queue/queues'
import { openSearchIndex } from '@/server/search/pipe/open-search-index'
import { reconcile } from '@/server/search/pipe/reconcile'
import { reindex } from '@/server/search/pipe/reindex'
import { refreshScores } from './analytics/refresh-scores'
import { tidyAnalytics } from './analytics/tidy-analytics'
import { workOnMail } from './mail/work-on-mail'
import { recountTags } from './recount-tags'
import { runScheduledPublish } from './run-scheduled-publish'
import { handleSrefChanged, type SearchContext } from './search/handle-sref-changed'
import { handleTaxonomyChanged } from './search/handle-taxonomy-changed'
import { keepIndexCaughtUp } from './search/keep-index-caught-up'
import { refreshSearchCounts } from './search/refresh-search-counts'
import { tidySearch } from './search/tidy-search'
import { sweepPictures } from './sweep-pictures'

/** Many messages are settled together: a bulk edit costs the external index one task and not hundreds. */
const BATCH_SIZE = 500
const POLLING_SECONDS = 0.5
const STOP_TIMEOUT_MS = 10_000

/** Work of which several messages are done together, all of them or none. */
type Handlers = {
  [Name in Exclude<QueueName, 'sref-changed' | 'send-mail'>]: (
    jobs: QueueData[Name][],
  ) => Promise<unknown>
}

export type Worker = { stop: () => Promise<void> }

/** Takes work from every queue until it is stopped; a job at work is finished first. */
export async function startWorker(payload: Payload): Promise<Worker> {
  const context: SearchContext = { payload, index: openSearchIndex()?.index ?? null }
  const boss = await startWorkerBoss()
  await boss.work<QueueData['sref-changed'], never, { perJobResults: true }>(
    'sref-changed',
    { ...workOptions, perJobResults: true },
    (jobs) =>
      logFailure('sref-changed', async () => {
        const results = await handleSrefChanged({ ...context, jobs })
        await boss.send('recount-tags', {})
        return results
      }),
  )
  const handlers = makeHandlers(context, boss)
  for (const name of Object.keys(handlers) as (keyof Handlers)[]) {
    const handler = handlers[name] as Handlers['tidy-search']
    await boss.work<QueueData['tidy-search']>(name, workOptions, (jobs) =>
      logFailure(name, () => handler(jobs.map(({ data }) => data))),
    )
  }
  await workOnMail(boss, payload)
  await schedule(boss)
  const caughtUp = keepIndexCaughtUp(context)
  const streamWriter = openStreamWriter(payload)
  const edgePurges = openEdgePurges()
  logger.info({ event: 'worker.started', queues: QUEUE_NAMES.length })
  return {
    stop: async () => {
      await caughtUp.stop()
      await streamWriter?.stop()
      await edgePurges?.stop()
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS })
    },
  }
}

const workOptions = {
  batchSize: BATCH_SIZE,
  pollingIntervalSeconds: POLLING_SECONDS,
  notifyPollingIntervalSeconds: 2,
  burstWhenBatchFull: true,
}

function makeHandlers(context: SearchContext, boss: PgBoss): Handlers {
  const { payload } = context
  return {
    'taxonomy-changed': (changes) => handleTaxonomyChanged({ ...context, changes }),
    'reindex-search': () => reindex(context),
    'reconcile-search': () => reconcile(context),
    'refresh-scores': async () => {
      try {
        await refreshScores(payload)
      } finally {
        await boss.send('refresh-search-counts', {})
      }
    },
    'recount-marks': () => recountMarks(payload),
    'tidy-analytics': () => tidyAnalytics(payload),
    'refresh-search-counts': () => refreshSearchCounts(context),
    'tidy-search': () => tidySearch(payload),
    'recount-tags': () => recountTags(payload),
    'run-scheduled-publish': () => runScheduledPublish(payload),
    'sweep-pictures': () => sweepPictures({ payload, store: pictureStore(getEnv()) }),
  }
}

async function schedule(boss: PgBoss): Promise<void> {
  for (const name of QUEUE_NAMES) {
    const { cron } = QUEUES[name]
    if (cron) await boss.schedule(name, cron, {})
    else await boss.unschedule(name)
  }
}

async function logFailure<Result>(queue: QueueName, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    logger.error({ event: 'worker.job_failed', queue, error: String(error) })
    throw error
  }
}
