import type { Queue } from 'pg-boss'
import type { MailOrder } from '../accounts/mail-order'

/** What each queue carries. Ids only: a worker reads the committed state for itself. */
export type QueueData = {
  /** The public state of these styles may have changed. */
  'sref-changed': { srefIds: string[] }
  /** A name or address that stands in the documents of many styles has changed. */
  'taxonomy-changed': { collection: TaxonomyCollection; id: string }
  /** The external search index is to be built anew beside the one in use. */
  'reindex-search': Record<string, never>
  /** Documents are to be compared with the styles, and the external index with the documents. */
  'reconcile-search': Record<string, never>
  /** Counters that have moved are to be taken over into the search documents. */
  'refresh-search-counts': Record<string, never>
  /** Days that are over are to be rolled up, and popularity and trends computed. */
  'refresh-scores': Record<string, never>
  /** Likes and favourites are to be counted again. */
  'recount-marks': Record<string, never>
  /** Events that are kept long enough are to be forgotten. */
  'tidy-analytics': Record<string, never>
  /** What search no longer needs to remember is to be forgotten. */
  'tidy-search': Record<string, never>
  /** The tags' numbers of uses are to be counted again. */
  'recount-tags': Record<string, never>
  /** Payload's scheduled publishing is to be looked after. */
  'run-scheduled-publish': Record<string, never>
  /** Stored pictures without a document are to be removed. */
  'sweep-pictures': Record<string, never>
  /** Someone is to be written to about an account. */
  'send-mail': MailOrder
}

export type TaxonomyCollection = 'categories' | 'tags' | 'models'

export type QueueName = keyof QueueData

type QueueOptions = Omit<Queue, 'name'> & { cron?: string }

/** Messages that were given up after all retries, for a person to look at. Nothing takes from it. */
export const DEAD_LETTERS = 'dead-letters'

/**
 * For work that must be done: an outage of an hour is survived by trying again every half minute. A
 * worker that was killed no longer beats, and its jobs are given out again.
 */
const MUST_BE_DONE = {
  policy: 'standard',
  retryLimit: 150,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  heartbeatSeconds: 10,
  expireInSeconds: 3600,
  deadLetter: DEAD_LETTERS,
  notify: true,
} as const

/** For work that looks at everything: at most one job waits and one is at work. */
const LOOKS_AT_ALL = {
  policy: 'stately',
  retryLimit: 0,
  heartbeatSeconds: 10,
  expireInSeconds: 3600,
} as const

/**
 * Every queue with its policy. `stately` must not be used where the sender's transaction may still be
 * open, because a merged job could run before that commit.
 */
export const QUEUES: Record<QueueName, QueueOptions> = {
  'sref-changed': MUST_BE_DONE,
  'taxonomy-changed': MUST_BE_DONE,
  // A build that is at work takes in all changes, so a second one need not wait behind it.
  'reindex-search': { ...LOOKS_AT_ALL, policy: 'exclusive', notify: true },
  'reconcile-search': { ...LOOKS_AT_ALL, notify: true, cron: '*/10 * * * *' },
  'refresh-scores': { ...LOOKS_AT_ALL, cron: '*/5 * * * *' },
  // Sent by whoever has refreshed the scores, so that search takes over the new ones.
  'refresh-search-counts': LOOKS_AT_ALL,
  'recount-marks': { ...LOOKS_AT_ALL, cron: '29 3 * * *' },
  'tidy-analytics': { ...LOOKS_AT_ALL, cron: '37 3 * * *' },
  'tidy-search': { ...LOOKS_AT_ALL, cron: '43 3 * * *' },
  'recount-tags': {
    ...LOOKS_AT_ALL,
    retryLimit: 8,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 120,
  },
  'run-scheduled-publish': { ...LOOKS_AT_ALL, expireInSeconds: 300, cron: '* * * * *' },
  'sweep-pictures': { ...LOOKS_AT_ALL, cron: '17 3 * * *' },
  // A mail server that is down is tried again for about a day. Addresses are not kept for longer.
  'send-mail': {
    ...MUST_BE_DONE,
    retryLimit: 150,
    retryDelay: 2,
    retryDelayMax: 600,
    expireInSeconds: 120,
    retentionSeconds: 86_400,
    deleteAfterSeconds: 3600,
  },
}

export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[]
