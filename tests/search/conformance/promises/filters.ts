import { describe, expect, it } from 'vitest'
import type { SearchFilters } from '@/domain/search/search-query'
import type { Asking } from '../asking'
import { catalogue } from '../catalogue'
import { byNearness, byPopularity, matches } from '../expected'

const CHOICES: Partial<SearchFilters>[] = [
  { categories: ['print'] },
  { tags: ['bold'] },
  { models: ['v6.1'] },
  { models: ['niji6'] },
  { premium: true },
  { premium: false },
  { featured: true },
  { featured: false },
  { categories: ['print', 'craft'] },
  { tags: ['zine', 'felt'] },
  { categories: ['print'], tags: ['zine'] },
  { categories: ['print', 'craft'], tags: ['felt', 'bold'], models: ['v7'], featured: false },
  { categories: ['print'], premium: true },
]

const NOBODYS: Partial<SearchFilters>[] = [
  { categories: ['no-such-category'] },
  { tags: ['no-such-tag'] },
  { models: ['v99'] },
  { categories: ['print'], tags: ['no-such-tag'] },
  { tags: [`x" OR premium = "true`] },
  { tags: [`x' OR 1=1 --`] },
  { categories: [`\\" OR premium EXISTS OR slug = "`] },
  { tags: ['{bold}'] },
  { models: ['v7,niji6'] },
  { tags: ['%', '_', '*', ''] },
  { colors: ['#00ff00'] },
]

const COLOURS = [['#3a86c8'], ['#c1121f'], ['#3a86c8', '#c1121f'], ['#7f7f7f', '#f4f1de']]

export function promiseFilters({ search, titles }: Asking) {
  const ids = async (question: Parameters<typeof search>[0]) =>
    (await search(question)).hits.map(({ document }) => document.id)

  describe('filters', () => {
    it.each(CHOICES)('let exactly the styles through that they name: %o', async (filters) => {
      const expected = catalogue.filter((document) => matches(document, filters))
      const answer = await search({ filters })
      expect(answer.hits.map(({ document }) => document.id)).toEqual(
        expected.toSorted(byPopularity).map(({ id }) => id),
      )
      expect(answer.total).toBe(expected.length)
    })

    it.each(NOBODYS)('that nobody meets let nothing through: %o', async (filters) => {
      expect(await search({ filters })).toMatchObject({ hits: [], total: 0 })
    })

    it('that nobody meets by name pass those that are met by another', async () => {
      const filters = { tags: ['no-such-tag', 'zine', `" OR "`] }
      expect(await titles({ filters, order: 'title' })).toEqual([
        'Shelved Number A',
        'Shelved Number C',
      ])
    })

    it('narrow what a text finds', async () => {
      expect(await titles({ text: 'gothic', filters: { tags: ['amber'] } })).toEqual([
        'Gothic Cathedral',
      ])
      expect(await titles({ text: 'gothik', filters: { tags: ['slate'] } })).toEqual([
        'Gothic Harbour',
      ])
      expect(await titles({ text: 'gothic', filters: { tags: ['moss'] } })).toEqual([])
    })
  })

  describe('colours', () => {
    it.each(COLOURS)('give the nearest first, then the more popular: %s %s', async (...given) => {
      const colors = given.filter(Boolean)
      expect(await ids({ filters: { colors } })).toEqual(
        byNearness(catalogue, colors).map(({ id }) => id),
      )
    })

    it('are near to what an eye calls the same', async () => {
      const found = await titles({ filters: { colors: ['#3a86c8'] } })
      expect(found).toEqual(['Swatch D', 'Swatch A', 'Swatch C', 'Swatch B', 'Swatch F'])
    })

    it('only filter when another order is asked for, or a text', async () => {
      const filters = { colors: ['#3a86c8'] }
      const near = catalogue.filter((document) => matches(document, filters))
      expect(await ids({ filters, order: 'popularity' })).toEqual(
        near.toSorted(byPopularity).map(({ id }) => id),
      )
      const swatches = near.filter(({ title }) => title.startsWith('Swatch'))
      expect(await ids({ filters, text: 'swatch' })).toEqual(
        swatches.toSorted(byPopularity).map(({ id }) => id),
      )
    })

    it('stay in order from page to page', async () => {
      const filters = { colors: ['#3a86c8', '#c1121f'] }
      const whole = await ids({ filters })
      expect([
        ...(await ids({ filters, limit: 3, page: 1 })),
        ...(await ids({ filters, limit: 3, page: 2 })),
      ]).toEqual(whole.slice(0, 6))
    })
  })
}
