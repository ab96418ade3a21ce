import { describe, expect, it } from 'vitest'
import { NO_FILTERS, type SearchFilters } from '@/domain/search/search-query'
import { buildFilter, isAnyOf, ownFilterFacets, quote } from './build-filter'

const filters: SearchFilters = {
  ...NO_FILTERS,
  categories: ['anime', 'ink-and-line'],
  tags: ['neon'],
  models: ['niji6'],
  premium: false,
}

describe('buildFilter', () => {
  it('asks for nothing without filters', () => {
    expect(buildFilter(NO_FILTERS)).toEqual([])
  })

  it('joins values of one key by or, and keys by and', () => {
    expect(buildFilter(filters)).toEqual([
      'categories.slug IN ["anime", "ink-and-line"]',
      'tags.slug IN ["neon"]',
      'models IN ["niji6"]',
      'premium IN ["false"]',
    ])
  })

  it('leaves out the condition of a facet that is counted', () => {
    expect(buildFilter(filters, { without: 'category' })).toEqual([
      'tags.slug IN ["neon"]',
      'models IN ["niji6"]',
      'premium IN ["false"]',
    ])
  })

  it('finds colours by the cells around them', () => {
    const [condition = ''] = buildFilter({ ...NO_FILTERS, colors: ['#336699'] })
    expect(condition).toMatch(/^\((colorCells \d+ TO \d+( OR )?)+\)$/)
  })

  it('asks for neighbouring cells together', () => {
    const [condition] = buildFilter({ ...NO_FILTERS, colors: ['#336699'] }, { cells: [7, 3, 2, 4] })
    expect(condition).toBe('(colorCells 2 TO 4 OR colorCells 7 TO 7)')
  })
})

describe('ownFilterFacets', () => {
  it('names the facets that are filtered by themselves', () => {
    expect(ownFilterFacets(filters, ['category', 'model', 'featured'])).toEqual([
      'category',
      'model',
    ])
  })
})

describe('a value in a filter', () => {
  it('cannot end its quotes', () => {
    expect(quote('a" OR premium = "true')).toBe('"a\\" OR premium = \\"true"')
    expect(quote('a\\')).toBe('"a\\\\"')
    expect(isAnyOf('tags.slug', ['x"]', 'y'])).toBe('tags.slug IN ["x\\"]", "y"]')
  })
})
