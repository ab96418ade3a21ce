import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres } from '@/server/db/transaction-db'

const JOBS_PER_RUN = 100

/** A job that has been at work this long belonged to a process that died. */
const STALE_MINUTES = 10

/**
 * Publishes and unpublishes what is due. Payload's own queue is not safe with several runners and
 * leaves the jobs of a crashed one for ever, so this is run by one worker at a time and first frees
 * what was left.
 */
export async function runScheduledPublish(payload: Payload): Promise<void> {
  await postgres(payload).drizzle.execute(sql`
    update payload_jobs set processing = false
    where processing and updated_at < now() - make_interval(mins => ${STALE_MINUTES}::int)`)
  await payload.jobs.run({ limit: JOBS_PER_RUN, sequential: true })
}
