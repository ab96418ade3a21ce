import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { SearchDocument } from '@/domain/search/search-document'
import { postgres, type SqlRunner } from '@/server/db/transaction-db'
import { uuids } from '@/server/db/uuids'
import type { MeilisearchIndex } from '../meilisearch/create-meilisearch-index'
import type { VersionedDocument } from '../port'
import { writeDocuments } from './index-writes'
import { forgetRefusals, pushUnsent } from './push-unsent'
import { rebuildAllDocuments } from './rebuild-all-documents'
import { reindex } from './reindex'
import { withSearchLock } from './search-lock'
import { type Progress, recordRun } from './search-runs'

const DOCUMENTS_PER_STEP = 1000
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

type Input = { payload: Payload; index: MeilisearchIndex | null; onProgress?: Progress }

/** What was found and mended. All zero is the normal case. */
export type ReconcileOutcome = {
  /** Documents that differed from their style. */
  outdated: number
  /** Documents that the external index did not have, had in another version, or should not have. */
  missing: number
  stale: number
  phantom: number
}

/**
 * Compares the documents with the styles, and the external index with the documents, by ids and
 * versions, and mends every difference. Changes that are only on their way are sent and not counted.
 */
export function reconcile({ payload, index, onProgress }: Input): Promise<ReconcileOutcome> {
  const { drizzle: db } = postgres(payload)
  return recordRun({
    db,
    kind: 'reconcile',
    onProgress,
    work: async (progress) => {
      const outdated = await rebuildAllDocuments(payload, progress)
      const nothing = { outdated, missing: 0, stale: 0, phantom: 0 }
      if (!index) return nothing
      if (!(await index.exists())) {
        const { documents } = await reindex({ payload, index })
        return { ...nothing, missing: documents }
      }
      await forgetRefusals(db)
      await pushUnsent({ payload, index })
      const { missing, stale } = await compareVersions({ payload, db, index })
      const phantom = await removePhantoms({ payload, db, index })
      return { outdated, missing, stale, phantom }
    },
  })
}

type Comparison = { payload: Payload; db: SqlRunner; index: MeilisearchIndex }

/** Each step is under the lock, so that nothing is on its way while the two sides are compared. */
async function compareVersions({ payload, db, index }: Comparison) {
  const found = { missing: 0, stale: 0 }
  for (let after = FIRST_ID; after !== ''; ) {
    after = await withSearchLock(payload, async () => {
      const documents = await loadSent(db, after)
      const versions = await index.readVersions(documents.map(({ id }) => id))
      const missing = documents.filter(({ id }) => !versions.has(id))
      const differing = documents.filter(({ id, version }) => versions.get(id) !== version)
      await writeDocuments({ db, index, documents: differing })
      found.missing += missing.length
      found.stale += differing.length - missing.length
      return documents.length < DOCUMENTS_PER_STEP ? '' : (documents.at(-1)?.id ?? '')
    })
  }
  return found
}

/** All pages are read before anything is removed, because removing would shift the pages. */
async function removePhantoms({ payload, db, index }: Comparison): Promise<number> {
  const suspects: string[] = []
  for await (const ids of index.listIds()) suspects.push(...(await notPublic(db, ids)))
  if (suspects.length === 0) return 0
  return withSearchLock(payload, async () => {
    const gone = await notPublic(db, suspects)
    const documents = gone.map((id) => ({ id, version: '0', document: null }))
    await writeDocuments({ db, index, documents })
    return documents.length
  })
}

type Row = { sref_id: string; version: string; document: SearchDocument }

/** Those that the index should have in this very version; what is still to be sent is not among them. */
async function loadSent(db: SqlRunner, after: string): Promise<VersionedDocument[]> {
  const { rows } = await db.execute<Row>(sql`
    select sref_id, version, document from search_documents
    where document is not null and indexed_version = version and sref_id > ${after}::uuid
    order by sref_id limit ${DOCUMENTS_PER_STEP}`)
  return rows.map(({ sref_id: id, version, document }) => ({ id, version, document }))
}

/** Of these ids those without a public document; one whose removal is on its way is not counted. */
async function notPublic(db: SqlRunner, ids: string[]): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select asked.id from unnest(${uuids(ids)}) as asked (id)
    left join search_documents kept on kept.sref_id = asked.id
    where kept.sref_id is null
      or (kept.document is null and kept.indexed_version is not distinct from kept.version)`)
  return rows.map(({ id }) => id)
}
