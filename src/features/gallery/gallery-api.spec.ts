import { describe, expect, it } from 'vitest'
import { searchParametersSchema } from '@/domain/api/search'
import { srefListParametersSchema } from '@/domain/api/sref-list'
import { galleryApiPath } from './gallery-api'
import { parseGalleryQuery } from './gallery-query'

const FILTERS = { category: ['ink', 'anime'], tag: 'rain', color: 'a1b2c3', model: 'v7' }

function asked(address: Record<string, string | string[]>, page = 2) {
  const path = galleryApiPath(parseGalleryQuery(address), page)
  const { pathname, searchParams } = new URL(path, 'http://gallery')
  const fields: Record<string, string | string[]> = {}
  for (const key of new Set(searchParams.keys())) {
    const values = searchParams.getAll(key)
    fields[key] = values.length > 1 ? values : (values[0] ?? '')
  }
  return { pathname, fields }
}

describe('the address of a page in the API', () => {
  it('asks the list for what the address of the gallery says', () => {
    const { pathname, fields } = asked({ ...FILTERS, premium: 'false', sort: 'newest' })
    expect(pathname).toBe('/api/sref')
    expect(srefListParametersSchema.parse(fields)).toMatchObject({
      category: ['anime', 'ink'],
      tag: ['rain'],
      color: ['#a1b2c3'],
      model: ['v7'],
      premium: false,
      featured: null,
      sort: 'newest',
      page: 2,
      limit: 24,
    })
  })

  it('asks the search where something is looked for, with the same filters', () => {
    const { pathname, fields } = asked({ ...FILTERS, q: 'neon', featured: 'true' }, 3)
    expect(pathname).toBe('/api/search')
    expect(searchParametersSchema.parse(fields)).toMatchObject({
      q: 'neon',
      filters: {
        categories: ['anime', 'ink'],
        tags: ['rain'],
        colors: ['#a1b2c3'],
        models: ['v7'],
        premium: null,
        featured: true,
      },
      sort: 'relevance',
      page: 3,
      facets: [],
    })
  })

  it('keeps the order of a shuffled gallery', () => {
    expect(asked({ sort: 'random', seed: '7' }).fields).toMatchObject({ sort: 'random', seed: '7' })
  })
})
