import { describe, expect, it } from 'vitest'
import { EVERYTHING, NO_FILTERS, type SearchQuery } from '@/domain/search/search-query'
import { canonicalQuery } from './canonical-query'

function key(query: Partial<SearchQuery>): string {
  return canonicalQuery({ ...EVERYTHING, ...query })
}

describe('the key of a query', () => {
  it('is one for queries that differ in the writing alone', () => {
    const filters = { ...NO_FILTERS, tags: ['neon', 'ink'] }
    const turned = { ...NO_FILTERS, tags: ['ink', 'neon', 'ink'] }
    expect(key({ filters, facets: ['tag', 'model'] })).toBe(
      key({ filters: turned, facets: ['model', 'tag'] }),
    )
    expect(key({ order: 'trending', window: 'all' })).toBe(key({ order: 'popularity' }))
    expect(key({ seed: 1 })).toBe(key({ seed: 2 }))
  })

  it('differs wherever the answer may', () => {
    const keys = [
      key({}),
      key({ text: 'a' }),
      key({ page: 2 }),
      key({ limit: 21 }),
      key({ order: 'newest' }),
      key({ order: 'trending', window: 'day' }),
      key({ order: 'random', seed: 1 }),
      key({ order: 'random', seed: 2 }),
      key({ facets: ['tag'] }),
      key({ filters: { ...NO_FILTERS, tags: ['a'] } }),
      key({ filters: { ...NO_FILTERS, categories: ['a'] } }),
      key({ filters: { ...NO_FILTERS, models: ['a'] } }),
      key({ filters: { ...NO_FILTERS, colors: ['#000000'] } }),
      key({ filters: { ...NO_FILTERS, premium: true } }),
      key({ filters: { ...NO_FILTERS, premium: false } }),
      key({ filters: { ...NO_FILTERS, featured: true } }),
      key({ filters: { ...NO_FILTERS, tags: ['a', 'b'] } }),
      key({ filters: { ...NO_FILTERS, tags: ['a,b'] } }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
})
