import { sql } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SearchDocument } from '@/domain/search/search-document'
import { FACET_NAMES, SEARCH_ORDERS, TRENDING_WINDOWS } from '@/domain/search/search-query'
import { postgres, type SqlRunner } from '@/server/db/transaction-db'
import { storeSearchDocuments } from '@/server/search/documents/store-search-documents'
import { createPostgresEngine } from '@/server/search/postgres/create-postgres-engine'
import { makeDocument, makeVocabulary } from '../../bench/search/make-documents'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { type Asking, askingOf, type Question } from '../search/conformance/asking'

const SIZE = 300
const SEED = 20_261_122

let gallery: TestGallery
let db: SqlRunner
let documents: SearchDocument[]

beforeAll(async () => {
  gallery = await startGallery()
  db = postgres(gallery.payload).drizzle
  const vocabulary = makeVocabulary()
  documents = Array.from({ length: SIZE }, (_, index) => makeDocument(index, vocabulary))
})
afterAll(() => gallery?.stop())

beforeEach(async () => {
  await db.execute(sql`truncate search_documents`)
  await publish(db, documents)
})

const publish = (runner: SqlRunner, some: SearchDocument[]) =>
  storeSearchDocuments(
    runner,
    some.map((document) => ({ id: document.id, document })),
  )
const unpublish = (runner: SqlRunner, some: SearchDocument[]) =>
  storeSearchDocuments(
    runner,
    some.map(({ id }) => ({ id, document: null })),
  )
const count = (runner: SqlRunner, some: SearchDocument[], value: number) =>
  publish(
    runner,
    some.map((document) => ({ ...document, counts: countsOf(value) })),
  )

function countsOf(value: number): SearchDocument['counts'] {
  const trends = { trendingDay: value / 7, trendingWeek: -value / 3, trendingMonth: value * 1e-9 }
  const [first] = documents
  if (!first) throw new Error('There are no documents')
  return { ...first.counts, likes: value, views: value * 3, popularity: value / 10, ...trends }
}

/** An engine that picks all pages it can, and one that leaves them to Postgres. */
function openBoth() {
  const open = (maxCandidates: number) => {
    const engine = createPostgresEngine(db, { maxCandidates })
    return askingOf(() => engine)
  }
  return { picking: open(Number.POSITIVE_INFINITY), asking: open(-1) }
}

async function expectSame(both: { picking: Asking; asking: Asking }, question: Question) {
  const [picked, asked] = await Promise.all([
    both.picking.search(question),
    both.asking.search(question),
  ])
  expect(picked).toEqual(asked)
}

const slugsOf = (name: 'tags' | 'categories') =>
  fc.array(
    fc.oneof(
      {
        arbitrary: fc.nat(SIZE - 1).map((at) => documents[at]?.[name][0]?.slug ?? 'none'),
        weight: 9,
      },
      { arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }), weight: 1 },
    ),
    { maxLength: 2 },
  )
const maybe = fc.constantFrom(null, null, true, false)
const question = fc.record({
  filters: fc.record({
    tags: slugsOf('tags'),
    categories: slugsOf('categories'),
    models: fc.subarray(['v7', 'v6.1', 'niji6', '\0'], { maxLength: 2 }),
    premium: maybe,
    featured: maybe,
  }),
  order: fc.constantFrom(...SEARCH_ORDERS),
  window: fc.constantFrom(...TRENDING_WINDOWS),
  page: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(1e9)),
  limit: fc.integer({ min: 1, max: 40 }),
  facets: fc.subarray([...FACET_NAMES]),
})

describe('a list that is picked from the copy', () => {
  it('is the one that Postgres gives, whatever is asked', async () => {
    // Some are equal, some differ in what is smallest.
    await db.execute(sql`
      update search_documents set changed_xid = pg_current_xact_id(),
        created_at = date_trunc('day', created_at) + (ordinal % 5) * interval '1 microsecond',
        popularity = sin(ordinal % 40), likes = ordinal % 3, views = -ordinal % 50,
        trending_day = 0, trending_week = 0.1 + (ordinal % 3) * 2e-17,
        trending_month = 1e300 / (ordinal % 20 + 1)`)
    const both = openBoth()
    await fc.assert(
      fc.asyncProperty(question, (asked) => expectSame(both, asked)),
      { numRuns: 300, seed: SEED },
    )
  })

  it.each(
    SEARCH_ORDERS.flatMap((order) =>
      TRENDING_WINDOWS.filter((window) => order === 'trending' || window === 'all').map(
        (window) => [order, window] as const,
      ),
    ),
  )('is whole and without repetitions, page by page: %s, %s', async (order, window) => {
    const both = openBoth()
    const found: string[] = []
    for (let page = 1; page <= SIZE / 50; page += 1) {
      const asked = { order, window, page, limit: 50 }
      await expectSame(both, asked)
      const { hits } = await both.picking.search(asked)
      found.push(...hits.map(({ document }) => document.id))
    }
    expect(found.toSorted()).toEqual(documents.map(({ id }) => id).toSorted())
  })
})

describe('after a change by another connection', () => {
  /** Each is one connection, which may have a transaction open. */
  let others: ReturnType<typeof connect>[]
  const connect = () =>
    drizzle({ connection: { connectionString: gallery.databaseUrl, max: 1, idleTimeoutMillis: 0 } })

  beforeAll(() => {
    others = [connect(), connect(), connect()]
  })
  afterEach(() => Promise.all(others.map((other) => other.execute(sql`rollback`))))
  afterAll(() => Promise.all(others.map((other) => other.$client.end())))

  it('the list is that of the moment', async () => {
    const engine = createPostgresEngine(db)
    const { search } = askingOf(() => engine)
    const ask = async () => {
      const { hits, total } = await search({ order: 'likes', limit: 1 })
      return [hits[0]?.document.id, hits[0]?.document.counts.likes, total]
    }
    const [one, other] = documents
    const [runner] = others
    if (!one || !other || !runner) throw new Error('There are no documents')
    await ask()
    await count(runner, [one], 1e6)
    expect(await ask()).toEqual([one.id, 1e6, SIZE])
    await runner.execute(sql`begin`)
    await count(runner, [other], 2e6)
    expect(await ask()).toEqual([one.id, 1e6, SIZE])
    await count(db, [one], 1.5e6)
    expect(await ask()).toEqual([one.id, 1.5e6, SIZE])
    await runner.execute(sql`commit`)
    expect(await ask()).toEqual([other.id, 2e6, SIZE])
    await unpublish(runner, [other])
    expect(await ask()).toEqual([one.id, 1.5e6, SIZE - 1])
    await publish(runner, [{ ...other, counts: countsOf(3e6) }])
    expect(await ask()).toEqual([other.id, 3e6, SIZE])
  })

  const step = fc.record({
    by: fc.nat(2),
    kind: fc.constantFrom('begin', 'commit', 'rollback', 'count', 'count', 'publish', 'unpublish'),
    at: fc.nat(SIZE / 3 - 8),
    value: fc.nat(50),
    asked: question,
  })

  it('the list is the one that Postgres gives, in whatever order transactions begin and end', async () => {
    const both = openBoth()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        for (const { by, kind, at, value, asked } of steps) {
          const runner = others[by] ?? db
          // Each has documents of its own, so that none waits for another.
          const some = documents.filter((_, index) => index % 3 === by).slice(at, at + 8)
          if (kind === 'count') await count(runner, some, value)
          else if (kind === 'publish') await publish(runner, some)
          else if (kind === 'unpublish') await unpublish(runner, some)
          else await runner.execute(sql.raw(kind))
          await expectSame(both, asked)
        }
      }),
      { numRuns: 25, seed: SEED },
    )
  })

  it('lists that are asked for while much is written are of one moment each', async () => {
    const { picking } = openBoth()
    const runner = others[0] ?? db
    const tag = documents[0]?.tags[0]?.slug ?? 'none'
    const holders = documents.filter(({ tags }) => tags.some(({ slug }) => slug === tag))
    let isWriting = true
    const write = async () => {
      for (let turn = 0; turn < 30; turn += 1) {
        await (turn % 2 ? publish(runner, holders) : unpublish(runner, holders))
      }
    }
    const writing = write().finally(() => {
      isWriting = false
    })
    const totals = new Set<number>()
    while (isWriting) {
      const asked: Question = { order: 'likes', filters: { tags: [tag] }, limit: 1 }
      for (const { total } of await Promise.all([1, 2, 3].map(() => picking.search(asked)))) {
        totals.add(total)
      }
    }
    await writing
    expect([...totals].filter((total) => total !== 0 && total !== holders.length)).toEqual([])
  })
})

describe('the page is asked of Postgres', () => {
  /** Whether a question took a page of Postgres, of an engine that knows the documents. */
  async function isAsked(maxCandidates: number, question: Question): Promise<boolean> {
    const statements: string[] = []
    const engine = createPostgresEngine(
      {
        execute: ((query: object) => {
          statements.push(JSON.stringify(query))
          return db.execute(query as Parameters<SqlRunner['execute']>[0])
        }) as SqlRunner['execute'],
      },
      { maxCandidates },
    )
    const { search } = askingOf(() => engine)
    await search('')
    expect(statements[0], 'an engine that has just started').toContain('json_agg')
    statements.length = 0
    await search(question)
    return statements.some((statement) => statement.includes('json_agg'))
  }

  it('where many documents may be in the list', async () => {
    const filters = { tags: [documents[0]?.tags[0]?.slug ?? 'none'] }
    expect(await isAsked(SIZE - 1, { filters })).toBe(false)
    expect(await isAsked(SIZE - 1, {})).toBe(true)
    expect(await isAsked(SIZE, {})).toBe(false)
  })

  it.each(['title', 'random'] as const)('in an order that has no number: %s', async (order) => {
    expect(await isAsked(SIZE, { order })).toBe(true)
  })
})
