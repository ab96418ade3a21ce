import pg from 'pg'
import { getEnv } from '@/server/env'
import { UserFacingError } from '@/server/user-facing-error'

/** Any fixed number will do; it names the lock that lets one import write at a time. */
const IMPORT_LOCK = 7_267_002

/**
 * Runs `work` while no other import writes into the same database. The lock hangs on a connection,
 * so it is gone with the process, however that ends.
 *
 * @throws UserFacingError when another import is at work.
 */
export async function withImportLock<T>(work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: getEnv().DATABASE_URL })
  // A lock that is lost with the server makes the import's own statements fail.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      'select pg_try_advisory_lock($1) as locked',
      [IMPORT_LOCK],
    )
    if (!rows[0]?.locked) {
      throw new UserFacingError({
        message: 'Another import is at work on this database.',
        hint: 'Wait until it has ended, then start this one again.',
      })
    }
    return await work()
  } finally {
    await client.end()
  }
}
