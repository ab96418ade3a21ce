import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillGallery } from '../../bench/search/fill-gallery'
import { makeVocabulary } from '../../bench/search/make-documents'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { type ExplainedRequest, explainRequests } from '../plans/explain-requests'

/** A request that is answered by an index of its own reads a few hundred rows at most. */
const STYLES = 3_000

let gallery: TestGallery
let client: pg.Client
let requests: ExplainedRequest[]

/** No index knows how near colours are; `bench/plans/judge-request.ts` has the reasons for the others. */
const READS_ALL = /colou?r|sort=random|sitemap|[?&]q=|nothing found/

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '', REDIS_URL: '' } })
  const { payload } = gallery
  const { postgres } = await import('@/server/db/transaction-db')
  const { rebuildAllDocuments } = await import('@/server/search/pipe/rebuild-all-documents')
  const { drizzle, pool } = postgres(payload)
  await fillGallery(drizzle, { size: STYLES, vocabulary: makeVocabulary() })
  await rebuildAllDocuments(payload)
  await pool.query('vacuum analyze')
  client = new pg.Client({ connectionString: gallery.databaseUrl })
  await client.connect()
  // Where there is an index to go by, it is gone by, however little there is in a test.
  await client.query('set enable_seqscan = off')
  requests = await explainRequests({ payload, client, isRun: true })
})

afterAll(async () => {
  await client?.end()
  await gallery?.stop()
})

const statementsOf = (name: string) => requests.find((one) => one.name === name)?.statements ?? []

describe('what visitors ask of the database', () => {
  it('is found by an index that knows where to look, whatever grows with the gallery', () => {
    const reading = requests
      .filter(({ name }) => !READS_ALL.test(name))
      .flatMap(({ name, statements }) => statements.map((one) => ({ name, ...one })))
    expect(reading.length).toBeGreaterThan(40)
    const readsAll = ({ scanned, read }: (typeof reading)[number]) =>
      scanned.length > 0 || read >= STYLES
    expect(reading.filter(readsAll)).toEqual([])
  })

  it('is asked at once: a style by slug or code, and a list but for documents not met before', () => {
    for (const list of ['/api/sref', '/api/sref?sort=newest&limit=21', '/feed.xml']) {
      const [first, ...others] = statementsOf(list)
      expect(first?.text).toContain("json_build_object('id', sref_id")
      expect(others.length).toBeLessThanOrEqual(1)
      for (const { text } of others) expect(text).toContain('where sref_id = any(')
    }
    const details = requests.filter(({ name }) => /^\/api\/sref\/[^/]+$/.test(name))
    expect(details.length).toBeGreaterThan(2)
    for (const { statements } of details) expect(statements).toHaveLength(1)
  })

  it('is not asked of Payload with relations to follow', () => {
    const ofRelations = requests.filter(({ statements }) =>
      statements.some(({ text }) => /"srefs_rels"|"srefs_samples"/.test(text)),
    )
    expect(ofRelations).toEqual([])
  })
})
