import type { Queue } from 'pg-boss'

/** What each queue carries. Ids only: a worker reads the committed state for itself. */
export type QueueData = {
  /** The public state of these styles may have changed. */
  'sref-changed': { srefIds: string[] }
  /** The tags' numbers of uses are to be counted again. */
  'recount-tags': Record<string, never>
  /** Payload's scheduled publishing is to be looked after. */
  'run-scheduled-publish': Record<string, never>
  /** Stored pictures without a document are to be removed. */
  'sweep-pictures': Record<string, never>
}

export type QueueName = keyof QueueData

type QueueOptions = Omit<Queue, 'name'> & { cron?: string }

const RETRIES = { retryLimit: 8, retryDelay: 2, retryBackoff: true, retryDelayMax: 600 } as const

/**
 * Every queue with its policy. `stately` keeps at most one job waiting and one at work: right for
 * work that always looks at everything. It must not be used where the sender's transaction may
 * still be open, because a merged job could run before that commit.
 */
export const QUEUES: Record<QueueName, QueueOptions> = {
  'sref-changed': { ...RETRIES, policy: 'standard', expireInSeconds: 300 },
  'recount-tags': { ...RETRIES, policy: 'stately', expireInSeconds: 120 },
  'run-scheduled-publish': {
    policy: 'stately',
    retryLimit: 0,
    expireInSeconds: 300,
    cron: '* * * * *',
  },
  'sweep-pictures': { policy: 'stately', retryLimit: 0, expireInSeconds: 3600, cron: '17 3 * * *' },
}

export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[]
