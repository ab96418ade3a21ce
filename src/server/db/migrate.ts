import type { Payload } from 'payload'
import pg from 'pg'
import { getEnv } from '../env'
import { migrateQueue } from '../queue/boss'
import { rebuildOutdatedDocuments } from '../search/pipe/rebuild-outdated-documents'

/** Any fixed number will do; it names the lock that lets one process migrate at a time. */
const MIGRATION_LOCK = 7_267_001

/**
 * Brings the database to this release: Payload's migrations, the queue's own tables, and
 * search documents of the form that this release makes. Two
 * processes may call it at once; the second waits and then finds nothing to do.
 */
export async function migrate(payload: Payload): Promise<void> {
  const client = new pg.Client({ connectionString: getEnv().DATABASE_URL })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await payload.db.migrate()
    await migrateQueue()
    await rebuildOutdatedDocuments(payload)
  } finally {
    await client.end()
  }
}
