import { sql } from '@payloadcms/db-postgres'
import type { NodePgDatabase } from '@payloadcms/db-postgres/drizzle/node-postgres'
import { fromDrizzle } from 'pg-boss'
import { uuids } from '@/server/db/uuids'
import { getProducer } from '@/server/queue/boss'
import { writeSearchDocuments } from '@/server/search/documents/write-search-documents'

/** As editors save, one by one or many at once, or as the importer and other bulk work write. */
export type QueuedKind = 'saves' | 'import'

/**
 * Edits many styles at once, each as far as search is concerned: the row and its document change and a
 * message of its own is queued, all with one commit.
 */
export async function queueEdits(
  db: NodePgDatabase,
  { srefIds, kind }: { srefIds: string[]; kind: QueuedKind },
): Promise<void> {
  const boss = await getProducer()
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`
      update srefs set featured = not coalesce(featured, false) where id = any(${uuids(srefIds)})`)
    await writeSearchDocuments(transaction, srefIds, { isUrgent: kind === 'saves' })
    const messages = srefIds.map((id) => ({ data: { srefIds: [id] } }))
    await boss.insert('sref-changed', messages, { db: fromDrizzle(transaction, sql) })
  })
}
