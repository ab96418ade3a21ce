import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Job, JobResult } from 'pg-boss'
import { postgres } from '@/server/db/transaction-db'
import { uuids } from '@/server/db/uuids'
import type { QueueData } from '@/server/queue/queues'
import type { MeilisearchIndex } from '@/server/search/meilisearch/create-meilisearch-index'
import { forgetRefusals, pushUnsent } from '@/server/search/pipe/push-unsent'
import { rebuildDocuments } from '@/server/search/pipe/rebuild-documents'
import { requestSearchRun } from '@/server/search/pipe/request-search-run'

/** A document that the index refuses this often is not refused by chance. */
const MAX_REFUSALS = 3

/** Null where Postgres is the only engine. */
export type SearchContext = { payload: Payload; index: MeilisearchIndex | null }

export type SrefChanged = Job<QueueData['sref-changed']>

/**
 * Settles what many commits have changed: the documents once more, then the external index. A message
 * is done when the index has taken all its documents; one whose documents are refused again and again
 * goes to the dead letters, and holds up no other.
 *
 * @throws SearchUnavailableError when the index cannot be reached: all messages are tried again.
 */
export async function handleSrefChanged({
  payload,
  index,
  jobs,
}: SearchContext & { jobs: SrefChanged[] }): Promise<JobResult[]> {
  const srefIds = jobs.flatMap(({ data }) => data.srefIds)
  await rebuildDocuments(payload, srefIds)
  const refusals = index ? await bringToIndex({ payload, index }, jobs) : new Map<string, string>()
  return jobs.map((job) => {
    const reason = job.data.srefIds
      .map((id) => refusals.get(id))
      .find((found) => found !== undefined)
    if (reason === undefined) return { id: job.id, status: 'completed' }
    const status = job.retryCount < MAX_REFUSALS ? 'failed' : 'deadletter'
    return { id: job.id, status, output: { message: reason } }
  })
}

/** Reasons by style id, of those that the index has refused. */
async function bringToIndex(
  { payload, index }: { payload: Payload; index: MeilisearchIndex },
  jobs: SrefChanged[],
): Promise<Map<string, string>> {
  const { drizzle: db } = postgres(payload)
  const again = jobs.filter(({ retryCount }) => retryCount > 0).flatMap(({ data }) => data.srefIds)
  if (again.length > 0) await forgetRefusals(db, again)
  const { isLost } = await pushUnsent({ payload, index })
  if (isLost) await requestSearchRun(payload, 'reindex')
  const ids = jobs.flatMap(({ data }) => data.srefIds)
  const { rows } = await db.execute<{ sref_id: string; failure: string }>(sql`
    select sref_id, failure from search_documents
    where sref_id = any(${uuids(ids)}) and failed_version = version`)
  return new Map(rows.map(({ sref_id, failure }) => [sref_id, failure]))
}
