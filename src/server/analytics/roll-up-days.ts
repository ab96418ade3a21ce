import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres, type SqlRunner } from '../db/transaction-db'
import { countEventsBetween } from './count-by-day'

/**
 * Whatever began to be written on a day has been committed so long after its end; who comes later marks
 * the day anew.
 */
const GRACE_MINUTES = 5

/** Days whose events are being forgotten are no longer counted from them. */
const MAX_AGE_DAYS = 60

/**
 * Brings every day that is over into `analytics_daily`, the oldest first and each in a transaction of its
 * own; days to which something was added late are counted again. Safe to run at any time and twice.
 *
 * @returns the days.
 */
export async function rollUpDays(payload: Payload): Promise<string[]> {
  const { drizzle } = postgres(payload)
  await drizzle.execute(sql`
    insert into analytics_days (day)
    select generate_series(
      (select min(created_at) at time zone 'UTC' from analytics)::date,
      (now() at time zone 'UTC')::date - 1, interval '1 day')::date
    on conflict (day) do nothing`)
  const days: string[] = []
  for (;;) {
    const day = await drizzle.transaction(rollUpOldest)
    if (day === null) return days
    days.push(day)
  }
}

async function rollUpOldest(db: SqlRunner): Promise<string | null> {
  const { rows } = await db.execute<{ day: string }>(sql`
    select day::text from analytics_days
    where rolled_up_at is null
      and day < ((now() - make_interval(mins => ${GRACE_MINUTES}::int)) at time zone 'UTC')::date
      and day > (now() at time zone 'UTC')::date - ${MAX_AGE_DAYS}::int
    order by day limit 1 for update`)
  const day = rows[0]?.day
  if (day === undefined) return null
  const range = { from: sql`${day}::date`, to: sql`${day}::date` }
  await db.execute(sql`delete from analytics_daily where day = ${day}::date`)
  await db.execute(sql`
    insert into analytics_daily (day, sref_id, type, count, visitors)
    ${countEventsBetween(range)}`)
  await db.execute(sql`
    update analytics_days set rolled_up_at = now() where day = ${day}::date`)
  return day
}
