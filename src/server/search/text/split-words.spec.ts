import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitRuns, splitWords } from './split-words'

describe('Words of a text', () => {
  it.each([
    ['Neon Dusk', ['neon', 'dusk']],
    ['black/white, cel-shading & 35mm', ['black', 'white', 'cel', 'shading', '35mm']],
    ["Rembrandt's o’clock", ['rembrandt', 'o', 'clock']],
    ['BELLE ÉPOQUE E\u0301poque', ['belle', 'epoque', 'epoque']],
    ['Ночной', ['ночнои']],
    ['ﬁlm №5', ['film', 'no5']],
    ['東京の夜', ['東', '京', 'の', '夜']],
    ['C:\\Temp\\100%_done', ['c', 'temp', '100', 'done']],
    ['🦊🦊 ?!', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(splitWords(text)).toEqual(words)
  })

  it('are cut where they are longer than any word', () => {
    expect(splitWords('a'.repeat(10_000))).toEqual(['a'.repeat(64)])
    expect(splitWords('ж'.repeat(10_000))).toEqual(['ж'.repeat(64)])
  })

  it('stay together where a script has no spaces', () => {
    expect(splitRuns('東京 tower')).toEqual([['東', '京'], ['tower']])
  })

  it('hold letters, marks and digits only, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const word of splitWords(text)) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u)
      }),
    )
  })

  it('are the same when they are split again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const words = splitWords(text)
        expect(splitWords(words.join(' '))).toEqual(words)
      }),
    )
  })
})
