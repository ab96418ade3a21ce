import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_MARKS, userMarksSchema } from '@/domain/api/user-marks'
import { postgres } from '@/server/db/transaction-db'
import { startMarksGallery } from '../helpers/marks-gallery'

let world: Awaited<ReturnType<typeof startMarksGallery>>

beforeAll(async () => {
  world = await startMarksGallery()
})
afterAll(() => world?.gallery.stop())

async function marksOf(name: string) {
  const { status, body, headers } = await world.listMarks(name)
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('private, no-store')
  return userMarksSchema.parse(body)
}

describe('the marks of a user', () => {
  it('are none at first, and nobody’s without signing in', async () => {
    expect(await marksOf('admin')).toEqual({ liked: [], favorited: [] })
    expect((await world.listMarks('visitor')).status).toBe(401)
  })

  it('are their own, by kind, the newest first', async () => {
    for (const slug of ['harbour-mist', 'night-market']) {
      await world.mark('POST', 'like', slug, 'member')
      await world.mark('POST', 'favorite', slug, 'editor')
    }
    await world.mark('POST', 'favorite', 'harbour-mist', 'member')
    expect(await marksOf('member')).toEqual({
      liked: ['night-market', 'harbour-mist'],
      favorited: ['harbour-mist'],
    })
    expect(await marksOf('editor')).toEqual({
      liked: [],
      favorited: ['night-market', 'harbour-mist'],
    })
    await world.mark('DELETE', 'like', 'night-market', 'member')
    expect((await marksOf('member')).liked).toEqual(['harbour-mist'])
  })

  it('name only what is public', async () => {
    const sref = await world.add({ title: 'Comes and goes', code: '999' })
    await world.mark('POST', 'like', 'comes-and-goes', 'expired')
    expect((await marksOf('expired')).liked).toEqual(['comes-and-goes'])
    await world.payload.update({
      collection: 'srefs',
      id: sref.id,
      data: { _status: 'draft' } as never,
    })
    expect((await marksOf('expired')).liked).toEqual([])
  })

  it(`are the newest ${MAX_MARKS} of many, at once`, async () => {
    const { drizzle } = postgres(world.payload)
    const userId = world.ids.premium
    await drizzle.execute(sql`
      insert into srefs (id, slug, title, _status)
      select gen_random_uuid(), 'many-' || number, 'Many', 'draft'
      from generate_series(1, ${MAX_MARKS + 5}) number`)
    await drizzle.execute(sql`
      insert into search_documents (sref_id, document, form)
      select srefs.id, jsonb_build_object('slug', srefs.slug),
        (select form from search_documents limit 1)
      from srefs where srefs.slug like 'many-%'`)
    await drizzle.execute(sql`
      insert into likes (id, user_id, sref_id, created_at)
      select gen_random_uuid(), ${userId}::uuid, srefs.id,
        now() - split_part(srefs.slug, '-', 2)::int * interval '1 second'
      from srefs where srefs.slug like 'many-%'`)
    const { liked } = await marksOf('premium')
    expect(liked).toHaveLength(MAX_MARKS)
    expect(liked.slice(0, 2)).toEqual(['many-1', 'many-2'])
  })
})
