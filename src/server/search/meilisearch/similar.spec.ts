import { describe, expect, it } from 'vitest'
import { ZERO_COUNTERS } from '@/domain/counters'
import { cellOf } from '@/domain/search/colour-cells'
import type { SearchDocument } from '@/domain/search/search-document'
import { buildCandidates } from './similar'

const term = (slug: string) => ({ slug, name: slug })

const document: SearchDocument = {
  id: '019a0000-0000-7000-8000-000000000001',
  slug: 'rain',
  title: 'Rain',
  description: null,
  code: '42',
  premium: false,
  featured: false,
  categories: [{ ...term('ink'), icon: null }],
  tags: [term('a'), term('b'), term('c')],
  models: [],
  samples: [],
  palette: [{ hex: '#336699', weight: 1 }],
  colorCells: [cellOf('#336699')],
  counts: ZERO_COUNTERS,
  createdAt: '2026-01-01T00:00:00.000Z',
}

describe('candidates for similar styles', () => {
  it('are those that share most tags, then every other kind of likeness', () => {
    const filters = buildCandidates(document).map(({ filter }) => filter[0])
    expect(filters.slice(0, 2)).toEqual([
      ['tags.slug IN ["a"] AND tags.slug IN ["b"] AND tags.slug IN ["c"]'],
      [
        'tags.slug IN ["a"] AND tags.slug IN ["b"]',
        'tags.slug IN ["a"] AND tags.slug IN ["c"]',
        'tags.slug IN ["b"] AND tags.slug IN ["c"]',
      ],
    ])
    expect(filters).toHaveLength(8)
  })

  it('never are the style itself', () => {
    for (const { filter } of buildCandidates(document)) {
      expect(filter.at(-1)).toBe(`id != "${document.id}"`)
    }
  })

  it('are not asked for by what the style does not have', () => {
    const bare = { ...document, tags: [], palette: [], colorCells: [] }
    expect(buildCandidates(bare).map(({ filter }) => filter[0])).toEqual([
      ['categories.slug IN ["ink"]'],
    ])
    expect(buildCandidates({ ...bare, categories: [] })).toEqual([])
  })
})
