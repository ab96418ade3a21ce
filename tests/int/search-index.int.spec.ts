import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { addPicture, addSref } from '../helpers/make-content'
import {
  findMeilisearch,
  type MeilisearchServer,
  startMeilisearch,
} from '../helpers/meilisearch-server'

const source = await findMeilisearch()
const title = 'the index of a real Meilisearch'

describe.skipIf(source.kind === 'none')(
  source.kind === 'none' ? `${title} (${source.reason})` : title,
  () => {
    let gallery: TestGallery
    let server: MeilisearchServer
    let db: pg.Client
    let worker: { stop: () => Promise<void> }
    let categoryId: string
    let pictureId: string
    let code = 300_000

    beforeAll(async () => {
      if (source.kind === 'none') return
      server = await startMeilisearch(source)
      const { createSearchKeys } = await import('@/server/search/meilisearch/keys')
      const prefix = 'pipe'
      const keys = server.masterKey
        ? await createSearchKeys({
            host: server.url,
            masterKey: server.masterKey,
            indexPrefix: prefix,
          })
        : undefined
      gallery = await startGallery({
        env: {
          MEILI_URL: server.url,
          MEILI_INDEX_PREFIX: prefix,
          ...(keys ? { MEILI_API_KEY: keys.worker } : {}),
        },
      })
      db = new pg.Client({ connectionString: gallery.databaseUrl })
      await db.connect()
      const { payload } = gallery
      categoryId = (await payload.create({ collection: 'categories', data: { name: 'Ink' } })).id
      pictureId = (await addPicture(payload, 1)).id
      const { startWorker } = await import('@/jobs/start-worker')
      worker = await startWorker(payload)
    })

    afterAll(async () => {
      await worker?.stop()
      await db?.end()
      await gallery?.stop()
      await server?.stop()
    })

    const add = (input: Partial<Parameters<typeof addSref>[1]> = {}) =>
      addSref(gallery.payload, {
        title: 'A style',
        code: String(code++),
        categoryId,
        pictureIds: [pictureId],
        ...input,
      })

    const update = (id: string, data: object) =>
      gallery.payload.update({ collection: 'srefs', id, data, depth: 0 })

    /** What the server itself holds, read past the code under test. */
    async function stored(path: string): Promise<Response> {
      return fetch(`${server.url}/indexes/pipe_v1${path}`, {
        headers: { authorization: `Bearer ${server.masterKey}` },
      })
    }

    const holds = (id: string, expected: object | null) =>
      vi.waitFor(async () => {
        const response = await stored(`/documents/${id}`)
        if (expected === null) expect(response.status).toBe(404)
        else expect(await response.json()).toMatchObject(expected)
      }, PATIENTLY)

    async function index() {
      const { openSearchIndex } = await import('@/server/search/pipe/open-search-index')
      const opened = openSearchIndex()
      if (!opened) throw new Error('MEILI_URL is not set')
      return opened.index
    }

    async function runReconcile() {
      const { reconcile } = await import('@/server/search/pipe/reconcile')
      return reconcile({ payload: gallery.payload, index: await index() })
    }

    it('is made by the worker and follows every kind of edit', async () => {
      const sref = await add({ title: 'First' })
      await holds(sref.id, { title: 'First' })
      await update(sref.id, { title: 'Second' })
      await holds(sref.id, { title: 'Second' })
      await update(sref.id, { _status: 'draft' })
      await holds(sref.id, null)
      await update(sref.id, { _status: 'published' })
      await holds(sref.id, { title: 'Second' })
      await gallery.payload.update({
        collection: 'categories',
        id: categoryId,
        data: { name: 'Ink & Line' },
      })
      await holds(sref.id, { categories: [{ name: 'Ink & Line' }] })
      await update(sref.id, { deletedAt: new Date().toISOString() })
      await holds(sref.id, null)
    })

    it('is compared and mended: what is missing, what is stale, what should not be there', async () => {
      const [missing, stale] = [await add({ title: 'Missing' }), await add({ title: 'Stale' })]
      await holds(missing.id, {})
      await holds(stale.id, {})
      await vi.waitFor(
        async () => expect((await db.query(UNSENT)).rows).toEqual([{ unsent: 0 }]),
        PATIENTLY,
      )
      const ghost = { ...(await (await stored(`/documents/${stale.id}`)).json()) }
      await (await index()).write({
        documents: [
          { id: missing.id, version: '1', document: null },
          { id: stale.id, version: '1', document: { ...ghost, title: 'Old' } },
          { id: GHOST, version: '1', document: { ...ghost, id: GHOST } },
        ],
      })
      expect(await runReconcile()).toMatchObject({ missing: 1, stale: 1, phantom: 1 })
      await holds(missing.id, { title: 'Missing' })
      await holds(stale.id, { title: 'Stale' })
      await holds(GHOST, null)
      expect(await runReconcile()).toMatchObject({ missing: 0, stale: 0, phantom: 0 })
    })

    it('is built anew beside the one in use, with the changes of meanwhile', async () => {
      const srefs = await Promise.all([1, 2, 3, 4].map((number) => add({ title: `Old ${number}` })))
      const { reindex } = await import('@/server/search/pipe/reindex')
      const counts: number[] = []
      const watching = setInterval(async () => {
        const { numberOfDocuments } = await (await stored('/stats')).json()
        counts.push(numberOfDocuments)
      }, 5)
      const building = reindex({ payload: gallery.payload, index: await index() })
      await Promise.all(srefs.map(({ id }, number) => update(id, { title: `New ${number}` })))
      const outcome = await building
      clearInterval(watching)
      expect(outcome.documents).toBeGreaterThanOrEqual(4)
      expect(Math.min(...counts)).toBeGreaterThan(0)
      for (const [number, { id }] of srefs.entries()) await holds(id, { title: `New ${number}` })
      expect(await runReconcile()).toMatchObject({ missing: 0, stale: 0, phantom: 0 })
    })

    it('is built again by the worker when it was lost', async () => {
      const sref = await add({ title: 'Here again' })
      await holds(sref.id, {})
      const lost = (await (await stored('')).json()).createdAt
      await fetch(`${server.url}/indexes/pipe_v1`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${server.masterKey}` },
      })
      await vi.waitFor(async () => {
        const answer = await stored('')
        expect(answer.status).toBe(200)
        expect((await answer.json()).createdAt).not.toBe(lost)
      }, PATIENTLY)
      await holds(sref.id, { title: 'Here again' })
      const { readSearchStatus } = await import('@/server/search/pipe/read-search-status')
      await vi.waitFor(
        async () =>
          expect(await readSearchStatus(gallery.payload)).toMatchObject({
            engine: 'meilisearch',
            unsent: 0,
            meilisearch: { isReachable: true, error: null },
            lastReindex: { error: null },
          }),
        PATIENTLY,
      )
    })
  },
)

const PATIENTLY = { timeout: 10_000, interval: 20 }

const GHOST = '01980000-0000-7000-8000-00000000dead'

const UNSENT = `select count(*)::int as unsent from search_documents
  where indexed_version is distinct from version`
