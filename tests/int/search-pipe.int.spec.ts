import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { SearchDocument } from '@/domain/search/search-document'
import type { SrefChanged } from '@/jobs/search/handle-sref-changed'
import type { MeilisearchIndex } from '@/server/search/meilisearch/create-meilisearch-index'
import { SearchWriteError } from '@/server/search/meilisearch/search-write-error'
import type { VersionedDocument } from '@/server/search/port'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { addPicture, addSref } from '../helpers/make-content'

let gallery: TestGallery
let db: pg.Client
let inkId: string
let pictureIds: string[]
let code = 200_000
let worker: { stop: () => Promise<void> } | undefined

beforeAll(async () => {
  gallery = await startGallery()
  db = new pg.Client({ connectionString: gallery.databaseUrl })
  await db.connect()
  const { payload } = gallery
  inkId = (await payload.create({ collection: 'categories', data: { name: 'Ink' } })).id
  pictureIds = [(await addPicture(payload, 1)).id, (await addPicture(payload, 2)).id]
})

afterEach(async () => {
  await worker?.stop()
  worker = undefined
})

afterAll(async () => {
  await db?.end()
  await gallery?.stop()
})

async function startWorker() {
  const start = (await import('@/jobs/start-worker')).startWorker
  worker = await start(gallery.payload)
}

function add(input: Partial<Parameters<typeof addSref>[1]> = {}) {
  return addSref(gallery.payload, {
    title: 'A style',
    code: String(code++),
    categoryId: inkId,
    pictureIds,
    ...input,
  })
}

const update = (id: string, data: object, options: object = {}) =>
  gallery.payload.update({ collection: 'srefs', id, data, depth: 0, ...options })

type Row = { document: SearchDocument | null; version: string }

async function rowOf(id: string): Promise<Row | undefined> {
  const { rows } = await db.query<Row>(
    'select document, version from search_documents where sref_id = $1',
    [id],
  )
  return rows[0]
}

/** Waits as long as a busy machine may need. */
const eventually = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: 10_000, interval: 20 })

const documentOf = async (id: string) => (await rowOf(id))?.document ?? null

describe('the document of a style is there with the commit', () => {
  it('that publishes it, and gone with the one that unpublishes it', async () => {
    const sref = await add({ status: 'draft' })
    expect(await rowOf(sref.id)).toBeUndefined()
    await update(sref.id, { _status: 'published' })
    expect(await documentOf(sref.id)).toMatchObject({ title: 'A style', code: sref.code })
    await update(sref.id, { _status: 'draft' })
    expect(await rowOf(sref.id)).toMatchObject({ document: null })
  })

  it('and a draft saved over it changes nothing', async () => {
    const sref = await add()
    const before = await rowOf(sref.id)
    await update(sref.id, { title: 'Plans' }, { draft: true })
    await update(sref.id, { title: 'Plans 2' }, { draft: true, autosave: true })
    expect(await rowOf(sref.id)).toEqual(before)
  })

  it('that puts it into the trash, takes it out, or deletes it for good', async () => {
    const sref = await add()
    await update(sref.id, { deletedAt: new Date().toISOString() })
    expect(await documentOf(sref.id)).toBeNull()
    await update(sref.id, { deletedAt: null }, { trash: true })
    expect(await documentOf(sref.id)).toMatchObject({ title: 'A style' })
    await gallery.payload.delete({ collection: 'srefs', id: sref.id })
    expect(await rowOf(sref.id)).toMatchObject({ document: null })
  })

  it('that restores an older version', async () => {
    const { payload } = gallery
    const sref = await add({ title: 'Before' })
    await update(sref.id, { title: 'After' })
    const { docs } = await payload.findVersions({
      collection: 'srefs',
      where: { parent: { equals: sref.id }, 'version.title': { equals: 'Before' } },
    })
    await payload.restoreVersion({ collection: 'srefs', id: String(docs[0]?.id) })
    expect(await documentOf(sref.id)).toMatchObject({ title: 'Before' })
  })

  it('of a schedule, and of a duplicate once it is published', async () => {
    const { payload } = gallery
    const sref = await add({ status: 'draft' })
    await payload.jobs.queue({
      task: 'schedulePublish',
      input: { type: 'publish', doc: { relationTo: 'srefs', value: sref.id } },
      waitUntil: new Date(Date.now() - 1000),
    })
    const { runScheduledPublish } = await import('@/jobs/run-scheduled-publish')
    await runScheduledPublish(payload)
    expect(await documentOf(sref.id)).toMatchObject({ code: sref.code })
    const copy = await payload.duplicate({
      collection: 'srefs',
      id: sref.id,
      data: {} as never,
      draft: true,
      depth: 0,
    })
    expect(await rowOf(copy.id)).toBeUndefined()
    await update(copy.id, { code: String(code++), _status: 'published' })
    expect(await documentOf(copy.id)).toMatchObject({ title: copy.title })
  })

  it('of a bulk edit, and of a picture whose alternative text is put right', async () => {
    const { payload } = gallery
    const srefs = [await add({ title: 'Bulk' }), await add({ title: 'Bulk' })]
    await payload.update({
      collection: 'srefs',
      where: { title: { equals: 'Bulk' } },
      data: { featured: true },
    })
    await payload.update({ collection: 'media', id: pictureIds[0] ?? '', data: { alt: 'A wave' } })
    for (const { id } of srefs) {
      expect(await documentOf(id)).toMatchObject({
        featured: true,
        samples: [{ image: { alt: 'A wave' } }, {}],
      })
    }
  })

  it('of an import', async () => {
    const sref = await add({ title: 'Before the import' })
    const file = path.join(gallery.mediaDir, '..', 'rows.csv')
    await writeFile(file, `code,title,categories,tags\n${sref.code},After the import,Ink,reef\n`)
    const { runImport } = await import('@/server/import/run-import')
    await runImport({ payload: gallery.payload, file, isDryRun: false, publish: true })
    expect(await documentOf(sref.id)).toMatchObject({
      title: 'After the import',
      tags: [{ name: 'reef' }],
    })
  })

  it('and is never there for an edit that was rolled back', async () => {
    const { payload } = gallery
    const sref = await add({ title: 'Kept' })
    const before = await rowOf(sref.id)
    const transactionID = (await payload.db.beginTransaction()) ?? undefined
    await update(sref.id, { title: 'Undone' }, { req: { transactionID } })
    await payload.db.rollbackTransaction(transactionID ?? '')
    expect(await rowOf(sref.id)).toEqual(before)
  })

  it('and has neither code nor prompts from the moment at which it becomes premium', async () => {
    const sref = await add()
    await update(sref.id, { premium: true })
    const text = JSON.stringify(await documentOf(sref.id))
    expect(text).toContain('"premium":true')
    expect(text).not.toContain(sref.code)
    expect(text).not.toContain('Prompt')
  })

  it('and keeps its version as long as nothing public has changed', async () => {
    const sref = await add()
    const before = await rowOf(sref.id)
    await update(sref.id, { verifiedAt: new Date().toISOString() })
    expect(await rowOf(sref.id)).toEqual(before)
  })
})

describe('two editors at once', () => {
  it('lose nothing of each other in the document', async () => {
    const { payload } = gallery
    const sref = await add({ title: 'Start' })
    await startWorker()
    await Promise.all([
      update(sref.id, { title: 'Other title' }),
      payload.update({ collection: 'categories', id: inkId, data: { name: 'Ink & Line' } }),
    ])
    await eventually(async () =>
      expect(await documentOf(sref.id)).toMatchObject({
        title: 'Other title',
        categories: [{ name: 'Ink & Line' }],
      }),
    )
  })
})

describe('names that many styles share', () => {
  it('arrive in all their documents, and leave them when a tag is deleted', async () => {
    const { payload } = gallery
    const tag = await payload.create({ collection: 'tags', data: { name: 'sea' } })
    const srefs = [await add({ tagIds: [tag.id] }), await add({ tagIds: [tag.id] })]
    await startWorker()
    const tagsAre = (names: string[]) =>
      eventually(async () => {
        for (const { id } of srefs) {
          expect((await documentOf(id))?.tags.map(({ name }) => name)).toEqual(names)
        }
      })
    await tagsAre(['sea'])
    await payload.update({ collection: 'tags', id: tag.id, data: { name: 'ocean' } })
    await tagsAre(['ocean'])
    await payload.delete({ collection: 'tags', id: tag.id })
    await tagsAre([])
  })
})

describe('a model whose parameter is put right', () => {
  it('shows so in the public samples and in filters', async () => {
    const { payload } = gallery
    const model = await payload.create({
      collection: 'models',
      data: { name: 'Version 9', kind: 'model', parameter: '--v 90' },
    })
    const sref = await add({ title: 'Made with a model' })
    await update(sref.id, { samples: [{ image: pictureIds[0], model: model.id }] })
    expect(await documentOf(sref.id)).toMatchObject({ models: ['v90'] })
    await startWorker()
    await payload.update({ collection: 'models', id: model.id, data: { parameter: '--v 9' } })
    await eventually(async () =>
      expect(await documentOf(sref.id)).toMatchObject({ models: ['v9'] }),
    )
    const stored = await payload.findByID({ collection: 'srefs', id: sref.id, depth: 0 })
    expect(stored.public?.samples).toMatchObject([{ model: '--v 9' }])
  })
})

describe('counters', () => {
  it('change no document until they are taken over', async () => {
    const sref = await add()
    const before = await rowOf(sref.id)
    await db.query(
      `update sref_counters set likes = 7 where id = (select counters_id from srefs where id = $1)`,
      [sref.id],
    )
    expect(await rowOf(sref.id)).toEqual(before)
    const { refreshSearchCounts } = await import('@/jobs/search/refresh-search-counts')
    expect(await refreshSearchCounts({ payload: gallery.payload, index: null })).toBe(1)
    expect(await documentOf(sref.id)).toMatchObject({ counts: { likes: 7 } })
    expect(await refreshSearchCounts({ payload: gallery.payload, index: null })).toBe(0)
  })
})

describe('a document that the index refuses', () => {
  /** A stand-in for an index that takes all documents but one. */
  function pickyIndex(refusedId: string) {
    const taken = new Map<string, VersionedDocument>()
    const write = async ({ documents }: { documents: VersionedDocument[] }) => {
      for (const document of documents) {
        if (document.id !== refusedId) taken.set(document.id, document)
      }
      if (documents.some(({ id }) => id === refusedId)) {
        throw new SearchWriteError(new Map([[refusedId, 'It is too long.']]))
      }
    }
    const index = { exists: async () => true, write } as unknown as MeilisearchIndex
    return { index, taken }
  }

  const job = (srefId: string, retryCount = 0) =>
    ({ id: `job of ${srefId}`, data: { srefIds: [srefId] }, retryCount }) as SrefChanged

  it('holds up no other, and its message goes to the dead letters after some tries', async () => {
    const { handleSrefChanged } = await import('@/jobs/search/handle-sref-changed')
    const { readSearchStatus } = await import('@/server/search/pipe/read-search-status')
    const { payload } = gallery
    const [bad, good] = [await add({ title: 'Bad' }), await add({ title: 'Good' })]
    const { index, taken } = pickyIndex(bad.id)
    const handle = (retryCount: number) =>
      handleSrefChanged({ payload, index, jobs: [job(bad.id, retryCount), job(good.id)] })
    const output = { message: 'It is too long.' }
    expect(await handle(0)).toEqual([
      { id: `job of ${bad.id}`, status: 'failed', output },
      { id: `job of ${good.id}`, status: 'completed' },
    ])
    expect(taken.get(good.id)?.document).toMatchObject({ title: 'Good' })
    expect(await handle(3)).toMatchObject([{ status: 'deadletter', output }, {}])
    expect(await readSearchStatus(payload)).toMatchObject({ meilisearch: null, refused: 0 })
    await update(bad.id, { title: 'Better' })
    expect(
      await handleSrefChanged({ payload, index: pickyIndex('').index, jobs: [job(bad.id)] }),
    ).toMatchObject([{ status: 'completed' }])
  })
})

describe('a pass over everything', () => {
  it('mends what differs from the styles, and finds nothing the second time', async () => {
    const { reconcile } = await import('@/server/search/pipe/reconcile')
    const sref = await add({ title: 'True' })
    await db.query(
      `update search_documents set document = jsonb_set(document, '{title}', '"False"')
        where sref_id = $1`,
      [sref.id],
    )
    const run = () => reconcile({ payload: gallery.payload, index: null })
    expect(await run()).toMatchObject({ outdated: 1 })
    expect(await documentOf(sref.id)).toMatchObject({ title: 'True' })
    expect(await run()).toMatchObject({ outdated: 0 })
  })

  it('takes up a dump of another server, whose transactions lie in the future', async () => {
    const { rebuildOutdatedDocuments } = await import(
      '@/server/search/pipe/rebuild-outdated-documents'
    )
    await db.query("update search_documents set changed_xid = '999999999999', form = 0")
    expect(await rebuildOutdatedDocuments(gallery.payload)).toBeGreaterThan(0)
    const { rows } = await db.query(`select count(*)::int as future from search_documents
      where changed_xid > pg_current_xact_id()`)
    expect(rows).toEqual([{ future: 0 }])
    expect(await rebuildOutdatedDocuments(gallery.payload)).toBe(0)
  })

  it('says how it went', async () => {
    const { readSearchStatus } = await import('@/server/search/pipe/read-search-status')
    const status = await readSearchStatus(gallery.payload)
    expect(status).toMatchObject({
      engine: 'postgres',
      unsent: 0,
      meilisearch: null,
      lastReconcile: { error: null, outcome: { outdated: 0 } },
    })
    expect(status.documents).toBeGreaterThan(0)
  })
})
