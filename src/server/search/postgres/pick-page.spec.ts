import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERYTHING, NO_FILTERS, type SearchQuery } from '@/domain/search/search-query'
import { FacetMirror } from './facet-mirror'
import { createPagePicker, type PagePickerOptions } from './pick-page'

const STORAGE = 'one'
const LINE_KEYS = ['created', 'popularity', 'likes', 'views', 'day', 'week', 'month'] as const

type Keys = Partial<Record<(typeof LINE_KEYS)[number], number>>
type Line = { id: string; version?: number; tokens?: string } & Keys

function lineOf({ id, version = 1, tokens = 'pfalse', ...keys }: Line): string {
  const ordinal = id.charCodeAt(0)
  return [ordinal, id, version, tokens, ...LINE_KEYS.map((name) => keys[name] ?? 0)].join('\t')
}

function open(lines: Line[], options?: PagePickerOptions) {
  const mirror = new FacetMirror()
  const pages = createPagePicker(mirror, options)
  const write = (changes: string[], since: bigint | null) =>
    mirror.apply({ changes: changes.join('\n'), xmin: '100', storage: STORAGE }, since)
  write(lines.map(lineOf), null)
  const ids = (query: Partial<SearchQuery> = {}) =>
    pages
      .pick({ ...EVERYTHING, ...query })
      .map(({ id }) => id)
      .join('')
  return { mirror, pages, ids, write }
}

describe('A page that is picked here', () => {
  it.each([
    [{ order: 'newest' }, 'cab'],
    [{ order: 'popularity' }, 'bac'],
    [{ order: 'relevance' }, 'bac'],
    [{ order: 'likes' }, 'acb'],
    [{ order: 'views' }, 'bca'],
    [{ order: 'trending', window: 'day' }, 'abc'],
    [{ order: 'trending', window: 'week' }, 'cba'],
    [{ order: 'trending', window: 'month' }, 'cab'],
    [{ order: 'trending', window: 'all' }, 'bac'],
  ] as const)('begins with the greatest, and is by id where they are equal: %j', (query, ids) => {
    const documents = [
      { id: 'b', created: 1, popularity: 9.5, likes: 1, views: 3, day: 7, week: 2, month: -1 },
      { id: 'c', created: 3.000001, popularity: 0, likes: 5, views: 2, day: 7, week: 3, month: 1 },
      { id: 'a', created: 3, popularity: 9.25, likes: 5, views: 1, day: 7, week: 1, month: 0 },
    ]
    expect(open(documents).ids(query)).toBe(ids)
  })

  it('has the documents that pass all filters', () => {
    const { ids } = open([
      { id: 'a', tokens: 'tbold tzine canime pfalse' },
      { id: 'b', tokens: 'tbold cfilm ptrue' },
      { id: 'c', tokens: 'tzine canime pfalse' },
    ])
    const of = (filters: Partial<SearchQuery['filters']>) =>
      ids({ filters: { ...NO_FILTERS, ...filters } })
    expect(of({ tags: ['bold'] })).toBe('ab')
    expect(of({ tags: ['bold', 'zine', 'bold'] })).toBe('abc')
    expect(of({ tags: ['bold', 'zine'], categories: ['anime'] })).toBe('ac')
    expect(of({ tags: ['bold'], premium: true })).toBe('b')
    expect(of({ tags: ['none', '\0', ''] })).toBe('')
  })

  it('is any part of the whole list in order', () => {
    const keys = fc.array(fc.nat(5), { maxLength: 60 })
    const part = fc.record({
      page: fc.integer({ min: 1, max: 9 }),
      limit: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(keys, part, (likes, { page, limit }) => {
        const documents = likes.map((count, index) => ({
          id: String.fromCharCode(200 + ((index * 37) % 61)),
          likes: count,
        }))
        const whole = documents
          .toSorted((one, other) => other.likes - one.likes || (one.id < other.id ? -1 : 1))
          .slice((page - 1) * limit, page * limit)
        expect(open(documents).ids({ order: 'likes', page, limit })).toBe(
          whole.map(({ id }) => id).join(''),
        )
      }),
    )
  })

  it('has the versions and counts of the last writing, which leave the facets as they are', () => {
    const { mirror, pages, ids, write } = open([
      { id: 'a', likes: 2 },
      { id: 'b', likes: 1 },
    ])
    const { revision } = mirror
    write([lineOf({ id: 'b', likes: 3, version: 7 })], 100n)
    expect(pages.pick({ ...EVERYTHING, order: 'likes' })).toEqual([
      { id: 'b', version: '7' },
      { id: 'a', version: '1' },
    ])
    expect(mirror.revision).toBe(revision)
    write(['98', lineOf({ id: 'c', tokens: 'tbold' })], 100n)
    expect(ids()).toBe('ac')
    expect(mirror.revision).not.toBe(revision)
  })

  it('stays as it was while the copy changes', () => {
    const { pages, write } = open([{ id: 'a' }])
    const page = pages.pick(EVERYTHING)
    write([lineOf({ id: 'a', version: 2 })], 100n)
    expect(page).toEqual([{ id: 'a', version: '1' }])
  })
})

describe('Picking a page here', () => {
  const documents = ['a', 'b', 'c'].map((id) => ({ id, tokens: id === 'a' ? 'tbold' : 'tzine' }))
  const tagged = (...tags: string[]) => ({ ...EVERYTHING, filters: { ...NO_FILTERS, tags } })

  it('is worth it where few documents have what is wanted', () => {
    const { pages } = open(documents, { maxCandidates: 2 })
    expect(pages.isWorthIt(tagged('bold'))).toBe(true)
    expect(pages.isWorthIt(tagged('zine'))).toBe(true)
    expect(pages.isWorthIt(tagged('zine', 'bold'))).toBe(false)
    expect(pages.isWorthIt(EVERYTHING)).toBe(false)
  })

  it.each(['title', 'random'] as const)('is not for orders that it does not know: %s', (order) => {
    const { pages } = open(documents)
    expect(pages.isWorthIt({ ...EVERYTHING, order })).toBe(false)
  })
})
