import { describe, expect, it } from 'vitest'
import type { SearchDocument } from '@/domain/search/search-document'
import type { SearchOrder, TrendingWindow } from '@/domain/search/search-query'
import type { Asking } from '../asking'
import { catalogue } from '../catalogue'
import { alphabetDocuments } from '../catalogue/ranking-documents'
import { byPopularity } from '../expected'

type Case = {
  name: string
  order: SearchOrder
  window?: TrendingWindow
  /** The figure that the order goes by, greatest first. */
  figure: (document: SearchDocument) => number
}

const POPULARITY = (document: SearchDocument) => document.counts.popularity

const CASES: Case[] = [
  { name: 'popularity', order: 'popularity', figure: POPULARITY },
  { name: 'relevance, when there is no text', order: 'relevance', figure: POPULARITY },
  { name: 'trend, over all time', order: 'trending', window: 'all', figure: POPULARITY },
  { name: 'the day', order: 'trending', window: 'day', figure: ({ counts }) => counts.trendingDay },
  {
    name: 'the week',
    order: 'trending',
    window: 'week',
    figure: ({ counts }) => counts.trendingWeek,
  },
  {
    name: 'the month',
    order: 'trending',
    window: 'month',
    figure: ({ counts }) => counts.trendingMonth,
  },
  { name: 'age', order: 'newest', figure: ({ createdAt }) => Date.parse(createdAt) },
  { name: 'likes', order: 'likes', figure: ({ counts }) => counts.likes },
  { name: 'views', order: 'views', figure: ({ counts }) => counts.views },
]

export function promiseOrders({ search, titles, engine }: Asking) {
  describe('the order of', () => {
    it.each(CASES)('$name puts the greatest first', async ({ order, window = 'week', figure }) => {
      const { hits, total } = await search({ order, window })
      const figures = hits.map(({ document }) => figure(document))
      expect(figures).toEqual(catalogue.map(figure).sort((one, other) => other - one))
      expect(total).toBe(catalogue.length)
    })

    it('popularity puts the lower id first among equals', async () => {
      const { hits } = await search({ order: 'popularity' })
      const expected = catalogue.toSorted(byPopularity).map(({ id }) => id)
      expect(hits.map(({ document }) => document.id)).toEqual(expected)
    })

    it('titles is that of a dictionary, whatever the case and the accents', async () => {
      expect(await titles({ order: 'title', filters: { tags: ['alphabet'] } })).toEqual(
        alphabetDocuments.map(({ title }) => title),
      )
    })

    it('a list holds for what a text finds, too', async () => {
      expect(await titles({ text: 'juniper', order: 'popularity' })).toEqual([
        'Alley Described',
        'Alley in a Group',
        'Alley with a Tag',
        'Juniper Alley',
      ])
      expect(await titles({ text: 'juniper', order: 'title' })).toEqual([
        'Alley Described',
        'Alley in a Group',
        'Alley with a Tag',
        'Juniper Alley',
      ])
    })

    it('chance is the same for the same seed, or is refused', async () => {
      const shuffled = (seed: number) => titles({ order: 'random', seed })
      if (engine().name !== 'postgres') {
        await expect(shuffled(1)).rejects.toThrow()
        return
      }
      expect(await shuffled(1)).toEqual(await shuffled(1))
      expect(await shuffled(1)).not.toEqual(await shuffled(2))
      expect((await shuffled(1)).sort()).toEqual((await shuffled(2)).sort())
    })
  })
}
