import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Blend, EMPTY_BLEND } from './recipe'
import { blendHref, paramsToRecipe, recipeToParams } from './recipe-params'

const BLEND: Blend = {
  entries: [
    { code: '111', weight: 2 },
    { slug: 'ink-wash', weight: 1 },
    { code: '222', weight: 1 },
  ],
  model: '--niji 6',
  sv: '--sv 6',
  sw: 300,
  subject: 'a lighthouse & “fog”',
}

const code = fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }).map(String)
const slug = fc
  .stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/)
  .filter((one) => one !== 'random')
const weight = fc.integer({ min: 10, max: 10_000 }).map((hundredths) => hundredths / 100)
const blends: fc.Arbitrary<Blend> = fc.record({
  entries: fc.array(
    fc.oneof(fc.record({ code, weight }), fc.record({ slug: slug.filter(isNoCode), weight })),
    { maxLength: 20 },
  ),
  model: fc.constantFrom(null, '--v 7', '--v 6.1', '--niji 6'),
  sv: fc.constantFrom(null, '--sv 6', '--sv 4'),
  sw: fc.option(fc.integer({ min: 0, max: 1000 })),
  subject: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.trim()),
})

function isNoCode(text: string): boolean {
  return !/^\d+$/.test(text)
}

describe('the address of a blend', () => {
  it('is short, and names a style without a public code by its slug', () => {
    expect(blendHref({ ...BLEND, subject: '' })).toBe(
      '/blend?sref=111::2&sref=ink-wash&sref=222&v=niji6&sv=6&sw=300',
    )
    expect(blendHref(EMPTY_BLEND)).toBe('/blend')
  })

  it('gives the same blend back', () => {
    fc.assert(
      fc.property(blends, (blend) => {
        const { searchParams } = new URL(blendHref(blend), 'https://gallery.test')
        expect(paramsToRecipe(searchParams)).toEqual(blend)
      }),
    )
  })

  it('is the same for equal blends, whichever way they came', () => {
    fc.assert(
      fc.property(blends, (blend) => {
        const text = String(recipeToParams(blend))
        expect(String(recipeToParams(paramsToRecipe(new URLSearchParams(text))))).toBe(text)
      }),
    )
  })

  it('reads what people write: several codes at once, blanks, leading zeros, `--v 7`', () => {
    const read = paramsToRecipe({ sref: '0111::2, 222', style: 'ink-wash', v: '--v 7', sv: 'sv 6' })
    expect(read.entries).toEqual([
      { code: '111', weight: 2 },
      { code: '222', weight: 1 },
      { slug: 'ink-wash', weight: 1 },
    ])
    expect([read.model, read.sv]).toEqual(['--v 7', '--sv 6'])
  })

  it('puts what a form adds behind the rest, wherever it stands in the form', () => {
    const { entries } = paramsToRecipe(new URLSearchParams('add=222&sref=111::2&add=ink-wash'))
    expect(entries).toEqual([
      { code: '111', weight: 2 },
      { code: '222', weight: 1 },
      { slug: 'ink-wash', weight: 1 },
    ])
  })

  it('names a style with a slug of digits apart from a code', () => {
    const blend = { ...EMPTY_BLEND, entries: [{ slug: '1984', weight: 2 }] }
    expect(blendHref(blend)).toBe('/blend?style=1984::2')
    expect(paramsToRecipe({ style: '1984::2' })).toEqual(blend)
  })

  it('leaves out what makes no sense', () => {
    const nonsense = {
      sref: [
        'random',
        'https://a.b/c.png',
        '1'.repeat(21),
        '-4',
        'a::b::c',
        '5::-1',
        '6::0',
        '%00',
      ],
      v: 'x'.repeat(5_000),
      sv: 'none',
      sw: '1001',
      other: '1',
    }
    expect(paramsToRecipe(nonsense)).toEqual({
      ...EMPTY_BLEND,
      entries: [
        { slug: 'a', weight: 1 },
        { code: '5', weight: 1 },
        { code: '6', weight: 1 },
      ],
    })
  })

  it('takes twenty styles and no more, and never fails', () => {
    expect(paramsToRecipe({ sref: '1 '.repeat(500) }).entries).toHaveLength(20)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = paramsToRecipe({ sref: text, style: text, v: text, sv: text, sw: text })
        expect(read.entries.length).toBeLessThanOrEqual(20)
      }),
    )
  })
})
