import type { Payload } from 'payload'
import { getEnv } from '@/server/env'
import { logger } from '@/server/logger'
import { pictureStore } from '@/server/media/picture-store'
import { startWorkerBoss } from '@/server/queue/boss'
import { QUEUE_NAMES, QUEUES, type QueueData, type QueueName } from '@/server/queue/queues'
import { recountTags } from './recount-tags'
import { runScheduledPublish } from './run-scheduled-publish'
import { sweepPictures } from './sweep-pictures'

const BATCH_SIZE = 100
const POLLING_SECONDS = 0.5
const STOP_TIMEOUT_MS = 10_000

type Handlers = { [Name in QueueName]: (jobs: QueueData[Name][]) => Promise<void> }

export type Worker = { stop: () => Promise<void> }

/** Takes work from every queue until it is stopped; a job at work is finished first. */
export async function startWorker(payload: Payload): Promise<Worker> {
  const boss = await startWorkerBoss()
  const handlers: Handlers = {
    'sref-changed': async () => {
      await boss.send('recount-tags', {})
    },
    'recount-tags': () => recountTags(payload),
    'run-scheduled-publish': () => runScheduledPublish(payload),
    'sweep-pictures': async () => {
      await sweepPictures({ payload, store: pictureStore(getEnv()) })
    },
  }
  for (const name of QUEUE_NAMES) {
    const { cron } = QUEUES[name]
    if (cron) await boss.schedule(name, cron, {})
    await boss.work<QueueData[typeof name]>(
      name,
      { batchSize: BATCH_SIZE, pollingIntervalSeconds: POLLING_SECONDS },
      (jobs) => run(name, handlers[name] as Handlers['sref-changed'], jobs),
    )
  }
  logger.info({ event: 'worker.started', queues: QUEUE_NAMES.length })
  return { stop: () => boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS }) }
}

async function run(
  name: QueueName,
  handler: (jobs: never[]) => Promise<void>,
  jobs: { data: unknown }[],
): Promise<void> {
  try {
    await handler(jobs.map(({ data }) => data as never))
  } catch (error) {
    logger.error({ event: 'worker.job_failed', queue: name, error: String(error) })
    throw error
  }
}
