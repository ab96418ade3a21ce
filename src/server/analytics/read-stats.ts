import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { EVENT_TYPES, type EventType } from '@/domain/analytics/event-types'
import type { Interval } from '@/domain/analytics/periods'
import type { StatsAnswer } from '@/domain/api/analytics'
import { postgres } from '../db/transaction-db'
import { countByDay } from './count-by-day'

const TOP_COUNT = 10

type Counts = Record<EventType, number>

type Input = {
  payload: Payload
  /** First day (UTC), `YYYY-MM-DD`. */
  from: string
  /** Last day, included. */
  to: string
  interval: Interval
  /** The first days of all intervals, as `listPeriods` gives them. */
  periods: string[]
}

/** What happened in a range: totals, the most viewed styles, and a series without a gap. */
export async function readStats({
  payload,
  from,
  to,
  interval,
  periods,
}: Input): Promise<StatsAnswer> {
  const { drizzle: db } = postgres(payload)
  const days = countByDay({ from: sql`${from}::date`, to: sql`${to}::date` })
  const [all, top] = await Promise.all([
    db.execute<PeriodRow>(sql`
      select to_char(date_trunc(${interval}, day::timestamp), 'YYYY-MM-DD') as period,
        type::text as type, sum(count)::float8 as count, sum(visitors)::float8 as visitors
      from (${days}) days where sref_id is null group by 1, 2`),
    db.execute<TopRow>(sql`
      with totals as (
        select sref_id, type, sum(count) as count from (${days}) days
        where sref_id is not null group by sref_id, type
      ), best as (
        select sref_id, json_object_agg(type, count) as counts,
          coalesce(sum(count) filter (where type = 'view'), 0) as views, sum(count) as total
        from totals group by sref_id
        order by views desc, total desc, sref_id limit ${TOP_COUNT}
      )
      select srefs.id, srefs.slug, srefs.title, best.counts
      from best join srefs on srefs.id = best.sref_id
      order by best.views desc, best.total desc, srefs.id`),
  ])
  const series = periods.map((period) => {
    const rows = all.rows.filter((row) => row.period === period)
    return { from: period, counts: countsOf(rows), visitors: visitorsOf(rows) }
  })
  return {
    ...{ from, to, interval, series },
    totals: addUp(series.map(({ counts }) => counts)),
    visitors: series.reduce((sum, { visitors }) => sum + visitors, 0),
    top: top.rows.map((row) => ({ ...row, counts: { ...zeroCounts(), ...row.counts } })),
  }
}

type PeriodRow = { period: string; type: EventType | null; count: number; visitors: number }

type TopRow = {
  id: string
  slug: string | null
  title: string | null
  counts: Partial<Counts>
}

function countsOf(rows: PeriodRow[]): Counts {
  const counts = rows.flatMap(({ type, count }) => (type === null ? [] : [[type, count] as const]))
  return { ...zeroCounts(), ...Object.fromEntries(counts) }
}

/** The row of all types counts each visitor once. */
function visitorsOf(rows: PeriodRow[]): number {
  return rows.find(({ type }) => type === null)?.visitors ?? 0
}

function addUp(all: Counts[]): Counts {
  const total = zeroCounts()
  for (const counts of all) {
    for (const type of EVENT_TYPES) total[type] += counts[type]
  }
  return total
}

function zeroCounts(): Counts {
  return Object.fromEntries(EVENT_TYPES.map((type) => [type, 0])) as Counts
}
