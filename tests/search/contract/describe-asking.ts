import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FACET_NAMES, SEARCH_ORDERS } from '@/domain/search/search-query'
import { createMeilisearchEngine } from '@/server/search/meilisearch/create-meilisearch-engine'
import { createMeilisearchIndex } from '@/server/search/meilisearch/create-meilisearch-index'
import { waitForTasks } from '@/server/search/meilisearch/wait-for-tasks'
import { SearchUnavailableError } from '@/server/search/search-unavailable-error'
import { UnsupportedQueryError } from '@/server/search/unsupported-query-error'
import { askingOf, type Question } from '../conformance/asking'
import { documents, styles } from './documents'
import { type Contract, openContract } from './open-contract'
import { serve } from './serve'

const indexUid = 'contract_v1'

const [INK = '', NEON = '', RAIN = '', CAFE = '', BOLD = ''] = styles.map(({ title }) => title)

/** What is asked, and the titles that are found, in order. */
const QUESTIONS: [what: string, question: Question | string, titles: string[]][] = [
  ['everything, the popular first', '', [BOLD, INK, NEON, RAIN, CAFE]],
  ['the newest first', { order: 'newest' }, [BOLD, NEON, CAFE, INK, RAIN]],
  ['what is liked most', { order: 'likes' }, [BOLD, NEON, CAFE, INK, RAIN]],
  ['what is seen most', { order: 'views' }, [INK, NEON, RAIN, CAFE, BOLD]],
  ['titles in their order', { order: 'title' }, [CAFE, INK, NEON, BOLD, RAIN]],
  ['what is in fashion today', { order: 'trending', window: 'day' }, [RAIN, INK, CAFE, NEON, BOLD]],
  ['a page of many', { order: 'title', page: 2, limit: 2 }, [NEON, BOLD]],
  ['nothing behind the last page', { page: 1_000_000_000, limit: 2 }, []],
  ['a word, and its other number', 'portrait', [RAIN, INK]],
  ['the beginning of a word', 'harb', [NEON]],
  ['two words in any order', 'rain portraits', [RAIN]],
  ['a word among symbols', 'ten', [BOLD]],
  ['a word without its accent', 'cafe', [CAFE]],
  ['words that stand together', '"ink wash"', [INK, BOLD]],
  ['a phrase in the other number', '"ink washes"', [INK, BOLD]],
  ['no words that stand apart', '"wash ink"', []],
  ['a misspelt word', 'harbuor', [NEON]],
  ['a known word beside one that nothing has', 'neon xylograph', [NEON]],
  ['as many words as there are', 'cobalt harbour', [CAFE, NEON]],
  ['a code', '4242', [CAFE]],
  ['a code as it is pasted', '--sref 4242 --sw 50', [CAFE]],
  ['nothing for nonsense', 'qwrtzp', []],
  ['a category', { filters: { categories: ['photography'] } }, [NEON, RAIN]],
  ['one of two tags', { filters: { tags: ['cobalt', 'neon'] } }, [NEON, CAFE]],
  ['a model', { filters: { models: ['niji6'] } }, [NEON]],
  ['what is premium', { filters: { premium: true } }, [RAIN]],
  ['what is featured, with a text', { text: 'ink', filters: { featured: true } }, [INK]],
  ['the nearest colours first', { filters: { colors: ['#336699'] } }, [INK, NEON, RAIN]],
  [
    'near colours in another order',
    { filters: { colors: ['#336699'] }, order: 'likes' },
    [NEON, INK, RAIN],
  ],
  ['near colours, page by page', { filters: { colors: ['#336699'] }, page: 2, limit: 1 }, [NEON]],
]

/** What the engine asks of a server and makes of its answers. */
export function describeAsking(): void {
  describe('the engine', () => {
    let contract: Contract

    const open = (uid = indexUid, timeoutMs = 10_000) =>
      createMeilisearchEngine({
        host: contract.url,
        apiKey: contract.masterKey,
        indexUid: uid,
        timeoutMs,
      })
    const { search, titles, hit, suggest } = askingOf(() => open())

    beforeAll(async () => {
      contract = await openContract('asking')
      await contract.step('documents', async () => {
        const index = createMeilisearchIndex({
          host: contract.url,
          apiKey: contract.masterKey,
          indexUid,
        })
        await index.ensure()
        await index.write({ documents })
      })
    })
    afterAll(() => contract?.close())

    it.each(QUESTIONS)('finds %s', async (name, question, expected) => {
      expect(await contract.step(name, () => titles(question))).toEqual(expected)
    })

    it('counts facets, each without its own filter', async () => {
      const { total, facets } = await contract.step('facets', () =>
        search({
          filters: { categories: ['photography'], premium: false },
          facets: [...FACET_NAMES],
        }),
      )
      expect(total).toBe(1)
      expect(facets.category).toEqual([
        { value: 'drawing', count: 3 },
        { value: 'photography', count: 1 },
      ])
      expect(facets.premium).toEqual([
        { value: 'false', count: 1 },
        { value: 'true', count: 1 },
      ])
      expect(facets.tag?.map(({ value }) => value)).toEqual(['neon', 'night'])
    })

    it('marks what was found, and nothing else is HTML', async () => {
      const found = await contract.step('highlights', () => hit('bold', BOLD))
      expect(found.highlights).toEqual({
        title: 'Nine&lt;Ten &amp; &lt;b&gt;<mark>Bold</mark>&lt;/b&gt;',
      })
      const other = await contract.step('highlights of another number', () => hit('brush', INK))
      expect(other.highlights.description).toContain('Wet <mark>brushes</mark> over')
    })

    it('gives back the document that was written, and its version', async () => {
      const { document, version } = await contract.step('document', () => hit('', INK))
      expect({ document, version }).toEqual({ document: styles[0], version: '1001' })
    })

    it('says how a misspelt word is spelt', async () => {
      const { didYouMean } = await contract.step('correction', () => search('neon harbuor'))
      expect(didYouMean).toBe('neon harbour')
    })

    it('suggests titles, tags and categories, also for a misspelt word', async () => {
      const suggested = await contract.step('suggestions', () => suggest('n'))
      expect(suggested.map(({ kind, text }) => `${kind} ${text}`).sort()).toEqual(
        [`style ${NEON}`, `style ${BOLD}`, 'tag neon', 'tag night'].sort(),
      )
      const [photography] = await contract.step('misspelt suggestions', () => suggest('phtograph'))
      expect(photography).toMatchObject({ kind: 'category', slug: 'photography' })
      const [wash] = await contract.step('suggestions by a later word', () => suggest('wash'))
      expect(wash).toMatchObject({
        kind: 'tag',
        slug: 'ink-wash',
        highlight: 'ink <mark>wash</mark>',
      })
    })

    it('finds styles that are alike', async () => {
      const [, neon] = styles
      if (!neon) throw new Error('there is a second style')
      const similar = await contract.step('similar', () =>
        open().similar({ document: neon, limit: 2 }),
      )
      expect(similar).toEqual([styles[2], styles[0]])
    })

    it('knows every order but the random one', async () => {
      for (const order of SEARCH_ORDERS) {
        if (order === 'random') continue
        const { total } = await contract.step(`order ${order}`, () => search({ order, limit: 1 }))
        expect(total).toBe(styles.length)
      }
      await expect(search({ order: 'random' })).rejects.toBeInstanceOf(UnsupportedQueryError)
    })

    it('says that there is no index, or that it is not set up for the questions', async () => {
      await contract.step('no index', async () => {
        const asked = askingOf(() => open('other_v1')).search('ink')
        await expect(asked).rejects.toMatchObject({ kind: 'index-not-found' })
      })
      await contract.step('bare index', async () => {
        const client = new Meilisearch({ host: contract.url, apiKey: contract.masterKey })
        const { taskUid } = await client.createIndex('bare_v1', { primaryKey: 'id' })
        await waitForTasks({ client, taskUids: [taskUid], timeoutMs: 10_000 })
        const asked = askingOf(() => open('bare_v1')).search('ink')
        await expect(asked).rejects.toMatchObject({ kind: 'index-outdated' })
        const suggested = askingOf(() => open('bare_v1')).suggest('ink')
        await expect(suggested).rejects.toMatchObject({ kind: 'index-outdated' })
      })
    })

    it('says that the server is silent, breaks off, or is not there', async () => {
      contract.behave('silent')
      const waiting = askingOf(() => open(indexUid, 50)).search('ink')
      await expect(waiting).rejects.toMatchObject({ kind: 'timeout' })
      contract.behave('reset')
      await expect(search('ink')).rejects.toMatchObject({ kind: 'connection' })
      contract.behave('answer')
      const { url, close } = await serve(() => Promise.reject(new Error('never asked')))
      await close()
      const gone = createMeilisearchEngine({ host: url, indexUid, timeoutMs: 10_000 })
      await expect(askingOf(() => gone).search('ink')).rejects.toBeInstanceOf(
        SearchUnavailableError,
      )
    })
  })
}
