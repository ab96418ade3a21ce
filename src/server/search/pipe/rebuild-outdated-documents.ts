import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { SEARCH_DOCUMENT_FORM } from '@/domain/search/search-document'
import { postgres, type SqlRunner } from '@/server/db/transaction-db'
import { rebuildAllDocuments } from './rebuild-all-documents'

/**
 * After a release that makes documents differently, or that makes them for the first time, all are
 * made anew. Costs one query where there is nothing to do.
 *
 * @returns how many documents differed.
 */
export async function rebuildOutdatedDocuments(payload: Payload): Promise<number> {
  const { drizzle: db } = postgres(payload)
  await forgetForeignTransactions(db)
  const { rows } = await db.execute<{ is_outdated: boolean }>(sql`
    select exists (
      select 1 from srefs left join search_documents documents on documents.sref_id = srefs.id
      where srefs._status = 'published' and srefs.deleted_at is null
        and (documents.document is null or documents.form <> ${SEARCH_DOCUMENT_FORM})
    ) as is_outdated`)
  return rows[0]?.is_outdated ? rebuildAllDocuments(payload) : 0
}

/**
 * Numbers of transactions that a restored dump brought from another server may lie in this one's
 * future. Whoever asks for all that was changed since a moment would get these rows for ever.
 */
async function forgetForeignTransactions(db: SqlRunner): Promise<void> {
  await db.execute(sql`
    update search_documents set changed_xid = pg_current_xact_id()
    where changed_xid > pg_current_xact_id()`)
}
