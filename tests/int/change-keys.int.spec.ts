import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChangeFollower, followChanges } from '@/server/cache/follow-changes'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { addPicture, addSref } from '../helpers/make-content'
import { openLog } from '../helpers/open-log'
import { waitUntil } from '../helpers/wait-until'

let gallery: TestGallery
let payload: Payload
let follower: ChangeFollower
let heard: (readonly string[] | 'all')[] = []

let categoryId: string
let tagId: string
let modelId: string
let pictures: { id: string; contentHash?: string | null }[]
let shownId: string
let draftId: string

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '' } })
  payload = gallery.payload
  const category = await payload.create({ collection: 'categories', data: { name: 'Ink' } })
  const tag = await payload.create({ collection: 'tags', data: { name: 'rain' } as never })
  const model = await payload.create({
    collection: 'models',
    data: { name: 'Version 7', kind: 'model', parameter: '--v 7' },
  })
  pictures = [await addPicture(payload, 1), await addPicture(payload, 2)]
  ;[categoryId, tagId, modelId] = [category.id, tag.id, model.id]
  const common = { pictureIds: pictures.map(({ id }) => id), categoryId, tagIds: [tagId] }
  shownId = (await addSref(payload, { ...common, title: 'Shown', code: '101' })).id
  draftId = (await addSref(payload, { ...common, title: 'Draft', code: '102', status: 'draft' })).id
  follower = followChanges({ connectionString: gallery.databaseUrl, logger: openLog().logger })
  follower.onChange(({ keys }) => heard.push(keys))
  await waitUntil('it listens', () => follower.isSure())
})

afterAll(async () => {
  await follower?.close()
  await gallery?.stop()
})

let marks = 0

/** All keys that were announced until now; a message of its own comes after all that were sent before. */
async function takeHeard(): Promise<string[]> {
  const { announceChange } = await import('@/server/cache/announce-change')
  marks += 1
  const mark = `mark-${marks}`
  await execute(announceChange([mark]))
  await waitUntil('all has been heard', () => heard.flat().includes(mark))
  const keys = heard.flat().filter((key) => !key.startsWith('mark-'))
  heard = []
  return keys
}

async function execute(query: ReturnType<typeof sql>) {
  const { postgres } = await import('@/server/db/transaction-db')
  return postgres(payload).drizzle.execute(query)
}

/** The keys that are announced by the end of some work, without repetition, sorted. */
async function keysOf(work: () => Promise<unknown>): Promise<string[]> {
  await takeHeard()
  await work()
  return [...new Set(await takeHeard())].sort()
}

const save = (id: string, data: object, draft = false) =>
  payload.update({ collection: 'srefs', id, data: data as never, draft, depth: 0 })

const media = (place: number) => `media:${pictures[place]?.contentHash}`

const style = () => ['srefs', `sref:${shownId}`].sort()

describe('a change announces what it touches', () => {
  it('when a style is changed: lists, and all that shows the style', async () => {
    expect(await keysOf(() => save(shownId, { title: 'Shown anew' }))).toEqual(style())
  })

  it('when a style is made premium, and no longer: its further pictures as well', async () => {
    const on = await keysOf(() => save(shownId, { premium: true }))
    expect(on).toEqual([media(0), media(1), ...style()].sort())
    const off = await keysOf(() => save(shownId, { premium: false }))
    expect(off).toEqual([media(0), media(1), ...style()].sort())
  })

  it('when a style is unpublished and published: its pictures as well', async () => {
    const all = [media(0), media(1), ...style()].sort()
    const hide = () =>
      payload.update({
        collection: 'srefs',
        id: shownId,
        data: { _status: 'draft' },
        depth: 0,
      })
    expect(await keysOf(hide)).toEqual(all)
    expect(await keysOf(() => save(shownId, { _status: 'published' }))).toEqual(all)
  })

  it('when a style goes to the trash and comes back', async () => {
    const all = [media(0), media(1), ...style()].sort()
    const bin = () => save(shownId, { deletedAt: new Date().toISOString() })
    const restore = () =>
      payload.update({
        collection: 'srefs',
        id: shownId,
        data: { deletedAt: null } as never,
        trash: true,
        depth: 0,
      })
    expect(await keysOf(bin)).toEqual(all)
    expect(await keysOf(restore)).toEqual(expect.arrayContaining(style()))
  })

  it('not at all when a draft is saved, alone or over a published style', async () => {
    expect(await keysOf(() => save(draftId, { title: 'Other' }, true))).toEqual([])
    expect(await keysOf(() => save(shownId, { title: 'Not yet' }, true))).toEqual([])
  })

  it('when counters are taken over: lists alone, which may be given until they are made anew', async () => {
    const { writeSearchDocuments } = await import(
      '@/server/search/documents/write-search-documents'
    )
    const { postgres } = await import('@/server/db/transaction-db')
    await execute(sql`update sref_counters set likes = likes + 1, popularity = 7`)
    const takeOver = () =>
      postgres(payload).drizzle.transaction((db) => writeSearchDocuments(db, [shownId]))
    expect(await keysOf(takeOver)).toEqual(['~srefs'])
  })

  it('when a category, a model or the name of a tag is changed', async () => {
    const rename = (collection: 'categories' | 'models', id: string) => () =>
      payload.update({ collection, id, data: { name: 'Named anew' }, depth: 0 })
    expect(await keysOf(rename('categories', categoryId))).toEqual(['categories'])
    expect(await keysOf(rename('models', modelId))).toEqual(['models'])
    const tag = () =>
      payload.update({
        collection: 'tags',
        id: tagId,
        data: { name: 'drizzle' } as never,
        depth: 0,
      })
    expect(await keysOf(tag)).toEqual(['tags'])
  })

  it('when tags are counted: the counts alone, and only where they differ', async () => {
    const count = (uses: number) => () => execute(sql`update tags set usage_count = ${uses}`)
    expect(await keysOf(count(5))).toEqual(['tag-counts'])
    expect(await keysOf(count(5))).toEqual([])
  })

  it('when a picture gets another credit: every style that shows it', async () => {
    const credit = () =>
      payload.update({
        collection: 'media',
        id: pictures[0]?.id ?? '',
        data: { credit: 'Someone' },
        depth: 0,
      })
    expect(await keysOf(credit)).toEqual([media(0), ...style()].sort())
  })

  it('in more than one message where there are many, and as everything where there are too many', async () => {
    const { announceChange } = await import('@/server/cache/announce-change')
    const many = Array.from({ length: 250 }, (_, at) => `sref:${crypto.randomUUID()}-${at}`)
    expect(await keysOf(() => execute(announceChange(many)))).toEqual(many.toSorted())
    const tooMany = Array.from({ length: 2_001 }, (_, at) => `sref:${at}`)
    expect(await keysOf(() => execute(announceChange(tooMany)))).toEqual(['all'])
  })
})
