import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import {
  POINTS,
  SCORE_HALF_LIFE_HOURS,
  SCORE_WINDOW_HOURS,
  type ScoreName,
} from '@/domain/analytics/popularity'
import { postgres } from '../db/transaction-db'
import { countByDay, DAY_OF_EVENT, WHO } from './count-by-day'

const COLUMNS: Record<ScoreName, string> = {
  popularity: 'popularity',
  trendingDay: 'trending_day',
  trendingWeek: 'trending_week',
  trendingMonth: 'trending_month',
}

const SCORES = Object.keys(COLUMNS) as ScoreName[]

const HOURS_A_DAY = 24

const TODAY = sql.raw(`(now() at time zone 'UTC')::date`)

/**
 * Ageing alone moves every score a little with every run; by less than this it is not written, so that a
 * style to which nothing happens is not sent to the search engines every few minutes.
 */
const TOLERANCE = 0.02

/** A style to which something happened so lately is written however little it moved. */
const LATELY_HOURS = 0.25

/**
 * Computes popularity and trends of every style by the formula of `scoreStyle`, in one statement, and
 * writes what has changed. A day that is over counts as at its noon; yesterday and today, each person
 * counts as at their last deed of the day.
 *
 * @returns how many styles were written.
 */
export async function scoreStyles(payload: Payload): Promise<number> {
  const { rowCount } = await postgres(payload).drizzle.execute(sql`
    with ${partialSums()},
    sums as (
      select sref_id, bool_or(is_lately) as is_lately,
        ${list(SCORES.map((score) => sql`sum(${column(score)}) as ${column(score)}`))}
      from (select * from past union all select * from fresh) parts
      where sref_id is not null group by sref_id
    ), scores as (
      select counts.id, sums.is_lately,
        ${list(SCORES.map((score) => sql`${rounded(score)} as ${column(score)}`))}
      from srefs
      join sref_counters counts on counts.id = srefs.counters_id
      left join sums on sums.sref_id = srefs.id
    ), moved as (
      select scores.* from scores join sref_counters counts on counts.id = scores.id
      where ${sql.join(SCORES.map(hasMoved), sql` or `)}
    ), locked as (
      select id from sref_counters where id in (select id from moved)
      order by id for no key update
    )
    update sref_counters counts
    set ${list(SCORES.map((score) => sql`${column(score)} = moved.${column(score)}`))}
    from moved join locked on locked.id = moved.id
    where counts.id = locked.id`)
  return rowCount ?? 0
}

/**
 * The sums of the days that are over, with weights computed once a day and not once a row, and those of
 * what is newer.
 */
function partialSums(): SQL {
  const daysBack = SCORE_WINDOW_HOURS.popularity / HOURS_A_DAY
  // As queries of their own they are computed once and not for every row.
  const [from, to] = [sql`(select ${TODAY} - ${daysBack}::int)`, sql`(select ${TODAY} - 2)`]
  return sql`
    weights as materialized (
      select day, deed::enum_analytics_type as type,
        ${list(SCORES.map((score) => sql`${points(sql`deed`)} * ${weightOf(score)} as ${column(score)}`))}
      from (
        select day::date as day,
          ${ageOf(sql`(day::date + time '12:00') at time zone 'UTC'`)} as age_hours
        from generate_series(${from}, ${to}, interval '1 day') day
      ) days cross join (values ('view'), ('copy')) deeds (deed)
    ), past as (
      select sref_id, false as is_lately, ${list(
        SCORES.map((score) => sql`sum(visitors * weights.${column(score)}) as ${column(score)}`),
      )}
      from (${countByDay({ from, to })}) daily
      join weights on weights.day = daily.day and weights.type = daily.type
      where sref_id is not null
      group by sref_id
    ), fresh as (
      select sref_id, bool_or(age_hours < ${LATELY_HOURS}::float8) as is_lately, ${list(
        SCORES.map(
          (score) => sql`sum(${points(sql`deed`)} * ${weightOf(score)}) as ${column(score)}`,
        ),
      )}
      from (${freshDeeds(daysBack)}) deeds group by sref_id
    )`
}

/** `sref_id`, `deed`, `age_hours`: views and copies of yesterday and today, and all marks. */
function freshDeeds(daysBack: number): SQL {
  const marks = (table: 'likes' | 'favorites', deed: 'like' | 'favorite') => sql`
    select sref_id, ${deed}::text as deed, ${ageOf(sql`created_at`)} as age_hours
    from ${sql.identifier(table)}
    where created_at > now() - make_interval(days => ${daysBack}::int)`
  return sql`
    select sref_id, type::text as deed, ${ageOf(sql`max(created_at)`)} as age_hours
    from analytics
    where type in ('view', 'copy') and created_at >= (${TODAY} - 1)::timestamp at time zone 'UTC'
    group by sref_id, type, ${WHO}, ${DAY_OF_EVENT}
    union all ${marks('likes', 'like')}
    union all ${marks('favorites', 'favorite')}`
}

/** A clock that runs ahead makes nothing younger than now. */
function ageOf(moment: SQL): SQL {
  return sql`greatest(extract(epoch from now() - ${moment}) / 3600, 0)::float8`
}

function points(deed: SQL): SQL {
  const cases = Object.entries(POINTS).map(
    ([name, worth]) => sql`when ${name} then ${worth}::float8`,
  )
  return sql`case ${deed} ${sql.join(cases, sql` `)} end`
}

/** What is left of a point at `age_hours`. */
function weightOf(score: ScoreName): SQL {
  return sql`case when age_hours < ${SCORE_WINDOW_HOURS[score]}::float8
    then power(2, -age_hours / ${SCORE_HALF_LIFE_HOURS[score]}::float8) else 0 end`
}

function rounded(score: ScoreName): SQL {
  const prior = score === 'popularity' ? sql`counts.initial_popularity` : sql`0`
  return sql`round(${prior} + coalesce(sums.${column(score)}, 0)::numeric, 3)`
}

function hasMoved(score: ScoreName): SQL {
  const [before, after] = [sql`counts.${column(score)}`, sql`scores.${column(score)}`]
  return sql`(${before} <> ${after} and (
    scores.is_lately or ${after} = 0
    or abs(${after} - ${before}) > ${TOLERANCE}::numeric * greatest(${before}, ${after})))`
}

function column(score: ScoreName) {
  return sql.identifier(COLUMNS[score])
}

function list(parts: SQL[]): SQL {
  return sql.join(parts, sql`, `)
}
