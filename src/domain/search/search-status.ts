/** One pass over everything, as people see it: `npm run search -- status` and the admin. */
export type SearchRun = {
  kind: SearchRunKind
  /** ISO 8601. */
  startedAt: string
  finishedAt: string | null
  /** Progress, in documents. */
  done: number
  total: number
  outcome: Record<string, number> | null
  error: string | null
}

export type SearchRunKind = 'reindex' | 'reconcile'

export type DeadLetter = { id: string; queue: string; error: string; failedAt: string }

export type MeilisearchStatus = {
  url: string
  isReachable: boolean
  error: string | null
  indexUid: string
  /** Null where the index is not there or cannot be reached. */
  documents: number | null
  isIndexing: boolean
}

/** How search is doing, for the command, the admin and the metrics. */
export type SearchStatus = {
  /** The engine that is asked first. */
  engine: 'postgres' | 'meilisearch'
  /** Public documents in Postgres. */
  documents: number
  /** Of an older form than this release makes. */
  outdatedDocuments: number
  /** Documents whose present version Meilisearch does not have; 0 without Meilisearch. */
  unsent: number
  oldestUnsentSeconds: number | null
  /** Documents that Meilisearch would not take, with the reason of the latest. */
  refused: number
  lastError: string | null
  queue: { waiting: number; active: number; failed: number }
  deadLetters: { count: number; latest: DeadLetter[] }
  meilisearch: MeilisearchStatus | null
  lastReconcile: SearchRun | null
  lastReindex: SearchRun | null
}
