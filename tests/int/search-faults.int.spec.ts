import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EVERYTHING, type SearchQuery } from '@/domain/search/search-query'
import type { SqlRunner } from '@/server/db/transaction-db'
import type { SearchAnswer, SearchService } from '@/server/search/get-search'
import type { MeilisearchIndex } from '@/server/search/meilisearch/create-meilisearch-index'
import { type Fault, type FaultProxy, startFaultProxy } from '../helpers/fault-proxy'
import { startGallery, type TestGallery } from '../helpers/gallery'
import {
  findMeilisearch,
  type MeilisearchServer,
  startMeilisearch,
} from '../helpers/meilisearch-server'
import { openTestRedis, type TestRedis, whyNoRedis } from '../helpers/redis-server'
import { distinctQuery, runSearchLoad } from '../helpers/search-load'
import { waitUntil } from '../helpers/wait-until'
import { catalogue } from '../search/conformance/catalogue'

const CLIENTS = 30
const LOAD_MS = 3_000

const source = await findMeilisearch()
const why = source.kind === 'none' ? source.reason : whyNoRedis()

const everything: SearchQuery = { ...EVERYTHING, limit: 100, facets: ['category'] }

describe.skipIf(why)(`search with broken services${why ? ` (${why})` : ''}`, () => {
  let meilisearch: MeilisearchServer
  let toMeilisearch: FaultProxy
  let redis: TestRedis
  let toRedis: FaultProxy
  let gallery: TestGallery
  let db: SqlRunner
  let index: MeilisearchIndex
  /** The answer to `everything` while the index was not there yet. */
  let withoutIndex: SearchAnswer
  let service: SearchService & { close: () => Promise<void> }

  beforeAll(async () => {
    if (source.kind === 'none') return
    meilisearch = await startMeilisearch(source)
    toMeilisearch = await startFaultProxy({ port: Number(new URL(meilisearch.url).port) })
    redis = await openTestRedis()
    toRedis = await startFaultProxy({ port: redis.port })
    gallery = await startGallery({
      env: {
        MEILI_URL: `http://127.0.0.1:${toMeilisearch.port}`,
        MEILI_API_KEY: meilisearch.masterKey ?? '',
        MEILI_INDEX_PREFIX: `faults_${process.pid}`,
        MEILI_TIMEOUT_MS: '500',
        REDIS_URL: `redis://127.0.0.1:${toRedis.port}`,
      },
    })
    const { postgres } = await import('@/server/db/transaction-db')
    const { openSearchIndex } = await import('@/server/search/pipe/open-search-index')
    const { storeSearchDocuments } = await import(
      '@/server/search/documents/store-search-documents'
    )
    const { openSearch } = await import('@/server/search/get-search')
    db = postgres(gallery.payload).drizzle
    const opened = openSearchIndex()
    if (!opened) throw new Error('MEILI_URL is not read')
    index = opened.index
    await storeSearchDocuments(
      db,
      catalogue.map((document) => ({ id: document.id, document })),
    )
    service = openSearch(gallery.payload)
    withoutIndex = await service.search(everything)
    await push()
  })

  afterAll(async () => {
    await service?.close()
    await gallery?.stop()
    await toRedis?.close()
    await redis?.stop()
    await toMeilisearch?.close()
    await meilisearch?.stop()
  })

  beforeEach(async () => {
    await Promise.all([toMeilisearch.set({ kind: 'pass' }), toRedis.set({ kind: 'pass' })])
  })

  async function push(): Promise<void> {
    const { pushUnsent } = await import('@/server/search/pipe/push-unsent')
    await index.ensure()
    await pushUnsent({ payload: gallery.payload, index })
  }

  let asked = 0
  const ask = () => service.search(distinctQuery(asked++))

  async function untilMeilisearchAnswers(): Promise<void> {
    await waitUntil('Meilisearch answers', async () => (await ask()).engine === 'meilisearch')
  }

  async function untilPostgresAnswers(): Promise<void> {
    await waitUntil('Postgres answers', async () => (await ask()).engine === 'postgres')
  }

  it('answers before there is an index, and from the index by itself once there is one', async () => {
    expect(withoutIndex).toMatchObject({ engine: 'postgres', total: catalogue.length })
    await untilMeilisearchAnswers()
    expect((await ask()).total).toBe(catalogue.length)
  })

  it.each<Fault>([
    { kind: 'refuse' },
    { kind: 'slow', delayMs: 5_000 },
    { kind: 'reset', afterBytes: 100 },
    { kind: 'black-hole' },
  ])(
    'fails no search under load when Meilisearch is broken ($kind), and returns',
    async (fault) => {
      await untilMeilisearchAnswers()
      const load = runSearchLoad({ clients: CLIENTS, durationMs: LOAD_MS, pauseMs: 20, ask })
      await new Promise((resolve) => setTimeout(resolve, LOAD_MS / 3))
      await toMeilisearch.set(fault)
      const samples = await load
      expect(samples.filter(({ engine }) => engine === null)).toEqual([])
      expect(samples.some(({ engine }) => engine === 'meilisearch')).toBe(true)
      expect(samples.at(-1)?.engine).toBe('postgres')
      await toMeilisearch.set({ kind: 'pass' })
      await untilMeilisearchAnswers()
    },
  )

  it.each<Fault>([{ kind: 'refuse' }, { kind: 'black-hole' }])(
    'fails no search under load when Redis is broken ($kind)',
    async (fault) => {
      await untilMeilisearchAnswers()
      const load = runSearchLoad({ clients: CLIENTS, durationMs: LOAD_MS, pauseMs: 20, ask })
      await new Promise((resolve) => setTimeout(resolve, LOAD_MS / 3))
      await toRedis.set(fault)
      const samples = await load
      expect(samples.filter(({ engine }) => engine === null)).toEqual([])
    },
  )

  it('does not show a style that is gone while the index has not heard of it', async () => {
    await untilMeilisearchAnswers()
    const { hits, total } = await service.search(everything)
    const id = hits[0]?.document.id ?? ''
    const { storeSearchDocuments } = await import(
      '@/server/search/documents/store-search-documents'
    )
    const { announceChange } = await import('@/server/cache/announce-change')
    await storeSearchDocuments(db, [{ id, document: null }])
    await db.execute(announceChange(['srefs']))
    await waitUntil('the kept answer is gone', async () => {
      return (await service.search(everything)).total === total - 1
    })
    const after = await service.search(everything)
    expect(after.engine).toBe('meilisearch')
    expect(after.hits.map(({ document }) => document.id)).not.toContain(id)
    await push()
  })

  it('leaves Meilisearch alone while changes wait too long to be sent, and returns', async () => {
    await untilMeilisearchAnswers()
    await db.execute(sql`
      update search_documents set version = nextval('search_version'),
        changed_at = now() - interval '1 minute'
      where sref_id = (select sref_id from search_documents where document is not null limit 1)`)
    await untilPostgresAnswers()
    await push()
    await untilMeilisearchAnswers()
  })

  it('leaves an index alone that was restored from an older state, and asks for its repair', async () => {
    await untilMeilisearchAnswers()
    await db.execute(sql`delete from pgboss.job where name = 'reconcile-search'`)
    const documents = catalogue.map((document) => ({ id: document.id, version: '1', document }))
    await index.write({ documents })
    expect((await ask()).engine).toBe('postgres')
    await waitUntil('a comparison is asked for', async () => {
      expect((await ask()).engine).toBe('postgres')
      const { rows } = await db.execute(sql`select from pgboss.job where name = 'reconcile-search'`)
      return rows.length === 1
    })
    await db.execute(sql`update search_documents set indexed_version = null`)
    await push()
    await untilMeilisearchAnswers()
  })

  it('leaves an index alone that was emptied, although it has no hit to prove it', async () => {
    await untilMeilisearchAnswers()
    await index.write({
      documents: catalogue.map(({ id }) => ({ id, version: '1', document: null })),
    })
    await untilPostgresAnswers()
    expect((await service.search(everything)).total).toBeGreaterThan(0)
  })
})
