import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@/domain/analytics/periods'
import type { CountedDeed, ScoreName } from '@/domain/analytics/popularity'
import { scoreStyle } from '@/domain/analytics/popularity'
import type { StatsAnswer } from '@/domain/api/analytics'
import { statsAnswerSchema } from '@/domain/api/analytics'
import { EVENTS_KEPT_DAYS, forgetOldEvents } from '@/server/analytics/forget-old-events'
import { rollUpDays } from '@/server/analytics/roll-up-days'
import { scoreStyles } from '@/server/analytics/score-styles'
import { startAnalyticsGallery } from '../helpers/analytics-gallery'

let world: Awaited<ReturnType<typeof startAnalyticsGallery>>
let free: string
let premium: string

beforeAll(async () => {
  world = await startAnalyticsGallery()
  free = world.srefs.free.id
  premium = world.srefs.premium.id
})
afterAll(() => world?.stop())
beforeEach(() => world.clear())

const today = new Date().toISOString().slice(0, 10)
const daysAgo = (days: number) => addDays(today, -days)

type Told = { sref: string; type?: string; visitor?: string; at: string }

async function store(events: Told[]): Promise<void> {
  for (const { sref, type = 'view', visitor = crypto.randomUUID().slice(0, 8), at } of events) {
    await world.rowsOf(sql`
      insert into analytics (id, type, sref_id, visitor_hash, created_at, updated_at)
      values (gen_random_uuid(), ${type}::enum_analytics_type, ${sref}::uuid, ${visitor},
        ${at}::timestamptz, ${at}::timestamptz)`)
  }
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

describe('days that are over', () => {
  it('are rolled up once, by style and type, and visitors once for everything', async () => {
    const day = daysAgo(3)
    await store([
      { sref: free, visitor: 'a', at: `${day}T00:00:00.000Z` },
      { sref: free, visitor: 'a', at: `${day}T10:00:00.000Z` },
      { sref: free, visitor: 'b', at: `${day}T23:59:59.999Z` },
      { sref: free, type: 'copy', visitor: 'a', at: `${day}T10:00:01.000Z` },
      { sref: premium, visitor: 'a', at: `${day}T11:00:00.000Z` },
    ])
    expect(await rollUpDays(world.payload)).toContain(day)
    expect(await rollUpDays(world.payload)).toEqual([])
    const rows = await world.rowsOf(sql`
      select sref_id, type::text, count, visitors from analytics_daily
      where day = ${day}::date order by sref_id nulls last, type nulls last`)
    const row = (sref_id: string | null, type: string | null, count: number, visitors: number) => ({
      ...{ sref_id, type, count, visitors },
    })
    const ofStyles = [row(free, 'view', 3, 2), row(free, 'copy', 1, 1), row(premium, 'view', 1, 1)]
    const ofAll = [row(null, 'view', 4, 2), row(null, 'copy', 1, 1), row(null, null, 5, 2)]
    expect(rows).toEqual(expect.arrayContaining([...ofStyles, ...ofAll]))
    expect(rows).toHaveLength(6)
  })

  it('are counted again when something was added late', async () => {
    const { writeEvents } = await import('@/server/analytics/write-events')
    const { postgres } = await import('@/server/db/transaction-db')
    const day = daysAgo(2)
    await store([{ sref: free, at: `${day}T10:00:00.000Z` }])
    await rollUpDays(world.payload)
    await writeEvents(postgres(world.payload).drizzle, [
      {
        ...{ id: crypto.randomUUID(), type: 'view', ref: free, visitor: 'late', referrer: null },
        at: `${day}T12:00:00.000Z`,
      },
    ])
    const read = async () => (await stats(`?from=${day}&to=${day}`)).totals.view
    expect(await read()).toBe(2)
    expect(await rollUpDays(world.payload)).toEqual([day])
    expect(await read()).toBe(2)
  })

  it('stay when their events are forgotten after ninety days, and no sooner', async () => {
    const [old, kept] = [daysAgo(EVENTS_KEPT_DAYS + 1), daysAgo(EVENTS_KEPT_DAYS)]
    await store([
      { sref: free, at: `${old}T10:00:00.000Z` },
      { sref: free, at: `${kept}T10:00:00.000Z` },
    ])
    expect(await forgetOldEvents(world.payload)).toBe(0)
    await world.rowsOf(sql`
      insert into analytics_days values (${old}::date, now()), (${kept}::date, now())`)
    expect(await forgetOldEvents(world.payload)).toBe(1)
    const left = await world.rowsOf(sql`select created_at::date::text as day from analytics`)
    expect(left).toEqual([{ day: kept }])
  })
})

describe('scores', () => {
  const SCORES = {
    popularity: 'popularity',
    trending_day: 'trendingDay',
    trending_week: 'trendingWeek',
    trending_month: 'trendingMonth',
  } satisfies Record<string, ScoreName>

  it('are what the formula says, over events, roll-ups and likes', async () => {
    const noon = (days: number) => `${daysAgo(days)}T12:00:00.000Z`
    const ageOf = (at: string) => (Date.now() - Date.parse(at)) / 3_600_000
    const rolledUp = [3, 6, 20, 45].map(noon)
    const recent = [0.01, 0.5].map(hoursAgo)
    await store([
      ...rolledUp.flatMap((at) => [
        { sref: free, at },
        { sref: free, at },
        { sref: free, type: 'copy', at },
      ]),
      ...recent.map((at) => ({ sref: free, type: 'copy', at })),
      { sref: free, type: 'share', at: noon(3) },
    ])
    const likedAt = hoursAgo(100)
    const [user] = await world.rowsOf<{ id: string }>(sql`select id from users limit 1`)
    await world.rowsOf(sql`
      insert into likes (id, user_id, sref_id, created_at)
      values (gen_random_uuid(), ${user?.id}::uuid, ${free}::uuid, ${likedAt}::timestamptz)`)
    await world.rowsOf(sql`
      update sref_counters set initial_popularity = 30
      where id = (select counters_id from srefs where id = ${free}::uuid)`)
    await rollUpDays(world.payload)
    await scoreStyles(world.payload)
    const deeds: CountedDeed[] = [
      ...rolledUp.flatMap((at): CountedDeed[] => [
        { deed: 'view', people: 2, ageHours: ageOf(at) },
        { deed: 'copy', people: 1, ageHours: ageOf(at) },
      ]),
      ...recent.map((at): CountedDeed => ({ deed: 'copy', people: 1, ageHours: ageOf(at) })),
      { deed: 'like', people: 1, ageHours: ageOf(likedAt) },
    ]
    const counters = await world.countersOf(free)
    for (const [column, score] of Object.entries(SCORES)) {
      const expected = scoreStyle({ score, deeds, initialPopularity: 30 })
      expect(counters[column], score).toBeCloseTo(expected, 1)
      expect(expected).toBeGreaterThan(0)
    }
  })

  it('count people and not clicks', async () => {
    const at = hoursAgo(0.1)
    const clicks = Array.from({ length: 50 }, () => ({
      sref: free,
      type: 'copy',
      visitor: 'one',
      at,
    }))
    await store([...clicks, { sref: premium, type: 'copy', visitor: 'one', at }])
    await store([{ sref: premium, type: 'copy', visitor: 'two', at }])
    await scoreStyles(world.payload)
    const [ofOne, ofTwo] = [await world.countersOf(free), await world.countersOf(premium)]
    expect(ofTwo.trending_day).toBeGreaterThan(ofOne.trending_day ?? 0)
  })

  it('leave what came with a style in its order while nothing happens, and are not written anew', async () => {
    await world.rowsOf(sql`
      update sref_counters set initial_popularity = case
        when id = (select counters_id from srefs where id = ${free}::uuid) then 95 else 40 end`)
    expect(await scoreStyles(world.payload)).toBeGreaterThan(0)
    expect(await scoreStyles(world.payload)).toBe(0)
    expect(await world.countersOf(free)).toMatchObject({ popularity: 95, trending_day: 0 })
  })

  it('of trends end with their window', async () => {
    await store([{ sref: free, at: hoursAgo(2) }])
    await scoreStyles(world.payload)
    expect((await world.countersOf(free)).trending_day).toBeGreaterThan(0)
    await world.rowsOf(sql`update analytics set created_at = created_at - interval '40 days'`)
    await rollUpDays(world.payload)
    await scoreStyles(world.payload)
    const { popularity, ...trends } = await world.countersOf(free)
    expect(trends).toMatchObject({ trending_day: 0, trending_week: 0, trending_month: 0 })
    expect(popularity).toBeGreaterThan(0)
  })

  it('reach the search documents right after, in that order', async () => {
    const { startWorker } = await import('@/jobs/start-worker')
    const { getProducer } = await import('@/server/queue/boss')
    const worker = await startWorker(world.payload)
    try {
      await store([{ sref: free, type: 'copy', at: hoursAgo(0.1) }])
      await (await getProducer()).send('refresh-scores', {})
      const read = () =>
        world.rowsOf<{ trending: number }>(sql`
          select trending_day::float8 as trending from search_documents where sref_id = ${free}::uuid`)
      await expect
        .poll(async () => (await read())[0]?.trending ?? 0, { timeout: 20_000 })
        .toBeGreaterThan(0)
      const schedules = await world.rowsOf<{ name: string }>(sql`select name from pgboss.schedule`)
      const names = schedules.map(({ name }) => name)
      expect(names).toEqual(expect.arrayContaining(['refresh-scores', 'recount-marks']))
      expect(names).not.toContain('refresh-search-counts')
    } finally {
      await worker.stop()
    }
  })
})

async function stats(query: string): Promise<StatsAnswer> {
  const { status, body } = await world.stats<StatsAnswer>(query)
  expect(status).toBe(200)
  return statsAnswerSchema.parse(body)
}

describe('stats', () => {
  it('add roll-ups and today’s events up, without gaps', async () => {
    await store([
      { sref: free, visitor: 'a', at: `${daysAgo(5)}T10:00:00.000Z` },
      { sref: premium, visitor: 'a', at: `${daysAgo(5)}T10:00:00.000Z` },
      { sref: free, type: 'copy', visitor: 'b', at: `${daysAgo(2)}T10:00:00.000Z` },
    ])
    await rollUpDays(world.payload)
    await store([
      { sref: free, visitor: 'c', at: `${today}T00:00:00.000Z` },
      { sref: free, type: 'search', visitor: 'c', at: `${today}T00:00:00.000Z` },
    ])
    const answer = await stats(`?from=${daysAgo(6)}`)
    expect(answer.totals).toMatchObject({ view: 3, copy: 1, search: 1, like: 0 })
    expect(answer.visitors).toBe(3)
    expect(answer.series.map(({ from }) => from)).toEqual([6, 5, 4, 3, 2, 1, 0].map(daysAgo))
    expect(answer.series.map(({ counts }) => counts.view)).toEqual([0, 2, 0, 0, 0, 0, 1])
    expect(answer.series.map(({ visitors }) => visitors)).toEqual([0, 1, 0, 0, 1, 0, 1])
    expect(answer.top.map(({ slug, counts }) => [slug, counts.view, counts.copy])).toEqual([
      ['harbour-mist', 2, 1],
      ['night-market', 1, 0],
    ])
  })

  it('say the same before and after a day is rolled up', async () => {
    await store([
      { sref: free, visitor: 'a', at: `${daysAgo(1)}T10:00:00.000Z` },
      { sref: free, visitor: 'b', at: `${daysAgo(10)}T10:00:00.000Z` },
    ])
    const query = `?from=${daysAgo(20)}&interval=week`
    const before = await stats(query)
    await rollUpDays(world.payload)
    expect(await stats(query)).toEqual(before)
    expect(before.totals.view).toBe(2)
  })

  it('are of the last thirty days by default', async () => {
    const { from, to, interval, series } = await stats('')
    expect([from, to, interval, series.length]).toEqual([daysAgo(29), today, 'day', 30])
  })

  it.each([
    'from=2026-02-30',
    'from=yesterday',
    'from=2026-02-02&to=2026-02-01',
    'from=2020-01-01&to=2026-01-01',
    'interval=year',
    'by=me',
    'to=1999-01-01',
  ])('refuse ?%s', async (query) => {
    expect((await world.stats(`?${query}`)).status).toBe(400)
  })

  it('are for editors', async () => {
    expect((await world.stats('', 'visitor')).status).toBe(401)
    expect((await world.stats('', 'premium')).status).toBe(403)
    expect((await world.stats('', 'admin')).status).toBe(200)
  })
})
