import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { postgres } from '@/server/db/transaction-db'
import { deleteMarksOfUser } from '@/server/marks/delete-marks-of-user'
import { recountMarks } from '@/server/marks/recount-marks'
import { setMark } from '@/server/marks/set-mark'
import { call } from '../helpers/http'
import { startMarksGallery } from '../helpers/marks-gallery'

const CONCURRENT_USERS = 10
const CONCURRENT_CALLS = 200

let world: Awaited<ReturnType<typeof startMarksGallery>>
let payload: Payload

beforeAll(async () => {
  world = await startMarksGallery()
  payload = world.payload
})
afterAll(() => world?.gallery.stop())
beforeEach(async () => {
  await run(sql`delete from likes`)
  await run(sql`delete from favorites`)
  await run(sql`delete from analytics`)
  await run(sql`update sref_counters
    set likes = 0, favorites = 0, initial_likes = 0, initial_favorites = 0`)
})

const run = (query: ReturnType<typeof sql>) => postgres(payload).drizzle.execute(query)

describe.each([
  { kind: 'like', said: 'liked', counter: 'likes' },
  { kind: 'favorite', said: 'favorited', counter: 'favorites' },
] as const)('a $kind', ({ kind, said, counter }) => {
  const slug = 'harbour-mist'

  it('counts once, however often it is said, and is taken back as often', async () => {
    const expected = [
      ['POST', true, 1],
      ['POST', true, 1],
      ['DELETE', false, 0],
      ['DELETE', false, 0],
      ['POST', true, 1],
    ] as const
    for (const [method, isSet, count] of expected) {
      const { status, body, headers } = await world.mark(method, kind, slug, 'member')
      expect(status).toBe(200)
      expect(body).toEqual({ [said]: isSet, count })
      expect(headers.get('cache-control')).toBe('private, no-store')
    }
    expect(await world.countersOf(world.srefs.free.id)).toMatchObject({ [counter]: 1 })
    expect(await world.countRows(counter, world.srefs.free.id)).toBe(1)
  })

  it('is of each user by themselves', async () => {
    await world.mark('POST', kind, slug, 'member')
    const { body } = await world.mark('POST', kind, slug, 'editor')
    expect(body.count).toBe(2)
    const { body: after } = await world.mark('DELETE', kind, slug, 'premium')
    expect(after.count).toBe(2)
  })

  it('comes on top of what a style came with', async () => {
    await run(sql`update sref_counters set initial_likes = 7, likes = 7,
      initial_favorites = 7, favorites = 7`)
    const { body } = await world.mark('POST', kind, slug, 'member')
    expect(body.count).toBe(8)
    expect(await recountMarks(payload)).toBe(0)
  })

  it('needs someone who is signed in', async () => {
    const { status, body } = await world.mark('POST', kind, slug, 'visitor')
    expect(status).toBe(401)
    expect(body.errors?.[0]?.code).toBe('not_signed_in')
  })

  it.each(['not-yet', '77777', 'nowhere', '00', 'No Slug', '%00', 'x'.repeat(300)])(
    'finds nothing at %s',
    async (ref) => {
      for (const name of ['member', 'editor']) {
        expect((await world.mark('POST', kind, ref, name)).status).toBe(404)
        expect((await world.mark('DELETE', kind, ref, name)).status).toBe(404)
      }
    },
  )

  it('takes a code, and that of a premium style from premium users alone', async () => {
    expect((await world.mark('POST', kind, '01747943467', 'member')).status).toBe(200)
    expect((await world.mark('POST', kind, '2849203750', 'premium')).status).toBe(200)
    for (const name of ['member', 'expired']) {
      expect((await world.mark('POST', kind, '2849203750', name)).status).toBe(404)
      expect((await world.mark('POST', kind, 'night-market', name)).status).toBe(200)
    }
  })

  it('is told to analytics once a day, with its user and without a visitor', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await world.mark('POST', kind, slug, 'member')
      await world.mark('DELETE', kind, slug, 'member')
    }
    const { rows } = await run(sql`select type::text, user_id, visitor_hash from analytics`)
    expect(rows).toEqual([{ type: kind, user_id: world.ids.member, visitor_hash: null }])
  })

  it('is counted exactly while many make and take back theirs at once', async () => {
    const users = await addCrowd(CONCURRENT_USERS)
    const refs = ['harbour-mist', 'night-market']
    await Promise.all(
      Array.from({ length: CONCURRENT_CALLS }, (_, index) =>
        setMark({
          payload,
          kind,
          isWanted: (index * 7919) % 5 < 3,
          ref: refs[index % 2] ?? '',
          user: users[(index * 31) % users.length] as never,
        }),
      ),
    )
    for (const { id } of [world.srefs.free, world.srefs.premium]) {
      expect((await world.countersOf(id))[counter]).toBe(await world.countRows(counter, id))
    }
    expect(await recountMarks(payload)).toBe(0)
  })

  it('goes with its user, while others still mark', async () => {
    const users = await addCrowd(4)
    const add = (user: object | undefined) =>
      setMark({ payload, kind, isWanted: true, ref: slug, user: user as never }).catch(
        (error) => error.problems?.[0]?.code ?? error,
      )
    await Promise.all(users.map(add))
    const [first, second] = users
    const outcomes = await Promise.all([
      payload.delete({ collection: 'users', id: first?.id ?? '' }),
      payload.delete({ collection: 'users', id: second?.id ?? '' }),
      ...[first, second, ...users].map(add),
    ])
    const told = outcomes.slice(2).filter((outcome) => typeof outcome !== 'number')
    expect(told.filter((outcome) => outcome !== 'not_signed_in')).toEqual([])
    expect((await world.countersOf(world.srefs.free.id))[counter]).toBe(2)
    expect(await world.countRows(counter, world.srefs.free.id)).toBe(2)
  })

  it('goes with its style, while others still mark', async () => {
    const users = await addCrowd(3)
    const sref = await world.add({ title: `Gone ${kind}`, code: kind === 'like' ? '501' : '502' })
    const add = (user: object) =>
      setMark({ payload, kind, isWanted: true, ref: sref.slug ?? '', user: user as never }).catch(
        (error) => error.problems?.[0]?.code ?? error,
      )
    await Promise.all(users.map(add))
    const outcomes = await Promise.all([
      payload.delete({ collection: 'srefs', id: sref.id }),
      ...users.map(add),
    ])
    const told = outcomes.slice(1).filter((outcome) => typeof outcome !== 'number')
    expect(told.filter((outcome) => outcome !== 'not_found')).toEqual([])
    expect(await world.countRows(counter, sref.id)).toBe(0)
  })
})

describe('counters of marks', () => {
  it('are lowered for every style that a leaving user had marked', async () => {
    for (const ref of ['harbour-mist', 'night-market']) {
      await world.mark('POST', 'like', ref, 'member')
      await world.mark('POST', 'like', ref, 'editor')
      await world.mark('POST', 'favorite', ref, 'member')
    }
    await deleteMarksOfUser(postgres(payload).drizzle, world.ids.member ?? '')
    for (const { id } of [world.srefs.free, world.srefs.premium]) {
      expect(await world.countersOf(id)).toMatchObject({ likes: 1, favorites: 0 })
    }
  })

  it('are mended when they are wrong, and only then', async () => {
    await world.mark('POST', 'like', 'harbour-mist', 'member')
    await run(sql`update sref_counters set likes = 40, favorites = 3
      where id = (select counters_id from srefs where id = ${world.srefs.free.id}::uuid)`)
    expect(await recountMarks(payload)).toBe(1)
    expect(await world.countersOf(world.srefs.free.id)).toMatchObject({ likes: 1, favorites: 0 })
    expect(await recountMarks(payload)).toBe(0)
  })

  it('cannot be passed by: rows are neither made nor deleted through Payload’s own API', async () => {
    await world.mark('POST', 'like', 'harbour-mist', 'admin')
    const { docs } = await payload.find({ collection: 'likes', limit: 1 })
    const token = world.as('admin').authorization?.slice(4) ?? ''
    const made = await call(payload, {
      method: 'POST',
      path: '/api/cms/likes',
      body: { sref: world.srefs.premium.id, user: world.ids.admin },
      token,
    })
    const deleted = await call(payload, {
      method: 'DELETE',
      path: `/api/cms/likes/${docs[0]?.id}`,
      token,
    })
    expect([made.status, deleted.status]).toEqual([403, 403])
  })
})

let crowdNumber = 0

async function addCrowd(count: number): Promise<{ id: string }[]> {
  crowdNumber += 1
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      payload.create({
        collection: 'users',
        data: {
          email: `crowd-${crowdNumber}-${index}@example.org`,
          username: `crowd-${crowdNumber}-${index}`,
          password: 'correct horse battery',
          roles: ['member'],
          tier: 'free',
        } as never,
      }),
    ),
  )
}
