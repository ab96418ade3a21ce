import { describe, expect, it } from 'vitest'
import { EVERYTHING, NO_FILTERS, type SearchQuery } from '@/domain/search/search-query'
import {
  bandSizes,
  buildBandCounts,
  buildBandListing,
  buildListing,
  partsOfPage,
} from './build-listing'

const near: SearchQuery = {
  ...EVERYTHING,
  filters: { ...NO_FILTERS, colors: ['#336699'], featured: true },
}

describe('buildListing', () => {
  it('reads any page in the order of the query', () => {
    const query: SearchQuery = { ...near, order: 'newest', page: 41, limit: 25 }
    expect(buildListing({ ...query, filters: NO_FILTERS })).toMatchObject({
      filter: [],
      sort: ['createdAt:desc', 'id:asc'],
      offset: 1000,
      limit: 25,
    })
  })
})

describe('nearness', () => {
  const bands = [[1, 2], [3], [4, 5]]

  it('counts growing circles and knows from them the size of each band', () => {
    expect(buildBandCounts('srefs', near, bands).map(({ filter }) => filter)).toEqual([
      ['featured IN ["true"]', '(colorCells 1 TO 2)'],
      ['featured IN ["true"]', '(colorCells 1 TO 3)'],
    ])
    expect(bandSizes([4, 9, 9])).toEqual([4, 5, 0])
  })

  it('lists a band without what is in a nearer one', () => {
    const part = { band: 2, offset: 0, limit: 6 }
    expect(buildBandListing(near, bands, part).filter).toEqual([
      'featured IN ["true"]',
      '(colorCells 4 TO 5)',
      'NOT (colorCells 1 TO 3)',
    ])
  })

  it('reads a page only from the bands that it touches', () => {
    const counts = [5, 0, 30, 7]
    expect(partsOfPage(counts, { page: 1, limit: 10 })).toEqual([
      { band: 0, offset: 0, limit: 5 },
      { band: 2, offset: 0, limit: 5 },
    ])
    expect(partsOfPage(counts, { page: 4, limit: 10 })).toEqual([
      { band: 2, offset: 25, limit: 5 },
      { band: 3, offset: 0, limit: 5 },
    ])
    expect(partsOfPage(counts, { page: 6, limit: 10 })).toEqual([])
  })

  it('never repeats or drops a style from page to page', () => {
    const counts = [3, 11, 0, 8]
    const seen = [1, 2, 3, 4, 5, 6].flatMap((page) =>
      partsOfPage(counts, { page, limit: 4 }).flatMap(({ band, offset, limit }) =>
        Array.from({ length: limit }, (_, index) => `${band}/${offset + index}`),
      ),
    )
    const all = counts.flatMap((count, band) =>
      [...Array(count).keys()].map((at) => `${band}/${at}`),
    )
    expect(seen).toEqual(all)
  })

  it('reads the most popular of a band first', () => {
    const part = buildBandListing(near, bands, { band: 1, offset: 4, limit: 6 })
    expect(part).toMatchObject({ offset: 4, limit: 6, sort: ['counts.popularity:desc', 'id:asc'] })
  })
})
