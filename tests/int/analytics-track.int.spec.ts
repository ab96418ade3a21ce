import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TrackedEvent, trackedEventSchema } from '@/server/analytics/tracked-event'
import { writeEvents } from '@/server/analytics/write-events'
import { postgres } from '@/server/db/transaction-db'
import { startAnalyticsGallery } from '../helpers/analytics-gallery'

let world: Awaited<ReturnType<typeof startAnalyticsGallery>>

beforeAll(async () => {
  world = await startAnalyticsGallery()
})
afterAll(() => world?.stop())
beforeEach(() => world.clear())

const events = () =>
  world.rowsOf<{ type: string; sref_id: string; visitor_hash: string; referrer: string }>(
    sql`select type, sref_id, user_id, visitor_hash, referrer from analytics order by created_at, id`,
  )

const view = (ref: string) => ({ type: 'view', ref })

describe('telling what happened', () => {
  it('is answered at once, with nothing, and counted', async () => {
    const { status, text, headers } = await world.track([
      { type: 'view', ref: 'harbour-mist', referrer: 'https://example.org/a?b=c' },
      { type: 'copy', ref: 'harbour-mist' },
      { type: 'search' },
    ])
    expect([status, text, headers.get('cache-control')]).toEqual([202, '', 'private, no-store'])
    await world.settle()
    expect(await world.countersOf(world.srefs.free.id)).toMatchObject({ views: 1, copies: 1 })
    const stored = await events()
    expect(stored.map(({ type }) => type).sort()).toEqual(['copy', 'search', 'view'])
    expect(stored.find(({ type }) => type === 'view')?.referrer).toBe('https://example.org/a')
  })

  it('works with one event, and with a beacon', async () => {
    expect((await world.track(view('harbour-mist'))).status).toBe(202)
    expect((await world.beacon(JSON.stringify([view('night-market')]))).status).toBe(202)
    await world.settle()
    expect(await events()).toHaveLength(2)
  })

  it.each([
    ['an unknown type', { type: 'look', ref: 'a' }, 422],
    ['a like, which is not believed', { type: 'like', ref: 'harbour-mist' }, 422],
    ['a view of nothing', { type: 'view' }, 422],
    ['another field', { type: 'view', ref: 'a', user: 'me' }, 422],
    ['no events', [], 422],
    ['51 events', Array.from({ length: 51 }, () => view('a')), 422],
    ['one bad event among good ones', [view('a'), { type: 'view' }], 422],
    ['a text', 'view', 422],
    ['null', null, 422],
  ])('refuses %s', async (_, body, status) => {
    const answer = await world.track(body)
    expect(answer.status).toBe(status)
    expect(answer.body.errors[0]?.message).not.toMatch(/^Invalid input/)
  })

  it('refuses what is no JSON, and what is too large', async () => {
    expect((await world.beacon('{')).status).toBe(400)
    expect((await world.beacon(`"${'x'.repeat(70_000)}"`)).status).toBe(413)
  })

  it('refuses another site', async () => {
    const answer = await world.track(view('a'), { origin: 'https://elsewhere.example' })
    expect(answer.status).toBe(403)
  })

  it('takes slug, id and code, and says nothing about what it does not know', async () => {
    const { free } = world.srefs
    for (const [index, ref] of ['harbour-mist', free.id, '01747943467'].entries()) {
      const answer = await world.track(view(ref), {
        'x-gallery-client-address': `192.0.2.${index}`,
      })
      expect(answer.status).toBe(202)
    }
    const unknown = [
      'not-yet',
      world.srefs.draft.id,
      '77777',
      '2849203750',
      'no-such',
      '%00',
      'A B',
    ]
    for (const ref of unknown) {
      const { status, text } = await world.track({ type: 'copy', ref })
      expect([status, text]).toEqual([202, ''])
    }
    await world.settle()
    expect(await events()).toHaveLength(3)
    expect(await world.countersOf(free.id)).toMatchObject({ views: 3, copies: 0 })
    expect(await world.countersOf(world.srefs.premium.id)).toMatchObject({ views: 0, copies: 0 })
  })
})

describe('a view', () => {
  it('counts once a visitor and hour, however it is told', async () => {
    await world.track([view('harbour-mist'), view('1747943467'), view(world.srefs.free.id)])
    await world.track(view('harbour-mist'))
    await world.settle()
    await world.track(view('harbour-mist'))
    await world.track(view('harbour-mist'), { 'x-gallery-client-address': '203.0.113.8' })
    await world.track(view('harbour-mist'), { 'user-agent': `${FIREFOX_OLDER}` })
    await world.settle()
    expect(await world.countersOf(world.srefs.free.id)).toMatchObject({ views: 3 })
    expect(await events()).toHaveLength(3)
  })

  it('counts again in the next hour', async () => {
    const at = (time: string) => event({ visitor: 'v', at: `${today()}T${time}.000Z` })
    const { drizzle } = postgres(world.payload)
    await writeEvents(drizzle, [at('00:00:00'), at('00:59:59'), at('01:00:00'), at('01:30:00')])
    expect(await world.countersOf(world.srefs.free.id)).toMatchObject({ views: 2 })
  })

  it('of a bot does not count', async () => {
    const bot = 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)'
    const { status } = await world.track(view('harbour-mist'), { 'user-agent': bot })
    await world.settle()
    expect([status, (await events()).length]).toEqual([202, 0])
  })
})

describe('privacy', () => {
  it('nothing that is stored holds an address or a browser', async () => {
    await world.track([view('harbour-mist'), { type: 'copy', ref: 'harbour-mist' }])
    await world.settle()
    const stored = JSON.stringify(await world.rowsOf(sql`select * from analytics`))
    expect(stored).not.toMatch(/203\.0\.113|Firefox|Mozilla/)
  })

  it('a browser that asks not to be tracked is counted and not told apart', async () => {
    await world.track(view('harbour-mist'), { dnt: '1' })
    await world.track(view('harbour-mist'), { 'sec-gpc': '1' })
    await world.settle()
    const stored = await events()
    expect(stored.map(({ visitor_hash }) => visitor_hash)).toEqual([null])
    expect(await world.countersOf(world.srefs.free.id)).toMatchObject({ views: 1 })
  })

  it('the salt of a day is one for all instances, and gone on the next day', async () => {
    const { createDailySalt } = await import('@/server/analytics/daily-salt')
    const { drizzle } = postgres(world.payload)
    const instances = Array.from({ length: 5 }, () => createDailySalt(drizzle))
    const on = (day: string) =>
      Promise.all(instances.map((salt) => salt.at(new Date(`${day}T12:00:00Z`))))
    const [first] = await on('2090-01-01')
    const sameDay = await on('2090-01-01')
    expect(sameDay.every((salt) => first && salt.equals(first))).toBe(true)
    const [second] = await on('2090-01-02')
    expect(first && second?.equals(first)).toBe(false)
    const { length } = await world.rowsOf(
      sql`select from analytics_salts where day <= '2090-01-01'::date`,
    )
    expect(length).toBe(0)
    await world.rowsOf(sql`delete from analytics_salts`)
  })
})

describe('writing', () => {
  it('counts an event once, however often and by however many it is written', async () => {
    const { drizzle } = postgres(world.payload)
    const batch = Array.from({ length: 100 }, (_, index) =>
      event({ type: index % 2 ? 'copy' : 'view', visitor: `v${index % 20}` }),
    )
    await Promise.all(
      [batch, batch.toReversed(), batch.slice(20)].map((some) => writeEvents(drizzle, some)),
    )
    expect(await writeEvents(drizzle, batch)).toEqual({ written: 0, repeated: 100, unknown: 0 })
    expect(await world.countersOf(world.srefs.free.id)).toMatchObject({ views: 10, copies: 50 })
    expect(await events()).toHaveLength(60)
  })

  it('leaves out a style that is being deleted, and what is a week old', async () => {
    const { drizzle } = postgres(world.payload)
    const old = new Date(Date.now() - 8 * 86_400_000).toISOString()
    const written = await writeEvents(drizzle, [
      event({ ref: '00000000-0000-7000-8000-000000000000' }),
      event({ at: old }),
      event({ type: 'search', ref: null }),
    ])
    expect(written).toEqual({ written: 1, repeated: 0, unknown: 2 })
  })
})

const FIREFOX_OLDER = 'Mozilla/5.0 (X11; Linux x86_64; rv:139.0) Gecko/20100101 Firefox/139.0'

function event(given: Partial<TrackedEvent>): TrackedEvent {
  return trackedEventSchema.parse({
    id: crypto.randomUUID(),
    type: 'view',
    ref: 'harbour-mist',
    visitor: null,
    referrer: null,
    at: new Date().toISOString(),
    ...given,
  })
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
