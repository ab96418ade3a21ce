import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '../db/transaction-db'

/**
 * Waits until nobody else stores or removes files of this content, and keeps others waiting until
 * the transaction ends. An upload and the sweep of orphans would otherwise meet on the same names.
 */
export async function lockContent(db: SqlRunner, contentHash: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${contentHash}, 0))`)
}
