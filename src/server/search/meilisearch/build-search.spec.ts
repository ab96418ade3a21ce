import { describe, expect, it } from 'vitest'
import { EVERYTHING, NO_FILTERS, type SearchQuery } from '@/domain/search/search-query'
import { parseText } from '../text/parse-text'
import { buildHits, buildIds, buildSearch, FAR_OFFSET } from './build-search'

const everything: SearchQuery = { ...EVERYTHING, window: 'week', seed: 1 }

function question(query: Partial<SearchQuery>, isTolerant = false) {
  const whole = { ...everything, ...query }
  const { terms } = parseText(whole.text)
  return {
    indexUid: 'srefs',
    query: whole,
    wanted: { terms, strict: isTolerant ? [] : terms, extent: 'all' as const },
  }
}

describe('buildSearch', () => {
  it('puts popular styles first when nothing is asked for', () => {
    expect(buildSearch(question({})).main).toEqual({
      indexUid: 'srefs',
      q: '',
      matchingStrategy: 'all',
      filter: [],
      page: 1,
      hitsPerPage: 20,
      sort: ['counts.popularity:desc', 'id:asc'],
    })
  })

  it.each([
    ['newest', 'createdAt:desc'],
    ['likes', 'counts.likes:desc'],
    ['views', 'counts.views:desc'],
    ['title', 'titleSort:asc'],
    ['trending', 'counts.trendingWeek:desc'],
  ] as const)('sorts by %s, and ends every order with the id', (order, first) => {
    const sort = buildSearch(question({ order })).main.sort ?? []
    expect(sort[0]).toBe(first)
    expect(sort.at(-1)).toBe('id:asc')
  })

  it('sorts by popularity even where a text would rank otherwise', () => {
    const { main } = buildSearch(question({ text: 'ink', order: 'popularity' }))
    expect(main.sort).toEqual(['counts.popularity:desc', 'id:asc'])
    expect(buildSearch(question({ text: 'ink' })).main.sort).toEqual([])
  })

  it('counts facets with the hits, but one that is filtered by on its own', () => {
    const { main, facets } = buildSearch(
      question({
        filters: { ...NO_FILTERS, categories: ['anime'], premium: false },
        facets: ['category', 'tag'],
      }),
    )
    expect(main.facets).toEqual(['tags.slug'])
    expect(facets).toEqual([
      {
        name: 'category',
        search: expect.objectContaining({
          filter: ['premium IN ["false"]'],
          facets: ['categories.slug'],
          limit: 0,
        }),
      },
    ])
  })

  it('reads only the ids of later pages, and of pages far behind nothing but the total', () => {
    const second = question({ text: 'ink', page: 2 })
    expect(buildSearch(second).main).toMatchObject({ page: 2, attributesToRetrieve: ['id'] })
    const far = question({ text: 'ink', page: FAR_OFFSET / 20 + 1 })
    expect(buildSearch(far).main).toMatchObject({ page: 1, hitsPerPage: 0 })
    expect(buildIds(far)).toMatchObject({ q: 'ink', page: FAR_OFFSET / 20 + 1, hitsPerPage: 20 })
  })

  it('reads hits by their ids with the same words and filters, so that marks are the same', () => {
    const asked = question({ text: '"ink wash"', filters: { ...NO_FILTERS, premium: false } })
    expect(buildHits(asked, ['a', 'b'])).toMatchObject({
      q: '"ink wash"',
      filter: ['premium IN ["false"]', 'id IN ["a", "b"]'],
      limit: 2,
      attributesToHighlight: ['title', 'description'],
    })
  })

  it('looks at the best hits apart only where the page does not begin with them', () => {
    const evidence = (query: Partial<SearchQuery>) => buildSearch(question(query, true)).evidence
    expect(evidence({ text: 'ink' })).toBeNull()
    expect(evidence({ text: 'ink', page: 2 })).not.toBeNull()
    expect(evidence({ text: 'ink', order: 'newest' })).not.toBeNull()
    expect(evidence({ order: 'newest' })).toBeNull()
  })

  it('looks for no other spelling where words must be there as they were typed', () => {
    const { main, evidence } = buildSearch(question({ text: 'inks port', order: 'newest' }))
    expect(main.filter).toEqual([
      'words IN ["inks", "ink"]',
      '(words IN ["port", "ports"] OR words STARTS WITH "port")',
    ])
    expect(evidence).toBeNull()
  })
})
