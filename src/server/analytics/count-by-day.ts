import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

/** The day (UTC) of a moment. */
export const DAY_OF_EVENT = sql.raw(`(created_at at time zone 'UTC')::date`)

/**
 * How an event's visitor is told apart from others of the same day: by the hash, by the user of a mark;
 * all who do not want to be told apart are one.
 */
export const WHO = sql.raw(`coalesce(visitor_hash, user_id::text, '')`)

type Range = {
  /** First day, an SQL expression of type `date`. */
  from: SQL
  /** Last day, included. */
  to: SQL
}

/**
 * A query for what happened on each day of a range, ends included: `day`, `sref_id`, `type`, `count`,
 * `visitors`, in the rows that `analytics_daily` has. Days that are rolled up come from there, the others
 * (today and what came late) from the events themselves.
 */
export function countByDay({ from, to }: Range): SQL {
  return sql`
    select daily.day, daily.sref_id, daily.type, daily.count, daily.visitors
    from analytics_daily daily
    join analytics_days days on days.day = daily.day and days.rolled_up_at is not null
    where daily.day between ${from} and ${to}
    union all
    select day, sref_id, type, count, visitors from (${countEvents({ from, to })}) fresh
    where not exists (
      select from analytics_days days where days.day = fresh.day and days.rolled_up_at is not null)`
}

/** The same from the events alone, as far as days are not rolled up. */
function countEvents({ from, to }: Range): SQL {
  const firstNotRolledUp = sql`(
    select coalesce(min(day) filter (where rolled_up_at is null), max(day) + 1, '-infinity')
    from analytics_days)`
  return countEventsBetween({ from: sql`greatest(${from}, ${firstNotRolledUp})`, to })
}

/** The rows that events make, whatever was rolled up: each style and type, each type, and everything. */
export function countEventsBetween({ from, to }: Range): SQL {
  return sql`
    select ${DAY_OF_EVENT} as day, sref_id, type, count(*)::int as count,
      count(distinct ${WHO})::int as visitors
    from analytics
    where created_at >= (${from})::timestamp at time zone 'UTC'
      and created_at < ((${to})::date + 1)::timestamp at time zone 'UTC'
    group by grouping sets (
      (${DAY_OF_EVENT}, sref_id, type), (${DAY_OF_EVENT}, type), (${DAY_OF_EVENT}))
    having grouping(sref_id) = 1 or sref_id is not null`
}
