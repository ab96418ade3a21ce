import { describe, expect, it } from 'vitest'
import { findExcess } from './find-excess'
import { EDITOR_CAPS, READER_CAPS } from './query-caps'

const nest = (levels: number): object =>
  levels === 0 ? { title: { equals: 'x' } } : { or: [nest(levels - 1)] }
const many = (count: number) => Array.from({ length: count }, (_, index) => String(index))

describe('what one question may ask for', () => {
  it('is enough for honest questions', () => {
    const asked = {
      where: {
        and: [{ or: [{ 'tags.slug': { in: many(100) } }] }, { premium: { equals: false } }],
      },
      sort: ['-createdAt', 'title'],
      select: { title: true, public: { code: true } },
      populate: { tags: { name: true } },
    }
    expect(findExcess(asked, READER_CAPS)).toBeNull()
    expect(findExcess({}, READER_CAPS)).toBeNull()
    expect(findExcess({ where: { title: 'x' } }, READER_CAPS)).toBeNull()
  })

  it.each([
    ['deep filters', { where: nest(6) }],
    ['very deep filters', { where: nest(5_000) }],
    ['many branches', { where: { or: many(31).map((equals) => ({ title: { equals } })) } }],
    [
      'many branches of nothing',
      { where: { or: many(10_000).map((equals) => ({ title: equals })) } },
    ],
    [
      'many comparisons of a field',
      { where: { title: Object.fromEntries(many(31).map((one) => [one, one])) } },
    ],
    ['long lists', { where: { id: { in: many(201) } } }],
    ['long values', { where: { title: { like: 'x'.repeat(501) } } }],
    ['long values in lists', { where: { title: { in: ['x'.repeat(501)] } } }],
    ['filters in filters', { where: { tags: { contains: nest(6) } } }],
    ['filters in lists', { where: { tags: { in: [nest(6)] } } }],
    ['paths through everything', { where: { 'tags.a.b.c.d.e': { exists: true } } }],
    ['paths as GraphQL writes them', { where: { tags__a__b__c__d__e: { exists: true } } }],
    ['many orders', { sort: 'a,b,c,d,e' }],
    ['orders through everything', { sort: ['-a.b.c.d.e.f'] }],
    ['large selections', { select: Object.fromEntries(many(101).map((one) => [one, true])) }],
    ['deep selections', { populate: nest(6) }],
    ['many joins', { joins: Object.fromEntries(many(101).map((one) => [one, { limit: 1 }])) }],
  ])('is refused with a sentence for %s', (_, asked) => {
    expect(findExcess(asked, READER_CAPS)).toMatch(/^.+\.$/)
  })

  it('follows one relation at most, for everyone', () => {
    const two = () => 2
    for (const caps of [READER_CAPS, EDITOR_CAPS]) {
      expect(findExcess({ where: { 'sref.tags.slug': { equals: 'x' } } }, caps, two)).not.toBeNull()
      expect(findExcess({ sort: '-sref.tags.slug' }, caps, two)).not.toBeNull()
      expect(findExcess({ sort: 'sref.slug' }, caps, () => 1)).toBeNull()
    }
  })

  it('lets editors select what the admin shows on a page, and not everything', () => {
    const filter = (count: number) => ({ where: { id: { in: many(count) } } })
    expect(findExcess(filter(1000), EDITOR_CAPS)).toBeNull()
    expect(findExcess(filter(2001), EDITOR_CAPS)).not.toBeNull()
  })
})
