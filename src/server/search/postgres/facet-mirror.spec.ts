import { describe, expect, it } from 'vitest'
import { NO_FILTERS } from '@/domain/search/search-query'
import { type CountInput, countFacets, createFacetCounter } from './count-facets'
import { FacetMirror } from './facet-mirror'

const STORAGE = 'one'

/** Lines of documents of which only ordinals and tokens matter: `1 tbold tzine`; `1` is not public. */
const linesOf = (...documents: string[]) =>
  documents
    .map((document) => {
      const [ordinal, ...tokens] = document.split(' ')
      if (tokens.length === 0) return ordinal
      return [ordinal, `id-${ordinal}`, '1', tokens.join(' '), 1, 2, 3, 4, 5, 6, 7].join('\t')
    })
    .join('\n')

function mirrorOf(...documents: string[]): FacetMirror {
  const mirror = new FacetMirror()
  mirror.apply({ changes: linesOf(...documents), xmin: '100', storage: STORAGE }, null)
  return mirror
}

const count = (mirror: FacetMirror, input: Partial<CountInput>) =>
  countFacets({ mirror, ordinals: null, filters: NO_FILTERS, facets: ['tag'], ...input })

const tagsOf = (mirror: FacetMirror) => count(mirror, {}).facets.tag?.map(({ value }) => value)

describe('Facet counts', () => {
  const mirror = mirrorOf(
    '1 cprint tbold tzine pfalse',
    '2 cprint tbold ptrue',
    '3 ccraft tfelt pfalse',
  )

  it('are of all public documents, or of those that were found', () => {
    expect(count(mirror, { facets: ['tag', 'premium'] })).toEqual({
      total: 3,
      facets: {
        tag: [
          { value: 'bold', count: 2 },
          { value: 'felt', count: 1 },
          { value: 'zine', count: 1 },
        ],
        premium: [
          { value: 'false', count: 2 },
          { value: 'true', count: 1 },
        ],
      },
    })
    expect(count(mirror, { ordinals: [3, 404] })).toEqual({
      total: 1,
      facets: { tag: [{ value: 'felt', count: 1 }] },
    })
  })

  it('set aside the filter of their own facet and keep those of others', () => {
    const filters = { ...NO_FILTERS, categories: ['print'], tags: ['zine'] }
    expect(count(mirror, { filters, facets: ['category', 'tag'] })).toEqual({
      total: 1,
      facets: {
        category: [{ value: 'print', count: 1 }],
        tag: [
          { value: 'bold', count: 2 },
          { value: 'zine', count: 1 },
        ],
      },
    })
  })

  it('are none where a filter asks for what nobody has', () => {
    const filters = { ...NO_FILTERS, categories: ['none'], tags: ['none'] }
    expect(count(mirror, { filters })).toEqual({ total: 0, facets: { tag: [] } })
  })
})

describe('The copy of the facets', () => {
  it('follows what was changed and removed', () => {
    const mirror = mirrorOf('1 tbold', '2 tzine')
    const since = mirror.select().since
    expect(since).toBe(100n)
    const changes = linesOf('1', '2 tfelt', '3 tbold')
    expect(mirror.apply({ changes, xmin: '110', storage: STORAGE }, since)).toBe(true)
    expect(tagsOf(mirror)).toEqual(['bold', 'felt'])
    expect(mirror.select().since).toBe(110n)
  })

  it('is not turned back by an answer that was long on its way', () => {
    const mirror = mirrorOf('1 told')
    mirror.apply({ changes: linesOf('1 tnew'), xmin: '120', storage: STORAGE }, 100n)
    expect(mirror.apply({ changes: linesOf('1 told'), xmin: '110', storage: STORAGE }, 100n)).toBe(
      true,
    )
    expect(tagsOf(mirror)).toEqual(['new'])
  })

  it('does not take changes over that leave a gap', () => {
    const mirror = mirrorOf('1 tfirst')
    const late = { changes: linesOf('2 tsecond'), xmin: '130', storage: STORAGE }
    expect(mirror.apply(late, 120n)).toBe(false)
    expect(mirror.select().since).toBe(100n)
  })

  it('begins anew when the table or the server is another one', () => {
    const mirror = mirrorOf('1 told')
    expect(mirror.apply({ changes: null, xmin: '110', storage: 'two' }, 100n)).toBe(false)
    expect(mirror.select().since).toBeNull()
    expect(mirror.apply({ changes: linesOf('9 tnew'), xmin: '50', storage: 'two' }, null)).toBe(
      true,
    )
    expect(tagsOf(mirror)).toEqual(['new'])
  })

  it('begins anew after an hour in which nobody asked', () => {
    let now = 0
    const mirror = new FacetMirror({ now: () => now })
    mirror.apply({ changes: linesOf('1 told'), xmin: '100', storage: STORAGE }, null)
    now = 3_600_000
    expect(mirror.select().since).toBe(100n)
    now += 1
    expect(mirror.select().since).toBeNull()
  })

  it('does not hold what has no tokens or keys', () => {
    const mirror = new FacetMirror()
    const broken = linesOf('2 tbold').replace('\ttbold', '')
    const changes = [linesOf('1 tbold'), broken].join('\n')
    mirror.apply({ changes, xmin: '100', storage: STORAGE }, null)
    expect([...mirror.documents.keys()]).toEqual([1])
  })

  it('is empty when nothing is public', () => {
    const mirror = new FacetMirror()
    expect(mirror.apply({ changes: null, xmin: '1', storage: STORAGE }, null)).toBe(true)
    expect(count(mirror, {})).toEqual({ total: 0, facets: { tag: [] } })
  })
})

describe('Counts that are remembered', () => {
  const asked = { ordinals: null, filters: NO_FILTERS, facets: ['tag' as const] }

  it('are given again until a document has other facets', () => {
    const mirror = mirrorOf('1 tbold', '2 tzine')
    const count = createFacetCounter(mirror)
    const first = count(asked)
    mirror.apply({ changes: linesOf('1 tbold'), xmin: '110', storage: STORAGE }, 100n)
    expect(count(asked)).toBe(first)
    mirror.apply({ changes: linesOf('1 tfelt'), xmin: '120', storage: STORAGE }, 110n)
    expect(count(asked).facets.tag?.map(({ value }) => value)).toEqual(['felt', 'zine'])
    mirror.apply({ changes: linesOf('2'), xmin: '130', storage: STORAGE }, 120n)
    expect(count(asked).total).toBe(1)
  })

  it('are those of the question', () => {
    const count = createFacetCounter(mirrorOf('1 tbold', '2 tzine'))
    expect(count(asked).total).toBe(2)
    expect(count({ ...asked, filters: { ...NO_FILTERS, tags: ['bold'] } }).total).toBe(1)
    expect(count({ ...asked, ordinals: [] }).total).toBe(0)
  })

  it.each([
    [{}, 4],
    [{ tags: ['bold'] }, 3],
    [{ tags: ['bold', 'zine'] }, 4],
    [{ tags: ['bold'], categories: ['anime'] }, 2],
    [{ tags: ['bold', 'zine'], categories: ['anime', 'film'] }, 3],
    [{ tags: ['none'], categories: ['anime'] }, 0],
  ])('are as many without facets as with them: %j', (filter, total) => {
    const mirror = mirrorOf('1 tbold canime', '2 tzine canime', '3 tbold', '4 tbold')
    mirror.apply({ changes: linesOf('3 tbold cfilm'), xmin: '110', storage: STORAGE }, 100n)
    mirror.apply({ changes: linesOf('4 tbold canime'), xmin: '120', storage: STORAGE }, 110n)
    mirror.apply({ changes: linesOf('2 tzine'), xmin: '130', storage: STORAGE }, 120n)
    const filters = { ...NO_FILTERS, ...filter }
    const count = createFacetCounter(mirror)
    expect(count({ ordinals: null, filters, facets: [] }).total).toBe(total)
    expect(countFacets({ mirror, ordinals: null, filters, facets: ['tag'] }).total).toBe(total)
  })
})
