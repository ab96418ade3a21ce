import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FACET_NAMES } from '@/domain/search/search-query'
import { postgres, type SqlRunner } from '@/server/db/transaction-db'
import { storeSearchDocuments } from '@/server/search/documents/store-search-documents'
import type { SearchEngine } from '@/server/search/port'
import { createPostgresEngine } from '@/server/search/postgres/create-postgres-engine'
import { rememberSearchWords } from '@/server/search/postgres/search-words'
import {
  makeDocument as makeBenchDocument,
  makeVocabulary,
} from '../../bench/search/make-documents'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { askingOf } from '../search/conformance/asking'
import { makeDocument } from '../search/conformance/make-document'

let gallery: TestGallery
let db: SqlRunner

beforeAll(async () => {
  gallery = await startGallery()
  db = postgres(gallery.payload).drizzle
})
afterAll(() => gallery?.stop())

const { search, suggest, titles } = askingOf(() => createPostgresEngine(db))

describe('in a big gallery', () => {
  const SIZE = 3000
  const RARE = 'kerfuffle'

  beforeAll(async () => {
    const vocabulary = makeVocabulary()
    const documents = Array.from({ length: SIZE }, (_, index) =>
      makeBenchDocument(index, vocabulary),
    )
    const rare = makeDocument({ number: 5, title: `A ${RARE}`, tags: [RARE] })
    await storeSearchDocuments(
      db,
      [...documents, rare].map((document) => ({ id: document.id, document })),
    )
    await rememberSearchWords(
      db,
      documents.map(({ id }) => id),
    )
    await db.execute(sql`vacuum analyze search_documents`)
    await db.execute(sql`vacuum analyze search_terms`)
  }, 120_000)

  /** The plans of all statements that are run, as text. */
  async function plansOf(ask: (engine: SearchEngine) => unknown) {
    const plans: string[] = []
    const engine = createPostgresEngine({
      execute: (async (query: SQL) => {
        const { rows } = await db.execute(sql`explain (format json) ${query}`)
        plans.push(JSON.stringify(rows))
        return db.execute(query)
      }) as SqlRunner['execute'],
    })
    const asking = askingOf(() => engine)
    await asking.search({ facets: ['tag'] })
    plans.length = 0
    await ask(engine)
    return plans
  }

  const isOfDocuments = (plan: string) =>
    plan.includes('search_documents_pkey') && !plan.includes('Limit')

  it('a word is looked up, and not looked for in every document', async () => {
    const plans = await plansOf((engine) => askingOf(() => engine).search(RARE))
    expect(plans[0]).toContain('search_documents_words')
    expect(plans[0]).not.toContain('Seq Scan')
  })

  it('the first page of everything reads no more rows than it shows', async () => {
    for (const [order, index] of [
      ['popularity', 'search_documents_popularity'],
      ['newest', 'search_documents_newest'],
      ['likes', 'search_documents_likes'],
      ['trending', 'search_documents_trending_week'],
      ['title', 'search_documents_title'],
    ] as const) {
      const plans = await plansOf((engine) =>
        askingOf(() => engine).search({ order, limit: 20, facets: [...FACET_NAMES] }),
      )
      expect(plans[0], order).toContain(`"${index}"`)
      expect(plans.join(''), order).not.toContain('Seq Scan')
      expect(
        plans.slice(1).filter((plan) => !isOfDocuments(plan)),
        order,
      ).toEqual([])
    }
  })

  it('documents are read by their ids, and once', async () => {
    const ask = (engine: SearchEngine) => askingOf(() => engine).search({ order: 'title' })
    expect((await plansOf(ask)).map(isOfDocuments)).toEqual([false, true])
    const again = await plansOf(async (engine) => [await ask(engine), await ask(engine)])
    expect(again.map(isOfDocuments)).toEqual([false, true, false])
  })

  it('facets take no statement of their own', async () => {
    const filters = { categories: ['anime'], tags: ['warm'], premium: false }
    const plans = await plansOf((engine) =>
      askingOf(() => engine).search({ text: 'blue', filters, facets: [...FACET_NAMES] }),
    )
    // The last says which words to mark.
    expect(plans.filter((plan) => !isOfDocuments(plan))).toHaveLength(2)
    expect(plans[0]).toContain('search_documents_changed')
  })

  it('suggestions look titles up', async () => {
    const plans = await plansOf((engine) => engine.suggest({ text: RARE, limit: 8 }))
    expect(plans).toHaveLength(1)
    expect(plans[0]).toContain('search_documents_title_words')
  })

  it('any text has an answer', async () => {
    const long = fc.string({ unit: 'binary', minLength: 500, maxLength: 10_000 })
    const lexical = fc.string({ unit: fc.constantFrom(...`ab1'"\\%:*&|!()<-> é水\u0301\0`) })
    await fc.assert(
      fc.asyncProperty(fc.oneof(long, lexical), async (text) => {
        const { hits, total } = await search({ text, limit: 3, facets: ['tag'] })
        expect(hits.length).toBeLessThanOrEqual(total)
        expect((await suggest(text || 'a', 3)).length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 60, seed: 3 },
    )
    expect(await titles(RARE)).toEqual([`A ${RARE}`])
  })
})
