/**
 * What `GET /api/cms/search/status` answers. `tests/int/search-admin.int.spec.ts` holds it to the
 * server's own type.
 */
export type SearchStatus = {
  engine: 'postgres' | 'meilisearch'
  documents: number
  outdatedDocuments: number
  unsent: number
  oldestUnsentSeconds: number | null
  refused: number
  lastError: string | null
  queue: { waiting: number; active: number; failed: number }
  deadLetters: { count: number; latest: DeadLetter[] }
  meilisearch: MeilisearchStatus | null
  lastReconcile: SearchRun | null
  lastReindex: SearchRun | null
  /** Whether the person who asks may start a run. */
  canStartRuns: boolean
}

export type DeadLetter = { id: string; queue: string; error: string; failedAt: string }

export type MeilisearchStatus = {
  url: string
  isReachable: boolean
  error: string | null
  indexUid: string
  documents: number | null
  isIndexing: boolean
}

export type SearchRunKind = 'reconcile' | 'reindex'

export type SearchRun = {
  kind: SearchRunKind
  startedAt: string
  finishedAt: string | null
  done: number
  total: number
  outcome: Record<string, number> | null
  error: string | null
}

export function lastRun(status: SearchStatus, kind: SearchRunKind): SearchRun | null {
  return kind === 'reconcile' ? status.lastReconcile : status.lastReindex
}

export function isRunning(run: SearchRun | null): boolean {
  return run !== null && run.finishedAt === null
}
