import { PgBoss } from 'pg-boss'
import { getEnv } from '../env'
import { logger } from '../logger'
import { DEAD_LETTERS, QUEUE_NAMES, QUEUES } from './queues'

const PRODUCER_POOL_MAX = 2
const WORKER_POOL_MAX = 5

/** How often jobs of workers that died are looked for. */
const SUPERVISE_SECONDS = 5

let producer: Promise<PgBoss> | undefined

/** This process's queue for sending: no maintenance, no clock, started at the first use. */
export function getProducer(): Promise<PgBoss> {
  producer ??= startBoss({
    max: PRODUCER_POOL_MAX,
    supervise: false,
    schedule: false,
    migrate: false,
    createSchema: false,
  }).catch((error) => {
    producer = undefined
    throw error
  })
  return producer
}

/** Ends the sending side; safe to call when it never started. */
export async function stopProducer(): Promise<void> {
  const running = producer
  producer = undefined
  await (await running)?.stop({ graceful: false })
}

/**
 * The worker's queue, with maintenance and schedules. It listens, so that a job is taken at the commit
 * that brings it and not at the next poll. The caller stops it.
 */
export function startWorkerBoss(): Promise<PgBoss> {
  return startBoss({
    max: WORKER_POOL_MAX,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  })
}

/** Makes or upgrades the queue's own tables and declares every queue. Part of the release step. */
export async function migrateQueue(): Promise<void> {
  const boss = await startBoss({ max: PRODUCER_POOL_MAX, supervise: false, schedule: false })
  try {
    await boss.createQueue(DEAD_LETTERS)
    for (const name of QUEUE_NAMES) {
      const { cron: _, ...options } = QUEUES[name]
      const { policy: __, ...changeable } = options
      await boss.createQueue(name, options)
      await boss.updateQueue(name, changeable)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

async function startBoss(options: ConstructorParameters<typeof PgBoss>[0] & object) {
  const boss = new PgBoss({ connectionString: getEnv().DATABASE_URL, ...options })
  boss.on('error', (error) => logger.error({ event: 'queue.error', error: String(error) }))
  await boss.start()
  return boss
}
