import { sql } from '@payloadcms/db-postgres'
import type { SearchRun, SearchRunKind } from '@/domain/search/search-status'
import type { SqlRunner } from '@/server/db/transaction-db'

/** Told by long work how far it is. */
export type Progress = (progress: { done: number; total: number }) => void

const PROGRESS_INTERVAL_MS = 500

type Input<Outcome> = {
  db: SqlRunner
  kind: SearchRunKind
  onProgress?: Progress
  work: (progress: Progress) => Promise<Outcome>
}

/** Does the work and keeps a record of it: progress while it lasts, then outcome or error. */
export async function recordRun<Outcome extends Record<string, number>>({
  db,
  kind,
  onProgress,
  work,
}: Input<Outcome>): Promise<Outcome> {
  const { rows } = await db.execute<{ id: string }>(
    sql`insert into search_runs (kind) values (${kind}) returning id`,
  )
  const id = rows[0]?.id
  const finish = (outcome: Outcome | null, error: string | null) =>
    db.execute(sql`
      update search_runs set finished_at = clock_timestamp(),
        outcome = ${outcome && JSON.stringify(outcome)}::jsonb, error = ${error}
      where id = ${id}`)
  let writtenAt = 0
  let writing: Promise<unknown> = Promise.resolve()
  const report: Progress = ({ done, total }) => {
    onProgress?.({ done, total })
    if (Date.now() - writtenAt < PROGRESS_INTERVAL_MS && done < total) return
    writtenAt = Date.now()
    writing = writing.then(() =>
      db.execute(sql`update search_runs set done = ${done}, total = ${total} where id = ${id}`),
    )
  }
  try {
    const outcome = await work(report)
    await writing
    await finish(outcome, null)
    return outcome
  } catch (error) {
    await writing.catch(() => undefined)
    await finish(null, error instanceof Error ? error.message : String(error))
    throw error
  }
}

/** The latest run of a kind; null where there was none. */
export async function latestRun(db: SqlRunner, kind: SearchRunKind): Promise<SearchRun | null> {
  const { rows } = await db.execute<Row>(sql`
    select started_at, finished_at, done, total, outcome, error
    from search_runs where kind = ${kind} order by id desc limit 1`)
  const run = rows[0]
  return run ? { kind, ...toRun(run) } : null
}

type Row = {
  started_at: string | Date
  finished_at: string | Date | null
  done: number
  total: number
  outcome: Record<string, number> | null
  error: string | null
}

function toRun({ started_at, finished_at, ...rest }: Row): Omit<SearchRun, 'kind'> {
  return {
    startedAt: new Date(started_at).toISOString(),
    finishedAt: finished_at && new Date(finished_at).toISOString(),
    ...rest,
  }
}
