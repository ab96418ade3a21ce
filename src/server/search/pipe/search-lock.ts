import type { Payload } from 'payload'
import { postgres } from '@/server/db/transaction-db'

/** Any fixed numbers will do; they name the locks. */
const WRITE_LOCK = 7_267_002
const BUILD_LOCK = 7_267_003

type Work<Result> = () => Promise<Result>

/**
 * Only one process at a time writes to the index in use, so an older document can never overtake a
 * newer one.
 */
export function withSearchLock<Result>(payload: Payload, work: Work<Result>): Promise<Result> {
  return withLock(payload, WRITE_LOCK, work)
}

/** Only one process at a time builds an index anew; a second one waits, and clears up behind it. */
export function withBuildLock<Result>(payload: Payload, work: Work<Result>): Promise<Result> {
  return withLock(payload, BUILD_LOCK, work)
}

/** The lock belongs to a connection: it is free again when its holder dies. */
async function withLock<Result>(payload: Payload, key: number, work: Work<Result>) {
  const client = await postgres(payload).pool.connect()
  let failure: Error | undefined
  try {
    await client.query('select pg_advisory_lock($1)', [key])
    return await work()
  } finally {
    await client.query('select pg_advisory_unlock($1)', [key]).catch((error: Error) => {
      failure = error
    })
    // A connection that could not give the lock back is closed, which gives it back.
    client.release(failure)
  }
}
