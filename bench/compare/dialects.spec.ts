import { describe, expect, it } from 'vitest'
import { directusDialect, ownDialect, payloadDialect, strapiDialect } from './dialects'

const style = { slug: 'ink', title: 'Ink', categories: ['anime'], tags: ['line'], pictures: 1 }
const term = (slug: string) => ({ slug })
const of = <Image>(image: Image) => ({
  slug: 'ink',
  title: 'Ink',
  categories: [term('anime')],
  tags: [term('line')],
  samples: [{ image }],
})

describe('a dialect', () => {
  it('finds the same style in the answer of each system', () => {
    const own = of({ alt: 'A cat' })
    const directus = {
      ...of({ description: 'A cat' }),
      categories: [{ categories_id: term('anime') }],
      tags: [{ tags_id: term('line') }],
    }
    expect(ownDialect.read({ docs: [own] })).toEqual([style])
    expect(ownDialect.read({ hits: [{ document: own, highlights: {} }] })).toEqual([style])
    expect(ownDialect.read(own)).toEqual([style])
    expect(payloadDialect.read({ docs: [own] })).toEqual([style])
    expect(strapiDialect.read({ data: [of({ alternativeText: 'A cat' })] })).toEqual([style])
    expect(directusDialect.read({ data: [directus] })).toEqual([style])
  })

  it('refuses an answer in which pictures are only referred to', () => {
    expect(() => payloadDialect.read({ docs: [of(17)] })).toThrow()
  })

  it('leaves out filters that nobody asked for', () => {
    const path = payloadDialect.path({ kind: 'list', sort: 'newest', page: 2 })
    expect(new URL(path, 'http://localhost').searchParams.toString()).toBe(
      'limit=20&page=2&sort=-createdAt&depth=1',
    )
  })
})
