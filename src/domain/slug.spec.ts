import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberSlug, slugify } from './slug'
import { MAX_SLUG_LENGTH, SLUG_PATTERN } from './slug-pattern'

describe('a slug', () => {
  it.each([
    ['Anime Character Style', 'anime-character-style'],
    ['Déjà Vu — Straße', 'deja-vu-strasse'],
    ['Łódź & Ærø', 'lodz-and-aero'],
    ['Привет мир', 'privet-mir'],
    ['Ελλάδα', 'ellada'],
    ['3D  render!!', '3d-render'],
    ['iPhone Photo', 'iphone-photo'],
    ['ｆｕｌｌ width', 'full-width'],
    ['already-a-slug', 'already-a-slug'],
  ])('of “%s” is %s', (text, slug) => expect(slugify(text)).toBe(slug))

  it('is safe in an address, short, never empty and stable for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const slug = slugify(text)
        expect(slug).toMatch(SLUG_PATTERN)
        expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })

  it('tells texts apart whose script cannot be written in ASCII', () => {
    expect(slugify('日本')).toMatch(SLUG_PATTERN)
    expect(slugify('日本')).not.toBe(slugify('中国'))
    expect(slugify('日本 anime')).toMatch(/^anime-[a-z0-9]{7}$/)
    expect(slugify('日本 anime')).not.toBe(slugify('中国 anime'))
  })

  it('is not changed by an emoji beside words', () => {
    expect(slugify('🎌 Anime')).toBe('anime')
  })

  it('falls back when there is nothing to write', () => {
    expect(slugify('  ')).toBe('untitled')
    expect(slugify('', { fallback: 'sref' })).toBe('sref')
    expect(slugify('🎌', { fallback: 'tag' })).toMatch(/^tag-[a-z0-9]{7}$/)
  })

  it('is cut at a word', () => {
    expect(slugify('one two three four', { maxLength: 12 })).toBe('one-two')
    expect(slugify('x'.repeat(200))).toHaveLength(MAX_SLUG_LENGTH)
  })
})

describe('a numbered slug', () => {
  it('keeps the first as it is and stays within the length', () => {
    expect(numberSlug('ink', 1)).toBe('ink')
    expect(numberSlug('ink', 2)).toBe('ink-2')
    const long = numberSlug('a'.repeat(MAX_SLUG_LENGTH), 12)
    expect(long).toHaveLength(MAX_SLUG_LENGTH)
    expect(long).toMatch(/a-12$/)
  })
})
