import { describe, expect, it } from 'vitest'
import type { TrendingWindow } from '@/domain/search/search-query'
import type { Asking, Question } from '../asking'
import { catalogue } from '../catalogue'

const LIMIT = 9

const WINDOWS: TrendingWindow[] = ['day', 'week', 'month', 'all']

const LISTS: Question[] = [
  ...(['relevance', 'popularity', 'newest', 'likes', 'views', 'title'] as const).map((order) => ({
    order,
  })),
  ...WINDOWS.map((window) => ({ order: 'trending' as const, window })),
]

export function promisePaging({ search, engine }: Asking) {
  const idsOnPages = async (question: Question, pages: number) => {
    const ids: string[] = []
    for (let page = 1; page <= pages; page += 1) {
      const { hits } = await search({ ...question, page })
      ids.push(...hits.map(({ document }) => document.id))
    }
    return ids
  }
  const everyId = catalogue.map(({ id }) => id).sort()
  const pages = Math.ceil(catalogue.length / LIMIT)

  describe('page after page', () => {
    it.each(LISTS)('shows every style once: %o', async (list) => {
      const ids = await idsOnPages({ ...list, limit: LIMIT }, pages)
      expect(ids.sort()).toEqual(everyId)
    })

    it('shows every style once in a chance order', async () => {
      if (engine().name !== 'postgres') return
      const ids = await idsOnPages({ order: 'random', seed: 7, limit: LIMIT }, pages)
      expect(ids.sort()).toEqual(everyId)
    })

    it.each([
      { text: 'alley', limit: 3 },
      { text: 'miscellany', limit: 7 },
      { text: 'shelvd', limit: 2 },
      { text: 'zzxqvw gothic', limit: 1 },
    ])('shows all that a text finds once, in the order of the whole: %o', async (question) => {
      const whole = await search({ ...question, limit: 100 })
      const count = Math.ceil(whole.total / question.limit)
      expect(await idsOnPages(question, count)).toEqual(
        whole.hits.map(({ document }) => document.id),
      )
      expect(whole.hits.length).toBe(whole.total)
    })

    it('says how many there are on every page', async () => {
      for (const page of [1, 2, pages]) {
        expect((await search({ page, limit: LIMIT })).total).toBe(catalogue.length)
      }
    })

    it.each([pages + 1, 1000, 1e9])('ends in an empty one: page %d', async (page) => {
      expect(await search({ page, limit: LIMIT })).toMatchObject({
        hits: [],
        total: catalogue.length,
      })
      expect(await search({ page, limit: 100, text: 'alley' })).toMatchObject({
        hits: [],
        total: 4,
      })
    })

    it('may be one style long', async () => {
      const [first] = await idsOnPages({ limit: 1 }, 1)
      expect(await idsOnPages({ limit: 1 }, 2)).toEqual([
        first,
        expect.not.stringContaining(String(first)),
      ])
    })
  })
}
