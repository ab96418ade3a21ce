import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SearchStatus } from '@/admin/search/search-status'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { type Answer, call } from '../helpers/http'
import { addPicture, addSref, addUsers } from '../helpers/make-content'

type Body = SearchStatus & {
  requested?: string
  retried?: number
  errors?: { code: string; message: string }[]
}

const UNREACHABLE = 'http://127.0.0.1:9'

let gallery: TestGallery
let db: pg.Client
let tokens: Awaited<ReturnType<typeof addUsers>>['tokens']

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: UNREACHABLE, MEILI_TIMEOUT_MS: '50' } })
  db = new pg.Client({ connectionString: gallery.databaseUrl })
  await db.connect()
  tokens = (await addUsers(gallery.payload)).tokens
  const category = await gallery.payload.create({ collection: 'categories', data: { name: 'Ink' } })
  const picture = await addPicture(gallery.payload, 1)
  const style = { categoryId: category.id, pictureIds: [picture.id] }
  await addSref(gallery.payload, { ...style, title: 'Shown', code: '300001' })
  await addSref(gallery.payload, { ...style, title: 'Hidden', code: '300002', status: 'draft' })
})

beforeEach(async () => {
  await db.query('delete from pgboss.job')
  await db.query('truncate search_runs')
})

afterAll(async () => {
  await db?.end()
  await gallery?.stop()
})

type Ask = { method?: 'GET' | 'POST'; name: string; as: string; headers?: Record<string, string> }

function ask({ method = 'POST', name, as, headers = {} }: Ask): Promise<Answer<Body>> {
  const token = tokens[as]
  const path = `/api/cms/search/${name}`
  return call<Body>(gallery.payload, { method, path, headers, ...(token ? { token } : {}) })
}

async function jobsOf(queue: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    'select count(*)::int as n from pgboss.job where name = $1',
    [queue],
  )
  return rows[0]?.n ?? 0
}

async function giveUp(queue: string, error: string): Promise<void> {
  await db.query(
    `insert into pgboss.job (id, name, data, state, source_name, source_output)
      values ($1, 'dead-letters', '{"srefIds": []}', 'created', $2, $3)`,
    [randomUUID(), queue, JSON.stringify({ message: error })],
  )
}

describe('who may look at search, and who may work on it', () => {
  it.each([
    ['visitor', [401, 401, 401, 401]],
    ['member', [403, 403, 403, 403]],
    ['premium', [403, 403, 403, 403]],
    ['expired', [403, 403, 403, 403]],
    ['editor', [200, 200, 403, 403]],
    ['admin', [200, 200, 202, 202]],
  ])('%s', async (as, expected) => {
    const answers = [
      await ask({ method: 'GET', name: 'status', as }),
      await ask({ name: 'retry', as }),
      await ask({ name: 'reconcile', as }),
      await ask({ name: 'reindex', as }),
    ]
    expect(answers.map(({ status }) => status)).toEqual(expected)
    const isAdmin = as === 'admin'
    expect(await jobsOf('reconcile-search')).toBe(isAdmin ? 1 : 0)
    expect(await jobsOf('reindex-search')).toBe(isAdmin ? 1 : 0)
  })

  it('tells those whom it refuses why, and nothing else', async () => {
    const { body } = await ask({ method: 'GET', name: 'status', as: 'member' })
    expect(body).toEqual({ errors: [{ code: 'forbidden', message: expect.any(String) }] })
  })

  it('does not take a sign-in by cookie from another site', async () => {
    const headers = { cookie: `payload-token=${tokens.admin}`, origin: 'https://elsewhere.example' }
    expect((await ask({ name: 'reindex', as: 'visitor', headers })).status).toBe(401)
    expect(await jobsOf('reindex-search')).toBe(0)
    const own = { ...headers, origin: 'http://localhost:3000' }
    expect((await ask({ name: 'reindex', as: 'visitor', headers: own })).status).toBe(202)
  })

  it('works by POST alone', async () => {
    expect((await ask({ method: 'GET', name: 'reindex', as: 'admin' })).status).toBe(404)
    expect(await jobsOf('reindex-search')).toBe(0)
  })
})

describe('the status', () => {
  it('is never kept by anyone', async () => {
    const { headers } = await ask({ method: 'GET', name: 'status', as: 'editor' })
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('is what the panel expects', async () => {
    const { body } = await ask({ method: 'GET', name: 'status', as: 'editor' })
    expect(body).toMatchObject({ engine: 'meilisearch', documents: 1, outdatedDocuments: 0 })
    expect(body.unsent).toBeGreaterThanOrEqual(1)
    expect(body.meilisearch).toMatchObject({ url: UNREACHABLE, isReachable: false })
    expect(body.meilisearch?.error).toBeTruthy()
  })

  it('says who may start runs', async () => {
    const { body: editor } = await ask({ method: 'GET', name: 'status', as: 'editor' })
    const { body: admin } = await ask({ method: 'GET', name: 'status', as: 'admin' })
    expect([editor.canStartRuns, admin.canStartRuns]).toEqual([false, true])
  })

  it('shows the progress of a run and then its outcome', async () => {
    await db.query(
      "insert into search_runs (kind, done, total) values ('reindex', 30, 100) returning id",
    )
    const { body: during } = await ask({ method: 'GET', name: 'status', as: 'editor' })
    expect(during.lastReindex).toMatchObject({ done: 30, total: 100, finishedAt: null })
    await db.query(
      `update search_runs set finished_at = now(), outcome = '{"documents": 100, "replayed": 2}'`,
    )
    const { body: after } = await ask({ method: 'GET', name: 'status', as: 'editor' })
    expect(after.lastReindex?.outcome).toEqual({ documents: 100, replayed: 2 })
    expect(after.lastReconcile).toBeNull()
  })
})

describe('what was asked for', () => {
  it('twice waits once', async () => {
    await ask({ name: 'reconcile', as: 'admin' })
    expect((await ask({ name: 'reconcile', as: 'admin' })).status).toBe(202)
    expect(await jobsOf('reconcile-search')).toBe(1)
  })

  it('again after it was given up goes back into its queue', async () => {
    await giveUp('sref-changed', 'the document is too large')
    await giveUp('taxonomy-changed', 'no answer')
    const before = await ask({ method: 'GET', name: 'status', as: 'editor' })
    expect(before.body.deadLetters.count).toBe(2)
    expect(before.body.deadLetters.latest.map(({ error }) => error).sort()).toEqual([
      'no answer',
      'the document is too large',
    ])
    const { body } = await ask({ name: 'retry', as: 'editor' })
    expect(body).toEqual({ retried: 2 })
    const after = await ask({ method: 'GET', name: 'status', as: 'editor' })
    expect(after.body.deadLetters).toEqual({ count: 0, latest: [] })
    expect(await jobsOf('sref-changed')).toBe(1)
    expect(await jobsOf('taxonomy-changed')).toBe(1)
  })
})
