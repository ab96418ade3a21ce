import type { Payload } from 'payload'
import { postgres } from '@/server/db/transaction-db'
import { rebuildAllDocuments } from '@/server/search/pipe/rebuild-all-documents'
import { fillGallery } from '../search/fill-gallery'
import { makeVocabulary } from '../search/make-documents'

/** Published styles with their search documents. Their pictures have addresses but no files. */
export async function fillForScrolling(payload: Payload, size: number): Promise<void> {
  const { drizzle, pool } = postgres(payload)
  await fillGallery(drizzle, { size, vocabulary: makeVocabulary() })
  await pool.query('vacuum analyze')
  await rebuildAllDocuments(payload)
  await pool.query('vacuum analyze')
}
