import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres } from '../db/transaction-db'
import { DAY_OF_EVENT } from './count-by-day'

/** For how long events are kept one by one. */
export const EVENTS_KEPT_DAYS = 90

const ROWS_PER_TRANSACTION = 5_000

/**
 * Deletes events of days that ended long ago and are rolled up, some thousands in each transaction.
 *
 * @returns how many.
 */
export async function forgetOldEvents(payload: Payload): Promise<number> {
  const { drizzle } = postgres(payload)
  let forgotten = 0
  for (;;) {
    const { rowCount } = await drizzle.execute(sql`
      delete from analytics where id in (
        select id from analytics
        where created_at < ((now() at time zone 'UTC')::date - ${EVENTS_KEPT_DAYS}::int)::timestamp
            at time zone 'UTC'
          and exists (
            select from analytics_days days
            where days.day = ${DAY_OF_EVENT} and days.rolled_up_at is not null)
        order by created_at limit ${ROWS_PER_TRANSACTION})`)
    forgotten += rowCount ?? 0
    if ((rowCount ?? 0) < ROWS_PER_TRANSACTION) return forgotten
  }
}
