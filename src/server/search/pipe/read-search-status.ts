import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { SEARCH_DOCUMENT_FORM } from '@/domain/search/search-document'
import type { MeilisearchStatus, SearchStatus } from '@/domain/search/search-status'
import { postgres, type SqlRunner } from '@/server/db/transaction-db'
import { getEnv } from '@/server/env'
import { DEAD_LETTERS } from '@/server/queue/queues'
import { createMeilisearchIndex } from '../meilisearch/create-meilisearch-index'
import { openSearchIndex } from './open-search-index'
import { latestRun } from './search-runs'

const MAX_DEAD_LETTERS = 20

/** Whoever looks at the status wants to hear soon that Meilisearch does not answer. */
const STATUS_TIMEOUT_MS = 2000

/** Queues whose messages change what is found. */
const SEARCH_QUEUES = ['sref-changed', 'taxonomy-changed']

/** Reads everything anew; costs a few milliseconds and one request to Meilisearch. */
export async function readSearchStatus(payload: Payload): Promise<SearchStatus> {
  const { drizzle: db } = postgres(payload)
  const isExternal = getEnv().MEILI_URL !== undefined
  const [documents, queue, deadLetters, meilisearch, lastReconcile, lastReindex] =
    await Promise.all([
      readDocuments(db, isExternal),
      readQueue(db),
      readDeadLetters(db),
      readMeilisearch(),
      latestRun(db, 'reconcile'),
      latestRun(db, 'reindex'),
    ])
  return {
    engine: isExternal ? 'meilisearch' : 'postgres',
    ...documents,
    queue,
    deadLetters,
    meilisearch,
    lastReconcile,
    lastReindex,
  }
}

type DocumentsRow = {
  documents: number
  outdated: number
  unsent: number
  oldest_seconds: number | null
  refused: number
  failure: string | null
}

async function readDocuments(db: SqlRunner, isExternal: boolean) {
  const { rows } = await db.execute<DocumentsRow>(sql`
    select count(*) filter (where document is not null)::int as documents,
      count(*) filter (where document is not null and form <> ${SEARCH_DOCUMENT_FORM})::int as outdated,
      count(*) filter (where indexed_version is distinct from version)::int as unsent,
      extract(epoch from clock_timestamp() - min(changed_at)
        filter (where indexed_version is distinct from version))::float8 as oldest_seconds,
      count(*) filter (where failed_version = version)::int as refused,
      (select failure from search_documents where failed_version = version
        order by version desc limit 1) as failure
    from search_documents`)
  const row = rows[0]
  return {
    documents: row?.documents ?? 0,
    outdatedDocuments: row?.outdated ?? 0,
    unsent: isExternal ? (row?.unsent ?? 0) : 0,
    oldestUnsentSeconds: isExternal ? (row?.oldest_seconds ?? null) : null,
    refused: isExternal ? (row?.refused ?? 0) : 0,
    lastError: isExternal ? (row?.failure ?? null) : null,
  }
}

async function readQueue(db: SqlRunner): Promise<SearchStatus['queue']> {
  const { rows } = await db.execute<SearchStatus['queue']>(sql`
    select count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state = 'active')::int as active,
      count(*) filter (where state = 'failed')::int as failed
    from pgboss.job where name = any(${sql.param(SEARCH_QUEUES)}::text[])`)
  return rows[0] ?? { waiting: 0, active: 0, failed: 0 }
}

type LetterRow = {
  id: string
  queue: string | null
  error: string | null
  failed_at: string | Date
  count: number
}

async function readDeadLetters(db: SqlRunner): Promise<SearchStatus['deadLetters']> {
  const { rows } = await db.execute<LetterRow>(sql`
    select id, source_name as queue, created_on as failed_at,
      coalesce(source_output ->> 'message', source_output ->> 'value', source_output::text) as error,
      (count(*) over ())::int as count
    from pgboss.job where name = ${DEAD_LETTERS} and state in ('created', 'retry')
    order by created_on desc limit ${MAX_DEAD_LETTERS}`)
  const latest = rows.map(({ id, queue, error, failed_at }) => ({
    id,
    queue: queue ?? '',
    error: error ?? '',
    failedAt: new Date(failed_at).toISOString(),
  }))
  return { count: rows[0]?.count ?? 0, latest }
}

async function readMeilisearch(): Promise<MeilisearchStatus | null> {
  const opened = openSearchIndex()
  if (!opened) return null
  const { url, indexUid } = opened
  const index = createMeilisearchIndex({
    host: url,
    indexUid,
    ...(getEnv().MEILI_API_KEY ? { apiKey: getEnv().MEILI_API_KEY } : {}),
    requestTimeoutMs: STATUS_TIMEOUT_MS,
  })
  try {
    if (!(await index.exists())) {
      const error = 'The index is not there yet.'
      return { url, indexUid, isReachable: true, error, documents: null, isIndexing: false }
    }
    const { documents, isIndexing } = await index.stats()
    return { url, indexUid, isReachable: true, error: null, documents, isIndexing }
  } catch (failure) {
    const error = failure instanceof Error ? failure.message : String(failure)
    return { url, indexUid, isReachable: false, error, documents: null, isIndexing: false }
  }
}
