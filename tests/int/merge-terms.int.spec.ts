import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MergeReport } from '@/domain/merge-report'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { type MergeDesk, openMergeDesk } from '../helpers/merge-desk'

let gallery: TestGallery
let desk: MergeDesk

beforeAll(async () => {
  gallery = await startGallery()
  desk = await openMergeDesk(gallery)
})

afterAll(async () => {
  await desk?.close()
  await gallery?.stop()
})

describe('who may merge', () => {
  it.each([
    ['visitor', 401],
    ['member', 403],
    ['premium', 403],
    ['expired', 403],
    ['editor', 200],
    ['admin', 200],
  ])('%s is answered %i', async (as, status) => {
    for (const collection of ['tags', 'categories'] as const) {
      const [from, into] = await desk.addTerms(collection, 2)
      expect(
        (await desk.merge({ collection, from, body: { into, dryRun: true }, as })).status,
      ).toBe(status)
      expect((await desk.merge({ collection, from, body: { into }, as })).status).toBe(status)
      expect(await desk.exists(collection, from)).toBe(status !== 200)
    }
  })
})

describe('a form that was open meanwhile', () => {
  it('is told that its tag is gone, and what to do', async () => {
    const [from, into] = await desk.addTerms('tags', 2)
    const id = await desk.addStyle({ tags: [from] })
    await desk.merge({ from, body: { into } })
    const { status, body } = await desk.save(id, { tags: [from] })
    expect(status).toBe(409)
    expect(body.errors?.[0]?.message).toContain('Load the page again')
    expect(await desk.exists('tags', into)).toBe(true)
  })
})

describe('a dry run', () => {
  it('counts each style once, and tells what visitors see from what they do not', async () => {
    const [from, into] = await desk.addTerms('tags', 2)
    const { payload } = gallery
    await desk.addStyle({ tags: [from] })
    await desk.addStyle({ tags: [from], status: 'draft' })
    const inTrash = await desk.addStyle({ tags: [from] })
    await desk.trash(inTrash)
    const draftOver = await desk.addStyle({ tags: [into] })
    const data = { tags: [from] }
    await payload.update({ collection: 'srefs', id: draftOver, data, draft: true })
    const { body } = await desk.merge({ from, body: { into, dryRun: true } })
    expect(body).toMatchObject({ styles: 1, drafts: 2, trashed: 1 })
    expect(body.versions).toBeGreaterThanOrEqual(4)
    expect(body.from).toEqual({ id: from, name: expect.stringContaining('term') })
    expect(body.into.id).toBe(into)
  })

  it('changes nothing', async () => {
    const [from, into] = await desk.addTerms('tags', 2)
    await desk.addStyle({ tags: [into, from] })
    const before = await desk.snapshot()
    expect((await desk.merge({ from, body: { into, dryRun: true } })).status).toBe(200)
    expect(await desk.snapshot()).toEqual(before)
  })
})

describe('a merge', () => {
  it('puts the other tag into its place, once, and keeps the order', async () => {
    const [a, from, b, into] = await desk.addTerms('tags', 4)
    const alone = await desk.addStyle({ tags: [a, from, b] })
    const before = await desk.addStyle({ tags: [from, a, into, b] })
    const after = await desk.addStyle({ tags: [into, a, from] })
    const untouched = await desk.addStyle({ tags: [b, into] })
    const { status, body } = await desk.merge({ from, body: { into } })
    expect(status).toBe(200)
    expect(body).toMatchObject({ styles: 3, drafts: 0, trashed: 0 })
    expect(await desk.termsOf(alone)).toEqual([a, into, b])
    expect(await desk.termsOf(before)).toEqual([into, a, b])
    expect(await desk.termsOf(after)).toEqual([into, a])
    expect(await desk.termsOf(untouched)).toEqual([b, into])
    expect(await desk.exists('tags', from)).toBe(false)
  })

  it('reaches drafts, what is in the trash and every stored version', async () => {
    const { payload } = gallery
    const [from, into] = await desk.addTerms('tags', 2)
    const draft = await desk.addStyle({ tags: [from], status: 'draft' })
    const inTrash = await desk.addStyle({ tags: [from] })
    await desk.trash(inTrash)
    const earlier = await desk.addStyle({ tags: [from] })
    await payload.update({ collection: 'srefs', id: earlier, data: { tags: [] } })
    await desk.merge({ from, body: { into } })
    expect(await desk.termsOf(draft, { draft: true })).toEqual([into])
    expect(await desk.termsOf(inTrash)).toEqual([into])
    expect(await desk.termsOf(earlier)).toEqual([])
    const where = { parent: { equals: earlier } }
    const { docs } = await payload.findVersions({
      collection: 'srefs',
      where,
      depth: 0,
      sort: 'createdAt',
    })
    expect(docs.map(({ version }) => version.tags)).toEqual([[into], []])
    const [first] = docs
    await payload.restoreVersion({ collection: 'srefs', id: first?.id ?? '' })
    expect(await desk.termsOf(earlier)).toEqual([into])
  })

  it('makes no new version', async () => {
    const [from, into] = await desk.addTerms('tags', 2)
    const id = await desk.addStyle({ tags: [from] })
    const count = { collection: 'srefs', where: { parent: { equals: id } } } as const
    const before = await gallery.payload.countVersions(count)
    await desk.merge({ from, body: { into } })
    expect(await gallery.payload.countVersions(count)).toEqual(before)
  })

  it('of categories may empty one that styles use, which cannot be deleted', async () => {
    const [from, into] = await desk.addTerms('categories', 2)
    const published = await desk.addStyle({ category: from })
    const draft = await desk.addStyle({ category: from, status: 'draft' })
    await expect(
      gallery.payload.delete({ collection: 'categories', id: from }),
    ).rejects.toMatchObject({ status: 409 })
    const { status } = await desk.merge({ collection: 'categories', from, body: { into } })
    expect(status).toBe(200)
    expect(await desk.termsOf(published, { collection: 'categories' })).toEqual([into])
    expect(await desk.termsOf(draft, { collection: 'categories', draft: true })).toEqual([into])
    expect(await desk.exists('categories', from)).toBe(false)
  })

  it('is found under the surviving tag at once, and is announced to the worker', async () => {
    const [from, into] = await desk.addTerms('tags', 2)
    const id = await desk.addStyle({ tags: [from] })
    await desk.db.query("delete from pgboss.job where name = 'sref-changed'")
    const { body } = await desk.merge({ from, body: { into } })
    expect(await desk.foundTags(id)).toEqual([body.into.name])
    expect(await desk.announcedIds()).toContain(id)
  })

  it('of very many styles leaves their search documents to the worker, in portions', async () => {
    const [from, into] = await desk.addTerms('tags', 2)
    const ids = await desk.addBareStyles(from, 501)
    await desk.db.query("delete from pgboss.job where name = 'sref-changed'")
    expect((await desk.merge({ from, body: { into } })).body.styles).toBe(501)
    expect((await desk.announcedIds()).sort()).toEqual(ids.sort())
    const { rows } = await desk.db.query("select 1 from pgboss.job where name = 'sref-changed'")
    expect(rows).toHaveLength(2)
  })

  it('takes the same tag under its upper-case id', async () => {
    const [from, into] = await desk.addTerms('tags', 2)
    const body = { into: from.toUpperCase() }
    expect((await desk.merge({ from, body })).status).toBe(400)
    const second = await desk.merge({
      from: from.toUpperCase(),
      body: { into: into.toUpperCase() },
    })
    expect(second.status).toBe(200)
  })
})

describe('a merge that cannot be done', () => {
  const UNKNOWN = '019a0000-0000-7000-8000-000000000000'

  it.each([
    ['without a target', {}, 400, 'into'],
    ['with a target that is no id', { into: 'cyan' }, 400, 'into'],
    ['with an unknown parameter', { into: UNKNOWN, force: true }, 400, 'force'],
    [
      'with a dry run that is neither true nor false',
      { into: UNKNOWN, dryRun: 'no' },
      400,
      'dryRun',
    ],
    ['with something that is no object', [1], 400, undefined],
    ['into an unknown one', { into: UNKNOWN }, 404, 'into'],
  ])('%s is refused and the reason is told', async (_, body, status, path) => {
    const from = await desk.addTerm('tags')
    const answer = await desk.merge({ from, body })
    expect(answer.status).toBe(status)
    expect(answer.body.errors?.[0]?.path).toBe(path)
    expect(answer.body.errors?.[0]?.message).not.toBe('')
    expect(await desk.exists('tags', from)).toBe(true)
  })

  it('into itself is refused', async () => {
    const from = await desk.addTerm('tags')
    const { status, body } = await desk.merge({ from, body: { into: from } })
    expect(status).toBe(400)
    expect(body.errors?.[0]?.message).toBe('A tag cannot be merged into itself.')
  })

  it.each([[UNKNOWN], ['cyan'], ['0']])('from %s, which is not there, is a 404', async (from) => {
    expect((await desk.merge({ from, body: { into: await desk.addTerm('tags') } })).status).toBe(
      404,
    )
  })

  it('a tag into a category is a 404', async () => {
    const body = { into: await desk.addTerm('categories') }
    expect((await desk.merge({ from: await desk.addTerm('tags'), body })).status).toBe(404)
  })

  it('a second time is a 404 and changes nothing', async () => {
    const [from, into] = await desk.addTerms('tags', 2)
    const id = await desk.addStyle({ tags: [from] })
    expect((await desk.merge({ from, body: { into } })).status).toBe(200)
    const before = await desk.snapshot()
    expect((await desk.merge({ from, body: { into } })).status).toBe(404)
    expect(await desk.snapshot()).toEqual(before)
    expect(await desk.termsOf(id)).toEqual([into])
  })
})

describe('at the same time', () => {
  it('the same merge by several editors is done once, and the others are told', async () => {
    const [from, into] = await desk.addTerms('tags', 2)
    const ids = [await desk.addStyle({ tags: [from] }), await desk.addStyle({ tags: [into, from] })]
    const answers = await Promise.all([1, 2, 3, 4].map(() => desk.merge({ from, body: { into } })))
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses[0]).toBe(200)
    expect(statuses.slice(1).every((status) => status === 404 || status === 409)).toBe(true)
    for (const id of ids) expect(await desk.termsOf(id)).toEqual([into])
  })

  it('merges of two tags into each other leave one of them', async () => {
    const [a, b] = await desk.addTerms('tags', 2)
    const id = await desk.addStyle({ tags: [a, b] })
    const answers = await Promise.all([
      desk.merge({ from: a, body: { into: b } }),
      desk.merge({ from: b, body: { into: a } }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const left = (await desk.exists('tags', a)) ? a : b
    expect(
      [await desk.exists('tags', a), await desk.exists('tags', b)].filter(Boolean),
    ).toHaveLength(1)
    expect(await desk.termsOf(id)).toEqual([left])
  })

  it('a chain of merges loses no style', async () => {
    const chain = await desk.addTerms('tags', 4)
    const ids = await Promise.all(chain.map((tag) => desk.addStyle({ tags: [tag] })))
    await Promise.all(
      chain.slice(1).map((into, index) => desk.merge({ from: chain[index] ?? '', body: { into } })),
    )
    const left: string[] = []
    for (const tag of chain) if (await desk.exists('tags', tag)) left.push(tag)
    for (const id of ids) {
      const terms = (await desk.termsOf(id)) as string[]
      expect(terms).toHaveLength(1)
      expect(left).toContain(terms[0])
    }
  })

  it('a tag that an editor is just putting on a style is not lost', async () => {
    const [from, into] = await desk.addTerms('tags', 2)
    const id = await desk.addStyle()
    const editor = await desk.openTransaction(
      `insert into srefs_rels ("order", parent_id, path, tags_id) values (1, $1, 'tags', $2)`,
      [id, from],
    )
    const merging = desk.merge({ from, body: { into } })
    await desk.waitForBlocked()
    await editor.end('commit')
    expect((await merging).status).toBe(200)
    expect(await desk.termsOf(id)).toEqual([into])
  })

  it('a merge that cannot get its locks changes nothing and says so', async () => {
    const [from, into] = await desk.addTerms('tags', 2)
    const id = await desk.addStyle({ tags: [from] })
    const editor = await desk.openTransaction('select id from srefs where id = $1 for update', [id])
    const { status, body } = await desk.merge({ from, body: { into } })
    await editor.end('rollback')
    expect(status).toBe(409)
    expect(body.errors?.[0]?.message).toContain('try again')
    expect(await desk.termsOf(id)).toEqual([from])
    expect((await desk.merge({ from, body: { into } })).status).toBe(200)
  })
})

describe('inside a transaction of the caller', () => {
  it('is undone with it', async () => {
    const { mergeTerms } = await import('@/server/taxonomy/merge-terms')
    const { initTransaction, killTransaction } = await import('payload')
    const [fromId, intoId] = await desk.addTerms('tags', 2)
    const id = await desk.addStyle({ tags: [fromId] })
    await desk.db.query("delete from pgboss.job where name = 'sref-changed'")
    const before = await desk.snapshot()
    const req = await createLocalReq({}, gallery.payload)
    await initTransaction(req)
    const report: MergeReport = await mergeTerms({ req, collection: 'tags', fromId, intoId })
    expect(report.styles).toBe(1)
    await killTransaction(req)
    expect(await desk.snapshot()).toEqual(before)
    expect(await desk.termsOf(id)).toEqual([fromId])
  })
})
