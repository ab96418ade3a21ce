import type {
  SearchRun,
  SearchRunKind,
  SearchStatus as ServerStatus,
} from '@/domain/search/search-status'

export type { MeilisearchStatus, SearchRun, SearchRunKind } from '@/domain/search/search-status'

/** What `GET /api/cms/search/status` answers. */
export type SearchStatus = ServerStatus & {
  /** Whether the person who asks may start a run. */
  canStartRuns: boolean
}

export function lastRun(status: SearchStatus, kind: SearchRunKind): SearchRun | null {
  return kind === 'reconcile' ? status.lastReconcile : status.lastReindex
}

export function isRunning(run: SearchRun | null): boolean {
  return run !== null && run.finishedAt === null
}
