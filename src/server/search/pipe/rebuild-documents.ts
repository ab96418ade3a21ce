import type { Payload } from 'payload'
import { postgres } from '@/server/db/transaction-db'
import {
  type DocumentsWritten,
  writeSearchDocuments,
} from '@/server/search/documents/write-search-documents'
import { rememberSearchWords } from '@/server/search/postgres/search-words'

/** So many rows are locked at a time; an editor waits for one such step at most. */
const IDS_PER_TRANSACTION = 50

/**
 * Makes the documents of styles anew from what is committed now, some in each transaction. Run after
 * every commit that may have changed them, it settles what two concurrent transactions could not see
 * of each other.
 */
export async function rebuildDocuments(
  payload: Payload,
  srefIds: string[],
): Promise<DocumentsWritten> {
  const { drizzle } = postgres(payload)
  const ids = [...new Set(srefIds)].sort()
  const total = { changed: 0, unchanged: 0 }
  for (let at = 0; at < ids.length; at += IDS_PER_TRANSACTION) {
    const some = ids.slice(at, at + IDS_PER_TRANSACTION)
    const written = await drizzle.transaction((db) => writeSearchDocuments(db, some))
    await rememberSearchWords(drizzle, some)
    total.changed += written.changed
    total.unchanged += written.unchanged
  }
  return total
}
