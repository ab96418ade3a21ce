import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { SearchDocument } from '@/domain/search/search-document'
import { postgres } from '../db/transaction-db'

/** The public document of the style at an address; null where none is published there. */
export async function readDocumentBySlug(
  payload: Payload,
  slug: string,
): Promise<SearchDocument | null> {
  const { rows } = await postgres(payload).drizzle.execute<{ document: SearchDocument }>(sql`
    select stored.document from srefs join search_documents stored on stored.sref_id = srefs.id
    where srefs.slug = ${slug} and stored.is_public limit 1`)
  return rows[0]?.document ?? null
}
