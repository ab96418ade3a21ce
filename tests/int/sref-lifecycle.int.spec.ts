import type { Where } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sref } from '@/payload-types'
import { setMark } from '@/server/marks/set-mark'
import { relationId } from '@/server/sref/to-public-samples'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { call } from '../helpers/http'
import { addPicture, addSref, addUsers } from '../helpers/make-content'

let gallery: TestGallery
let db: pg.Client
let categoryId: string
let pictureIds: string[]
let code = 100_000

const nextCode = () => String(code++)

beforeAll(async () => {
  gallery = await startGallery()
  db = new pg.Client({ connectionString: gallery.databaseUrl })
  await db.connect()
  const { payload } = gallery
  categoryId = (await payload.create({ collection: 'categories', data: { name: 'Ink' } })).id
  pictureIds = []
  for (let seed = 1; seed <= 6; seed++) pictureIds.push((await addPicture(payload, seed)).id)
})

afterAll(async () => {
  await db?.end()
  await gallery?.stop()
})

function add(input: Partial<Parameters<typeof addSref>[1]> = {}) {
  return addSref(gallery.payload, {
    title: 'A style',
    code: nextCode(),
    categoryId,
    pictureIds: pictureIds.slice(0, 2),
    ...input,
  })
}

const update = (id: string, data: object, options: object = {}) =>
  gallery.payload.update({ collection: 'srefs', id, data, depth: 0, ...options })

/** What a visitor gets, or null. */
async function asVisitor(id: string): Promise<Sref | null> {
  const { docs } = await gallery.payload.find({
    collection: 'srefs',
    where: { id: { equals: id } },
    overrideAccess: false,
    depth: 0,
  })
  return docs[0] ?? null
}

async function visibilityOf(id: string | undefined): Promise<string | null | undefined> {
  const media = await gallery.payload.findByID({ collection: 'media', id: id ?? '', depth: 0 })
  return media.visibility
}

async function countJobs(srefId: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from pgboss.job
      where name = 'sref-changed' and data->'srefIds' ? $1`,
    [srefId],
  )
  return rows[0]?.n ?? 0
}

describe('the address of a style', () => {
  it('is left open while a draft saves itself, and made when it is published', async () => {
    const { payload } = gallery
    const { tokens } = await addUsers(payload)
    const { body } = await call<{ doc: Sref }>(payload, {
      method: 'POST',
      path: '/api/cms/srefs?draft=true&autosave=true',
      body: { title: 'Har' },
      ...(tokens.editor ? { token: tokens.editor } : {}),
    })
    const half = body.doc
    expect(half.slug).toBeFalsy()
    const whole = await update(half.id, {
      title: 'Harbour',
      code: nextCode(),
      categories: [categoryId],
      samples: [{ image: pictureIds[0] }],
      _status: 'published',
    })
    expect(whole.slug).toBe('harbour')
  })

  it('is made of the title, is free, and stays when the title changes', async () => {
    const first = await add({ title: 'Höhle & Licht' })
    const second = await add({ title: 'Höhle & Licht' })
    expect(first.slug).toMatch(/^hoe?hle-and-licht$/)
    expect(second.slug).toBe(`${first.slug}-2`)
    expect((await update(first.id, { title: 'Another' })).slug).toBe(first.slug)
  })
})

describe('the code of a style', () => {
  it('is stored in its canonical form, as text', async () => {
    const sref = await add({ code: ' --sref 000987654321 ' })
    expect(sref.code).toBe('987654321')
  })

  it('is unique also when two editors save it at once', async () => {
    const same = nextCode()
    const results = await Promise.allSettled([add({ code: same }), add({ code: `0${same}` })])
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(String(refused[0]?.reason)).toContain('code')
  })

  it.each([
    ['random', 'not a code'],
    ['12ab34', 'digits'],
    ['', 'There is no code'],
    ['123456789012345678901', 'at most 20'],
  ])('cannot be published as %j, and the reason is told', async (wrong, reason) => {
    const error = await add({ code: wrong }).catch((cause) => cause)
    const [first] = (error as { data: { errors: { path: string; message: string }[] } }).data.errors
    expect(first?.path).toBe('code')
    expect(first?.message).toContain(reason)
  })

  it('of a premium style must not stand in what everyone reads', async () => {
    const premiumCode = nextCode()
    const attempt = add({ code: premiumCode, premium: true, title: `Style ${premiumCode}` })
    await expect(attempt).rejects.toMatchObject({
      data: { errors: [{ path: 'title' }, { path: 'slug' }, { path: 'description' }] },
    })
  })
})

describe('a bulk edit', () => {
  const both = (ids: string[], data: object) =>
    gallery.payload.update({ collection: 'srefs', where: { id: { in: ids } }, data, depth: 0 })

  it('is refused as a whole when the database cannot store one of the styles', async () => {
    const ids = [(await add({ title: 'In bulk' })).id, (await add({ title: 'In bulk' })).id]
    const same = nextCode()
    await expect(both(ids, { code: same })).rejects.toThrow(/^Nothing was changed/)
    expect((await db.query('select id from srefs where code = $1', [same])).rows).toEqual([])
  })

  it('keeps what it reports as done when one of the styles is not valid', async () => {
    const whole = await add({ title: 'Whole' })
    const half = await gallery.payload.create({
      collection: 'srefs',
      data: { title: 'Half' } as never,
      draft: true,
    })
    const { docs, errors } = await both([whole.id, half.id], {
      featured: true,
      _status: 'published',
    })
    expect(docs.map(({ id }) => id)).toEqual([whole.id])
    expect(errors).toHaveLength(1)
    const { rows } = await db.query('select id from srefs where featured and id = any($1)', [
      [whole.id, half.id],
    ])
    expect(rows).toEqual([{ id: whole.id }])
  })
})

describe('what everyone reads of a premium style', () => {
  const attempt = async (data: object, premiumCode: string) =>
    gallery.payload.create({
      collection: 'srefs',
      data: {
        title: 'Quiet',
        code: premiumCode,
        premium: true,
        categories: [categoryId],
        samples: [{ image: pictureIds[4] }],
        _status: 'published',
        ...data,
      } as never,
    })

  it('cannot hold the code in its source or in the cover’s alternative text', async () => {
    const { payload } = gallery
    const premiumCode = nextCode()
    const source = { name: 'A list', url: `https://example.org/?sref=${premiumCode}` }
    await expect(attempt({ source }, premiumCode)).rejects.toMatchObject({
      data: { errors: [{ path: 'source.url' }] },
    })
    const withCode = { alt: `A look by ${premiumCode}` }
    const media = { collection: 'media', id: pictureIds[4] ?? '' } as const
    await payload.update({ ...media, data: withCode })
    await expect(attempt({}, premiumCode)).rejects.toMatchObject({
      data: { errors: [{ path: 'samples' }] },
    })
    await payload.update({ ...media, data: { alt: 'A look' } })
    const sref = await attempt({}, premiumCode)
    await expect(payload.update({ ...media, data: withCode })).rejects.toMatchObject({
      data: { errors: [{ path: 'alt' }] },
    })
    await payload.delete({ collection: 'srefs', id: sref.id })
  })
})

describe('a draft', () => {
  it('can be saved with nothing but a title, and not be published so', async () => {
    const { payload } = gallery
    const draft = await payload.create({
      collection: 'srefs',
      data: { title: 'Half an idea' } as never,
      draft: true,
    })
    const error = await update(draft.id, { _status: 'published' }).catch((cause) => cause)
    const paths = (error as { data: { errors: { path: string }[] } }).data.errors.map(
      ({ path }) => path,
    )
    expect(paths).toEqual(expect.arrayContaining(['code', 'samples', 'categories']))
    const kept = await payload.findByID({ collection: 'srefs', id: draft.id, draft: true })
    expect(kept.title).toBe('Half an idea')
  })

  it('over a published style changes nothing that the public sees', async () => {
    const sref = await add({ pictureIds: pictureIds.slice(0, 1) })
    const changed = {
      title: 'Secret plans',
      premium: true,
      samples: [{ image: pictureIds[5] }],
    }
    await update(sref.id, changed, { draft: true })
    expect(await asVisitor(sref.id)).toMatchObject({
      title: 'A style',
      public: { code: sref.code },
    })
    expect(await visibilityOf(pictureIds[5])).toBe('private')
    await update(sref.id, { ...changed, _status: 'published' })
    expect(await asVisitor(sref.id)).toMatchObject({
      title: 'Secret plans',
      public: { code: null },
    })
    expect(await visibilityOf(pictureIds[5])).toBe('preview')
    await update(sref.id, { _status: 'draft' })
  })
})

describe('pictures open and close with their style', () => {
  it('on publish, premium, unpublish, trash, restore and delete', async () => {
    const mine = pictureIds.slice(2, 4)
    const look = () => Promise.all(mine.map(visibilityOf))
    const sref = await add({ pictureIds: mine })
    expect(await look()).toEqual(['public', 'public'])
    await update(sref.id, { premium: true })
    expect(await look()).toEqual(['preview', 'premium'])
    await update(sref.id, { _status: 'draft' })
    expect(await look()).toEqual(['private', 'private'])
    expect(await asVisitor(sref.id)).toBeNull()
    await update(sref.id, { premium: false, _status: 'published' })
    expect(await look()).toEqual(['public', 'public'])
    await update(sref.id, { deletedAt: new Date().toISOString() })
    expect(await look()).toEqual(['private', 'private'])
    expect(await asVisitor(sref.id)).toBeNull()
    await update(sref.id, { deletedAt: null, _status: 'published' }, { trash: true })
    expect(await look()).toEqual(['public', 'public'])
    await gallery.payload.delete({ collection: 'srefs', id: sref.id })
    expect(await look()).toEqual(['private', 'private'])
  })

  it('on a delete that asks for few fields of the answer, with the counters gone', async () => {
    const sref = await add({ pictureIds: pictureIds.slice(2, 3) })
    const select = { title: true } as const
    await gallery.payload.delete({ collection: 'srefs', id: sref.id, select })
    expect(await visibilityOf(pictureIds[2])).toBe('private')
    const where = { id: { equals: relationId(sref.counters) } }
    expect((await gallery.payload.count({ collection: 'sref-counters', where })).totalDocs).toBe(0)
  })

  it('that leave a published style are closed, also by way of a draft', async () => {
    const [left, right] = pictureIds.slice(2, 4)
    const sref = await add({ pictureIds: [left ?? ''] })
    await update(sref.id, { samples: [{ image: right }] }, { draft: true })
    await update(sref.id, { samples: [{ image: right }], _status: 'published' })
    expect(await visibilityOf(left)).toBe('private')
    expect(await visibilityOf(right)).toBe('public')
    await gallery.payload.delete({ collection: 'srefs', id: sref.id })
  })

  it('that a style for everyone shows too stay open', async () => {
    const [shared] = pictureIds.slice(4, 5)
    const open = await add({ pictureIds: [shared ?? ''] })
    const paid = await add({ pictureIds: [pictureIds[3] ?? '', shared ?? ''], premium: true })
    expect(await visibilityOf(shared)).toBe('public')
    await gallery.payload.delete({ collection: 'srefs', id: open.id })
    expect(await visibilityOf(shared)).toBe('premium')
    await gallery.payload.delete({ collection: 'srefs', id: paid.id })
  })

  it('carry a corrected alternative text everywhere, without a version', async () => {
    const sref = await add({ pictureIds: pictureIds.slice(0, 1) })
    const countVersions = () =>
      gallery.payload.countVersions({
        collection: 'srefs',
        where: { parent: { equals: sref.id } },
      })
    const before = await countVersions()
    await gallery.payload.update({
      collection: 'media',
      id: pictureIds[0] ?? '',
      data: { alt: 'A corrected text' },
    })
    const seen = await asVisitor(sref.id)
    expect(seen?.public?.samples?.[0]?.image.alt).toBe('A corrected text')
    expect((await countVersions()).totalDocs).toBe(before.totalDocs)
  })
})

describe('counters', () => {
  it('are not touched by saves, drafts and restored versions', async () => {
    const sref = await add()
    const countersId = relationId(sref.counters) ?? ''
    await gallery.payload.db.updateOne({
      collection: 'sref-counters',
      id: countersId,
      data: { likes: 7 },
    })
    await update(sref.id, { title: 'Edited' })
    await update(sref.id, { title: 'Draft' }, { draft: true })
    const { docs } = await gallery.payload.findVersions({
      collection: 'srefs',
      where: { parent: { equals: sref.id } },
      sort: 'createdAt',
    })
    await gallery.payload.restoreVersion({ collection: 'srefs', id: docs[0]?.id ?? '' })
    const seen = await gallery.payload.findByID({ collection: 'srefs', id: sref.id, depth: 1 })
    expect(seen.title).toBe('A style')
    expect(seen.counters).toMatchObject({ id: countersId, likes: 7 })
  })

  it('start at zero for a duplicate, which has neither code nor address of its model', async () => {
    const sref = await add()
    const copy = await gallery.payload.duplicate({
      collection: 'srefs',
      id: sref.id,
      data: {} as never,
      draft: true,
      depth: 0,
    })
    expect(copy.counters).toBeTruthy()
    expect(copy.counters).not.toBe(sref.counters)
    expect(copy.code).toBeNull()
    expect(copy.slug).not.toBe(sref.slug)
    expect(copy._status).toBe('draft')
  })

  it('go with their style, as likes and favourites do', async () => {
    const { payload } = gallery
    const sref = await add()
    const user = await payload.create({
      collection: 'users',
      data: {
        email: 'liker@example.org',
        username: 'liker',
        password: 'correct horse battery',
        roles: ['member'],
        tier: 'free',
        _verified: true,
      },
    })
    for (const kind of ['like', 'favorite'] as const) {
      const mark = { payload, kind, isWanted: true, ref: sref.slug ?? '', user }
      expect(await setMark(mark)).toBe(1)
    }
    await payload.delete({ collection: 'srefs', id: sref.id })
    for (const collection of ['likes', 'favorites', 'sref-counters'] as const) {
      const where: Where =
        collection === 'sref-counters'
          ? { id: { equals: relationId(sref.counters) } }
          : { user: { equals: user.id } }
      expect((await payload.count({ collection, where })).totalDocs).toBe(0)
    }
  })
})

describe('the outbox', () => {
  it('has a message for every committed change', async () => {
    const sref = await add()
    expect(await countJobs(sref.id)).toBe(1)
    await update(sref.id, { featured: true })
    expect(await countJobs(sref.id)).toBe(2)
    await gallery.payload.delete({ collection: 'srefs', id: sref.id })
    expect(await countJobs(sref.id)).toBe(3)
  })

  it('has none for a change that was rolled back', async () => {
    const { payload } = gallery
    const { createLocalReq } = await import('payload')
    const req = await createLocalReq({}, payload)
    req.transactionID = (await payload.db.beginTransaction()) ?? undefined
    const sref = await payload.create({
      collection: 'srefs',
      data: { title: 'Never was', code: nextCode() } as never,
      draft: true,
      req,
    })
    await payload.db.rollbackTransaction(req.transactionID ?? '')
    expect(await countJobs(sref.id)).toBe(0)
    expect(await asVisitor(sref.id)).toBeNull()
  })
})

describe('the worker', () => {
  it('keeps the tags’ numbers of uses true', async () => {
    const { payload } = gallery
    const { startWorker } = await import('@/jobs/start-worker')
    const tag = await payload.create({ collection: 'tags', data: { name: '  Fine   LINE ' } })
    expect(tag.name).toBe('fine line')
    const usesOf = async () =>
      (await payload.findByID({ collection: 'tags', id: tag.id })).usageCount
    const worker = await startWorker(payload)
    try {
      const sref = await add({ tagIds: [tag.id] })
      await expect.poll(usesOf, { timeout: 15_000 }).toBe(1)
      await update(sref.id, { _status: 'draft' })
      await expect.poll(usesOf, { timeout: 15_000 }).toBe(0)
    } finally {
      await worker.stop()
    }
  })

  it('publishes what is due, and frees what a crashed worker held', async () => {
    const { payload } = gallery
    const { runScheduledPublish } = await import('@/jobs/run-scheduled-publish')
    const due = await add({ status: 'draft' })
    const later = await add({ status: 'draft' })
    const schedule = (id: string, waitUntil: Date) =>
      payload.jobs.queue({
        task: 'schedulePublish',
        input: { type: 'publish', doc: { relationTo: 'srefs', value: id } },
        waitUntil,
      })
    const past = new Date(Date.now() - 1000)
    await schedule(due.id, past)
    await schedule(later.id, new Date(Date.now() + 3_600_000))
    await db.query(
      `update payload_jobs set processing = true, updated_at = now() - interval '1 hour'`,
    )
    await runScheduledPublish(payload)
    expect((await asVisitor(due.id))?.id).toBe(due.id)
    expect(await asVisitor(later.id)).toBeNull()
  })
})

describe('what styles point at cannot be deleted under them', () => {
  it('a category, a picture, a model', async () => {
    const { payload } = gallery
    const model = await payload.create({
      collection: 'models',
      data: { name: 'Version 7', kind: 'model', parameter: '--v 7' },
    })
    const category = await payload.create({ collection: 'categories', data: { name: 'Used' } })
    const sref = await add({ title: 'Holds on', categoryId: category.id })
    await update(sref.id, { defaults: { model: model.id } })
    const deletions = [
      () => payload.delete({ collection: 'categories', id: category.id }),
      () => payload.delete({ collection: 'media', id: pictureIds[0] ?? '' }),
      () => payload.delete({ collection: 'models', id: model.id }),
    ]
    for (const attempt of deletions) await expect(attempt()).rejects.toThrow(/is used by “/)
    const inDraft = await addPicture(payload, 77)
    await update(sref.id, { samples: [{ image: inDraft.id }] }, { draft: true })
    const deletion = payload.delete({ collection: 'media', id: inDraft.id })
    await expect(deletion).rejects.toThrow(/is used by “Holds on”/)
    await payload.delete({ collection: 'srefs', id: sref.id })
    await payload.delete({ collection: 'categories', id: category.id })
    await payload.delete({ collection: 'models', id: model.id })
  })
})
