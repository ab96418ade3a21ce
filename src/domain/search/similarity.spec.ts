import { describe, expect, it } from 'vitest'
import { ZERO_COUNTERS } from '../counters'
import { cellOf } from './colour-cells'
import type { SearchDocument } from './search-document'
import { rankSimilar, similarityTo } from './similarity'

function makeDocument(
  id: string,
  {
    tags = [],
    categories = [],
    colours = [],
    popularity = 0,
  }: { tags?: string[]; categories?: string[]; colours?: string[]; popularity?: number },
): SearchDocument {
  const toTerm = (slug: string) => ({ slug, name: slug, icon: null })
  return {
    id,
    slug: id,
    title: id,
    description: null,
    code: null,
    premium: false,
    featured: false,
    categories: categories.map(toTerm),
    tags: tags.map(toTerm),
    models: [],
    samples: [],
    palette: colours.map((hex) => ({ hex, weight: 1 / colours.length })),
    colorCells: colours.map(cellOf),
    counts: { ...ZERO_COUNTERS, popularity },
    createdAt: '2026-01-01T00:00:00.000Z',
  }
}

const NEON = { tags: ['neon', 'city'], categories: ['cyberpunk'], colours: ['#ff00aa', '#101030'] }
const neon = makeDocument('neon', NEON)

describe('Similarity', () => {
  it('is whole for the same tags, categories and colours, and none without anything shared', () => {
    const score = similarityTo(neon)
    expect(score(makeDocument('twin', NEON))).toBe(1)
    expect(score(makeDocument('other', { tags: ['ink'], colours: ['#e0e0c0'] }))).toBe(0)
    expect(score(makeDocument('bare', {}))).toBe(0)
  })

  it('takes shared tags for more than shared categories, and the same colour for more than a near one', () => {
    const score = similarityTo(neon)
    const tag = score(makeDocument('tag', { tags: ['neon'] }))
    expect(tag).toBeGreaterThan(score(makeDocument('category', { categories: ['cyberpunk'] })))
    const same = score(makeDocument('same', { colours: ['#ff00aa'] }))
    const near = score(makeDocument('near', { colours: ['#f01ab0'] }))
    expect(same).toBeGreaterThan(near)
    expect(near).toBeGreaterThan(0)
  })
})

describe('Similar styles', () => {
  it('come nearest first, without the style itself and without strangers', () => {
    const candidates = [
      makeDocument('stranger', { tags: ['ink'] }),
      makeDocument('one-tag', { tags: ['neon'] }),
      neon,
      makeDocument('twin', NEON),
    ]
    const found = rankSimilar({ document: neon, candidates, limit: 10 })
    expect(found.map(({ id }) => id)).toEqual(['twin', 'one-tag'])
    expect(rankSimilar({ document: neon, candidates, limit: 1 })).toHaveLength(1)
  })

  it('are in one order whatever the order of the candidates', () => {
    const candidates = [
      makeDocument('b', { tags: ['neon'], popularity: 1 }),
      makeDocument('a', { tags: ['neon'], popularity: 1 }),
      makeDocument('c', { tags: ['neon'], popularity: 9 }),
    ]
    const ids = (list: SearchDocument[]) =>
      rankSimilar({ document: neon, candidates: list, limit: 9 }).map(({ id }) => id)
    expect(ids(candidates)).toEqual(['c', 'a', 'b'])
    expect(ids(candidates.toReversed())).toEqual(['c', 'a', 'b'])
  })
})
