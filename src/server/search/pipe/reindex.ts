import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { SearchDocument } from '@/domain/search/search-document'
import { postgres, type SqlRunner } from '@/server/db/transaction-db'
import type { MeilisearchIndex } from '../meilisearch/create-meilisearch-index'
import type { VersionedDocument } from '../port'
import { markSent, writeDocuments } from './index-writes'
import { rebuildAllDocuments } from './rebuild-all-documents'
import { withBuildLock, withSearchLock } from './search-lock'
import { type Progress, recordRun } from './search-runs'

const DOCUMENTS_PER_WRITE = 1000
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

type Input = {
  payload: Payload
  /** Null where Postgres is the only engine: then its documents alone are made anew. */
  index: MeilisearchIndex | null
  onProgress?: Progress
}

export type ReindexOutcome = { documents: number; rebuilt: number; replayed: number }

/**
 * Makes all documents anew and builds a second external index from them while the first one goes on
 * answering and being written to. What changed meanwhile is replayed, then the two are swapped in one
 * step: at no moment is there no answer, and none that lacks a change.
 */
export function reindex({ payload, index, onProgress }: Input): Promise<ReindexOutcome> {
  const { drizzle: db } = postgres(payload)
  return recordRun({
    db,
    kind: 'reindex',
    onProgress,
    work: async (progress) => {
      const rebuilt = await rebuildAllDocuments(payload, index ? undefined : progress)
      if (!index) return { documents: await countDocuments(db), rebuilt, replayed: 0 }
      const replayed = await withBuildLock(payload, () => build({ payload, db, index, progress }))
      return { documents: await countDocuments(db), rebuilt, replayed }
    },
  })
}

type Build = { payload: Payload; db: SqlRunner; index: MeilisearchIndex; progress: Progress }

/** @returns how many documents had changed meanwhile. */
async function build({ payload, db, index, progress }: Build): Promise<number> {
  await index.dropBuilds()
  const uid = await index.startBuild()
  const since = await oldestOpenTransaction(db)
  const sent = await copyAll({ db, index, uid, progress })
  const replayed = await replay({ db, index, uid, since, sent })
  return withSearchLock(payload, async () => {
    const last = await replay({ db, index, uid, since, sent })
    await index.finishBuild(uid)
    await markAllSent(db, sent)
    return replayed + last
  })
}

/** Versions by id that the new index holds. */
type Sent = Map<string, string>

type Copy = { db: SqlRunner; index: MeilisearchIndex; uid: string }

/** One write at a time, so that changes to the index in use find their turn between them. */
async function copyAll({ db, index, uid, progress }: Copy & { progress: Progress }): Promise<Sent> {
  const total = await countDocuments(db)
  const sent: Sent = new Map()
  for (let after = FIRST_ID; ; ) {
    const documents = await load(
      db,
      sql`where document is not null and sref_id > ${after}::uuid
        order by sref_id limit ${DOCUMENTS_PER_WRITE}`,
    )
    const last = documents.at(-1)
    if (!last) return sent
    const taken = await writeDocuments({ db, index, uid, documents })
    for (const { id, version } of taken) sent.set(id, version)
    progress({ done: sent.size, total: Math.max(total, sent.size) })
    after = last.id
  }
}

/**
 * Every change of a transaction that was open at the start or began later. Asking for versions above
 * a number would miss one that was given its number early and committed late.
 */
async function replay({ db, index, uid, since, sent }: Copy & { since: string; sent: Sent }) {
  const changed = await load(db, sql`where changed_xid >= ${since}::xid8`)
  const documents = changed.filter(({ id, version }) => sent.get(id) !== version)
  for (let at = 0; at < documents.length; at += DOCUMENTS_PER_WRITE) {
    const some = documents.slice(at, at + DOCUMENTS_PER_WRITE)
    const taken = await writeDocuments({ db, index, uid, documents: some })
    for (const { id, version } of taken) sent.set(id, version)
  }
  return documents.length
}

/** What it and later ones change may not be visible yet. */
async function oldestOpenTransaction(db: SqlRunner): Promise<string> {
  const { rows } = await db.execute<{ xmin: string }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`,
  )
  return rows[0]?.xmin ?? '0'
}

async function markAllSent(db: SqlRunner, sent: Sent): Promise<void> {
  const documents = [...sent].map(([id, version]) => ({ id, version }))
  for (let at = 0; at < documents.length; at += DOCUMENTS_PER_WRITE) {
    await markSent(db, documents.slice(at, at + DOCUMENTS_PER_WRITE))
  }
}

type Row = { sref_id: string; version: string; document: SearchDocument | null }

async function load(db: SqlRunner, where: ReturnType<typeof sql>): Promise<VersionedDocument[]> {
  const { rows } = await db.execute<Row>(
    sql`select sref_id, version, document from search_documents ${where}`,
  )
  return rows.map(({ sref_id: id, version, document }) => ({ id, version, document }))
}

async function countDocuments(db: SqlRunner): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from search_documents where document is not null`,
  )
  return rows[0]?.count ?? 0
}
