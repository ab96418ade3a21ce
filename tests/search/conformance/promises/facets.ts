import { describe, expect, it } from 'vitest'
import { FACET_NAMES, type SearchFilters } from '@/domain/search/search-query'
import type { Asking } from '../asking'
import { catalogue } from '../catalogue'
import { shelfDocuments } from '../catalogue/shelf-documents'
import { countFacet, matches } from '../expected'

const CHOICES: Partial<SearchFilters>[] = [
  {},
  { categories: ['print'] },
  { categories: ['print', 'craft'] },
  { categories: ['print', 'comics'], tags: ['bold'] },
  { tags: ['bold', 'felt'], models: ['niji6', 'v7'] },
  { premium: true },
  { premium: false, featured: true, categories: ['craft'] },
  { categories: ['no-such-category'] },
  { colors: ['#3a86c8'] },
]

export function promiseFacets({ search }: Asking) {
  describe('facets', () => {
    it.each(CHOICES)('count what choosing another value would show: %o', async (filters) => {
      const { facets, total } = await search({ filters, facets: [...FACET_NAMES] })
      for (const facet of FACET_NAMES) {
        expect(facets[facet], facet).toEqual(countFacet(catalogue, filters, facet))
      }
      expect(total).toBe(catalogue.filter((document) => matches(document, filters)).length)
    })

    it.each(CHOICES)('count only what the text finds: %o', async (filters) => {
      const { facets, total } = await search({
        text: 'shelved',
        filters,
        facets: [...FACET_NAMES],
      })
      for (const facet of FACET_NAMES) {
        expect(facets[facet], facet).toEqual(countFacet(shelfDocuments, filters, facet))
      }
      expect(total).toBe(shelfDocuments.filter((document) => matches(document, filters)).length)
    })

    it('count what a misspelt text finds', async () => {
      const filters = { categories: ['craft'] }
      const { facets } = await search({ text: 'shelvad', filters, facets: ['category', 'tag'] })
      expect(facets).toEqual({
        category: countFacet(shelfDocuments, filters, 'category'),
        tag: countFacet(shelfDocuments, filters, 'tag'),
      })
    })

    it('are given where they are asked for, whatever the page', async () => {
      const { facets } = await search({ facets: ['model'], page: 50, limit: 1 })
      expect(facets).toEqual({ model: countFacet(catalogue, {}, 'model') })
      expect((await search({})).facets).toEqual({})
    })

    it('list a hundred values at most', async () => {
      const { facets } = await search({ facets: ['tag'] })
      expect(facets.tag).toHaveLength(100)
    })
  })
}
