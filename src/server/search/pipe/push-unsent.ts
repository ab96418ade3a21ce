import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { SearchDocument } from '@/domain/search/search-document'
import { postgres, type SqlRunner } from '@/server/db/transaction-db'
import { uuids } from '@/server/db/uuids'
import type { MeilisearchIndex } from '../meilisearch/create-meilisearch-index'
import type { VersionedDocument } from '../port'
import { markSent, writeDocuments } from './index-writes'
import { withSearchLock } from './search-lock'

/**
 * Urgent documents go by themselves, because a small task is done sooner, and the latest first, because
 * its editor is looking for it. The others go so few at once that an urgent one waits for little, and
 * so many that a bulk change does not pay too often for what each task costs by itself.
 */
const URGENT_PER_PUSH = 50
const OTHERS_PER_PUSH = 100

/** What came of a push; `isLost` says that the index is not there and must be built. */
export type PushOutcome = { sent: number; refused: number; isLost: boolean }

type Input = { payload: Payload; index: MeilisearchIndex }

/**
 * Brings to the external index every document whose present version it does not have, and waits until
 * the index has taken them. The lock is taken anew for each step, so that others get their turn. What
 * the index refuses is marked with the reason and left out until it changes or is asked for again
 * (`forgetRefusals`).
 *
 * @throws SearchUnavailableError when the index cannot be reached; what was sent is remembered.
 */
export async function pushUnsent({ payload, index }: Input): Promise<PushOutcome> {
  const outcome: PushOutcome = { sent: 0, refused: 0, isLost: false }
  for (;;) {
    const step = await withSearchLock(payload, () => pushSome({ payload, index }))
    if (step === null) return outcome
    if (step === 'lost') return { ...outcome, isLost: true }
    outcome.sent += step.sent
    outcome.refused += step.refused
  }
}

/** One step; null when nothing is left. */
async function pushSome({ payload, index }: Input) {
  const { drizzle: db } = postgres(payload)
  const documents = await loadUnsent(db)
  if (documents.length === 0) return null
  // Writing to an index that is not there would make one without settings, holding only these.
  if (!(await index.exists())) return 'lost'
  const sent = await writeDocuments({ db, index, documents })
  await markSent(db, sent)
  return { sent: sent.length, refused: documents.length - sent.length }
}

/** Documents that the index refused are tried again with the next push. */
export async function forgetRefusals(db: SqlRunner, srefIds?: string[]): Promise<void> {
  const some = srefIds ? sql`and sref_id = any(${uuids(srefIds)})` : sql``
  await db.execute(sql`
    update search_documents set failed_version = null, failure = null
    where failed_version is not null ${some}`)
}

type Row = { sref_id: string; version: string; document: SearchDocument | null }

async function loadUnsent(db: SqlRunner): Promise<VersionedDocument[]> {
  const urgent = await loadKind(db, { isUrgent: true, limit: URGENT_PER_PUSH })
  return urgent.length > 0 ? urgent : loadKind(db, { isUrgent: false, limit: OTHERS_PER_PUSH })
}

async function loadKind(db: SqlRunner, { isUrgent, limit }: { isUrgent: boolean; limit: number }) {
  const { rows } = await db.execute<Row>(sql`
    select sref_id, version, document from search_documents
    where indexed_version is distinct from version and failed_version is distinct from version
      and is_urgent = ${isUrgent}
    order by version desc limit ${limit}`)
  return rows.map(({ sref_id: id, version, document }) => ({ id, version, document }))
}
