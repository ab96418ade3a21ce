import { sql } from '@payloadcms/db-postgres'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FACET_NAMES } from '@/domain/search/search-query'
import { postgres, type SqlRunner } from '@/server/db/transaction-db'
import { storeSearchDocuments } from '@/server/search/documents/store-search-documents'
import { createPostgresEngine } from '@/server/search/postgres/create-postgres-engine'
import { forgetUnusedSearchWords, rememberSearchWords } from '@/server/search/postgres/search-words'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { askingOf } from '../search/conformance/asking'
import { catalogue } from '../search/conformance/catalogue'
import { countFacet } from '../search/conformance/expected'
import { idOf, makeDocument } from '../search/conformance/make-document'

let gallery: TestGallery
let db: SqlRunner

beforeAll(async () => {
  gallery = await startGallery()
  db = postgres(gallery.payload).drizzle
})
afterAll(() => gallery?.stop())
const empty = () =>
  db.execute(sql`truncate search_documents, search_words, search_terms restart identity`)

const otter = makeDocument({ number: 1, title: 'Clockwork Otter', tags: ['Brass', 'Kiln'] })
const lantern = makeDocument({ number: 2, title: 'Paper Lantern', tags: ['Kiln'] })

const write = (...documents: (typeof otter)[]) =>
  storeSearchDocuments(
    db,
    documents.map((document) => ({ id: document.id, document })),
  )
const remove = (...numbers: number[]) =>
  storeSearchDocuments(
    db,
    numbers.map((number) => ({ id: idOf(number), document: null })),
  )
const { search, suggest } = askingOf(() => createPostgresEngine(db))
const suggested = async (text: string) => (await suggest(text)).map((one) => one.text)

describe('the words that misspelt ones are put right to', () => {
  beforeEach(empty)
  const words = async () => {
    const { rows } = await db.execute<{ word: string }>(
      sql`select word from search_words order by word collate "C"`,
    )
    return rows.map(({ word }) => word)
  }

  it('are those of public documents, without short words and numbers', async () => {
    const style = makeDocument({
      number: 3,
      title: 'A Café in 1920',
      tags: ['Art Déco'],
      categories: ['35mm'],
      description: 'Rue de l’Église.',
    })
    await write(style)
    await rememberSearchWords(db, [style.id, idOf(404)])
    await rememberSearchWords(db, [style.id])
    expect(await words()).toEqual(['cafe', 'deco', 'eglise'])
  })

  it('go when no public document has them any more', async () => {
    await write(otter, lantern)
    await rememberSearchWords(db, [otter.id, lantern.id])
    await remove(1)
    await forgetUnusedSearchWords(db)
    expect(await words()).toEqual(['kiln', 'lantern', 'miscellany', 'paper'])
  })

  it('are offered only while a public document has them', async () => {
    await write(otter, lantern)
    await rememberSearchWords(db, [otter.id, lantern.id])
    expect(await search('clokwork')).toMatchObject({ total: 1, didYouMean: 'clockwork' })
    await remove(1)
    expect(await search('clokwork')).toMatchObject({ total: 0, didYouMean: null })
  })

  it('can be remembered by several workers at once', async () => {
    const documents = Array.from({ length: 40 }, (_, index) =>
      makeDocument({ number: 10 + index, title: `Otter ${index}`, tags: ['Kiln', 'Brass'] }),
    )
    await write(...documents)
    const ids = documents.map(({ id }) => id)
    await Promise.all([ids, ids.toReversed(), ids].map((some) => rememberSearchWords(db, some)))
    expect(await words()).toEqual(['brass', 'kiln', 'miscellany', 'otter'])
  })
})

describe('a suggested tag or category', () => {
  beforeEach(empty)

  it('is gone with the last public document that has it, before any worker has heard', async () => {
    await write(otter, lantern)
    await rememberSearchWords(db, [otter.id, lantern.id])
    expect(await suggested('bras')).toEqual(['Brass'])
    await remove(1)
    expect(await suggested('bras')).toEqual([])
    expect(await suggested('kil')).toEqual(['Kiln'])
  })

  it('has the name that public documents have', async () => {
    await write(otter)
    await rememberSearchWords(db, [otter.id])
    await write({ ...otter, tags: [{ slug: 'brass', name: 'Brass Work' }] })
    expect(await suggested('brass')).toEqual(['Brass Work'])
    await rememberSearchWords(db, [otter.id])
    expect(await suggested('work')).toEqual(['Brass Work'])
  })

  it('comes back with a document that has it', async () => {
    await write(otter)
    await rememberSearchWords(db, [otter.id])
    await remove(1)
    await rememberSearchWords(db, [otter.id])
    await write(otter)
    await rememberSearchWords(db, [otter.id])
    expect(await suggested('bras')).toEqual(['Brass'])
  })
})

describe('facet counts of one engine', () => {
  const all = { facets: [...FACET_NAMES] }

  beforeEach(empty)

  it('are those of the moment, whatever order transactions begin and end in', async () => {
    const { pool } = postgres(gallery.payload)
    const engine = askingOf(
      (
        (one) => () =>
          one
      )(createPostgresEngine(db)),
    )
    const tagged = (number: number, tag: string) =>
      makeDocument({ number, title: `Style ${number}`, tags: [tag] })
    const tags = async () => {
      const { facets, total } = await engine.search({ facets: ['tag'] })
      return [total, ...(facets.tag ?? []).map(({ value, count }) => `${value} ${count}`)]
    }
    await write(tagged(1, 'Old'), tagged(2, 'Old'))
    expect(await tags()).toEqual([2, 'old 2'])

    const early = await pool.connect()
    try {
      await early.query('begin; select pg_current_xact_id()')
      await write(tagged(1, 'New'))
      expect(await tags()).toEqual([2, 'new 1', 'old 1'])
      await early.query(
        `update search_documents set facets = 'cmiscellany tearly', changed_xid = pg_current_xact_id()
        where sref_id = $1`,
        [idOf(2)],
      )
      expect(await tags()).toEqual([2, 'new 1', 'old 1'])
      await early.query('commit')
      expect(await tags()).toEqual([2, 'early 1', 'new 1'])
      await early.query('begin; delete from search_documents; rollback')
    } finally {
      early.release()
    }
    await remove(1)
    expect(await tags()).toEqual([1, 'early 1'])
    await empty()
    expect(await tags()).toEqual([0])
    await write(tagged(7, 'Again'))
    expect(await tags()).toEqual([1, 'again 1'])
  })

  it('are true after any changes', async () => {
    const engine = askingOf(
      (
        (one) => () =>
          one
      )(createPostgresEngine(db)),
    )
    const change = fc.record({ at: fc.nat(catalogue.length - 1), isRemoved: fc.boolean() })
    const present = new Map<string, typeof otter>()
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        for (const { at, isRemoved } of changes) {
          const document = catalogue[at] ?? otter
          await storeSearchDocuments(db, [
            { id: document.id, document: isRemoved ? null : document },
          ])
          if (isRemoved) present.delete(document.id)
          else present.set(document.id, document)
        }
        const answers = await Promise.all([1, 2, 3].map(() => engine.search(all)))
        for (const { facets, total } of answers) {
          expect(total).toBe(present.size)
          for (const facet of FACET_NAMES) {
            expect(facets[facet]).toEqual(countFacet([...present.values()], {}, facet))
          }
        }
      }),
      { numRuns: 20, seed: 7 },
    )
  })
})
