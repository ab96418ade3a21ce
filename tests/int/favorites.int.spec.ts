import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { favoritesAnswerSchema } from '@/domain/api/favorites'
import { startMarksGallery } from '../helpers/marks-gallery'

const PREMIUM_CODE = '2849203750'
const STYLES = 5

let world: Awaited<ReturnType<typeof startMarksGallery>>
let payload: Payload

beforeAll(async () => {
  world = await startMarksGallery()
  payload = world.payload
})
afterAll(() => world?.gallery.stop())

async function list(name: string, query = '') {
  const { status, body, headers, text } = await world.listFavorites(name, query)
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('private, no-store')
  return { ...favoritesAnswerSchema.parse(body), text }
}

const slugs = ({ docs }: { docs: { slug: string }[] }) => docs.map(({ slug }) => slug)

describe('favourites', () => {
  it('are an empty page at first, and nobody’s without signing in', async () => {
    expect(await list('admin')).toMatchObject({ docs: [], totalDocs: 0, page: 1, totalPages: 0 })
    expect((await world.listFavorites('visitor')).status).toBe(401)
  })

  it('come newest first, a page at a time, and each user has their own', async () => {
    for (let number = 1; number <= STYLES; number += 1) {
      await world.add({ title: `Kept ${number}`, code: `90${number}` })
      await world.mark('POST', 'favorite', `kept-${number}`, 'editor')
    }
    await world.mark('POST', 'favorite', 'kept-1', 'member')
    const first = await list('editor', '?limit=2')
    expect(slugs(first)).toEqual(['kept-5', 'kept-4'])
    expect(first).toMatchObject({
      totalDocs: STYLES,
      totalPages: 3,
      hasNextPage: true,
      nextPage: 2,
    })
    expect(slugs(await list('editor', '?limit=2&page=3'))).toEqual(['kept-1'])
    expect(slugs(await list('editor', '?limit=2&page=4'))).toEqual([])
    expect(slugs(await list('member'))).toEqual(['kept-1'])
    expect(Date.parse(first.docs[0]?.favoritedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    await world.mark('DELETE', 'favorite', 'kept-1', 'member')
    expect(slugs(await list('member'))).toEqual([])
  })

  it('show the code of a premium style to those alone who may read it', async () => {
    for (const name of ['member', 'expired', 'premium']) {
      await world.mark('POST', 'favorite', 'night-market', name)
    }
    for (const name of ['member', 'expired']) {
      const answer = await list(name)
      expect(answer.docs[0]).toMatchObject({ slug: 'night-market', locked: true, code: null })
      expect(answer.text).not.toContain(PREMIUM_CODE)
      expect(answer.text).not.toContain('Prompt')
    }
    const [doc] = (await list('premium')).docs
    expect(doc).toMatchObject({ locked: false, code: PREMIUM_CODE, premium: true })
  })

  it('hide what was taken from the public, and have it back with the next publish', async () => {
    const sref = await world.add({ title: 'Comes and goes', code: '999' })
    await world.mark('POST', 'favorite', 'comes-and-goes', 'expired')
    const before = await list('expired')
    expect(slugs(before)).toContain('comes-and-goes')
    const update = (data: object) =>
      payload.update({ collection: 'srefs', id: sref.id, data: data as never, trash: true })
    for (const [hide, show] of [
      [{ _status: 'draft' }, { _status: 'published' }],
      [{ deletedAt: new Date().toISOString() }, { deletedAt: null, _status: 'published' }],
    ] as const) {
      await update(hide)
      const hidden = await list('expired')
      expect(slugs(hidden)).not.toContain('comes-and-goes')
      expect(hidden.totalDocs).toBe(before.totalDocs - 1)
      await update(show)
      expect(slugs(await list('expired'))).toEqual(slugs(before))
    }
    await payload.delete({ collection: 'srefs', id: sref.id })
    expect(slugs(await list('expired'))).not.toContain('comes-and-goes')
  })

  it.each(['page=0', 'limit=101', 'limit=x', 'sort=title', 'page=1&page=2'])(
    'refuse ?%s',
    async (query) => {
      const { status } = await world.listFavorites('member', `?${query}`)
      expect(status).toBe(400)
    },
  )
})
