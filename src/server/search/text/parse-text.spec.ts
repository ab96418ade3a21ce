import { describe, expect, it } from 'vitest'
import { parseText } from './parse-text'

/** `word*` while it is typed, `"words"` for a phrase. */
const brief = (text: string) =>
  parseText(text).terms.map(({ words, isPhrase, isPrefix }) => {
    const joined = words.join(' ')
    return isPhrase ? `"${joined}"` : joined + (isPrefix ? '*' : '')
  })

describe('What was typed', () => {
  it.each([
    ['neon dusk', ['neon', 'dusk*']],
    ['"red fox" sno', ['"red fox"', 'sno*']],
    ['snow "red fox"', ['snow', '"red fox"']],
    ['snow "red fox" ', ['snow', '"red fox"']],
    ['"red fox', ['red', 'fox*']],
    ['"" "  " neon', ['neon*']],
    ['東京 tower', ['東 京', 'tower*']],
    ['"', []],
    ['!!! 🦊', []],
    ['', []],
  ])('%s', (text, terms) => {
    expect(brief(text)).toEqual(terms)
  })

  it.each([
    ['123', '123'],
    ['00123', '123'],
    ['--sref 123', '123'],
    ['a fox --sref 123 --sw 50', '123'],
    ['123 neon', null],
    ['--sref random', null],
    ['9'.repeat(30), null],
  ])('is a code or not: %s', (text, code) => {
    expect(parseText(text).code).toBe(code)
  })

  it('does not search for the name of the parameter', () => {
    expect(brief('--sref neon')).toEqual(['neon*'])
  })

  it('is looked at up to twelve words', () => {
    expect(brief('w '.repeat(100))).toHaveLength(12)
    expect(parseText(`"${'w '.repeat(100)}"`).terms[0]?.words).toHaveLength(12)
  })

  it('is compared with whole titles as words', () => {
    expect(parseText('"Belle Époque" — salon').key).toBe('belle epoque salon')
  })
})
