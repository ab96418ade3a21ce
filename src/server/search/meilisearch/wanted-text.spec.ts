import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText } from '../text/parse-text'
import { EVERYWHERE, toQueryText, withSingularPhrases } from './wanted-text'

const all = (text: string) => {
  const { terms } = parseText(text)
  return { terms, strict: terms, extent: 'all' as const }
}

const queryOf = (text: string) => toQueryText(all(text))

describe('the text that the engine is asked', () => {
  it.each([
    ['ink portrait', 'ink portrait'],
    ['Café – noir!', 'cafe noir'],
    ['cel-shading', 'cel shading'],
    ['"Ink wash" night', '"ink wash" night'],
    ['night "ink-wash"', 'night "ink wash"'],
    ['東京の夜', '東京の夜'],
    ['--sref 001747943467', '1747943467'],
  ])('for %s is %s', (text, query) => {
    expect(queryOf(text)).toBe(query)
  })

  it('never excludes a word, whatever stands before it', () => {
    expect(queryOf('ink -portrait --neon -"wet paper"')).toBe('ink portrait neon "wet paper"')
  })

  it('lets a word go on only where the text ends with it', () => {
    const { terms } = parseText('ink portr')
    expect(toQueryText({ ...all(''), terms: terms.slice(0, 1) })).toBe('ink ')
  })

  it('can leave out every word where most of them are wanted', () => {
    expect(toQueryText({ ...all('cute mascot'), extent: 'most' })).toBe(`${EVERYWHERE} cute mascot`)
  })

  it('holds no operator, no quote too many and no empty phrase', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab -"é\\:*().水1') }), (text) => {
        expect(queryOf(text)).toMatch(/^(?:(?:"[^"-]+"|[^\s"-]+)(?: |$))*$/u)
      }),
    )
  })
})

describe('withSingularPhrases', () => {
  it('puts phrases, and nothing else, into the singular', () => {
    const { terms } = parseText('"ink washes" portraits')
    expect(toQueryText({ ...all(''), terms: withSingularPhrases(terms) })).toBe(
      '"ink wash" portraits',
    )
  })
})
