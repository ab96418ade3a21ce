import { describe, expect, it } from 'vitest'
import { numberForms, withNumber } from './number-forms'

describe('numberForms', () => {
  it.each([
    ['portrait', 'portraits'],
    ['ink', 'inks'],
    ['wash', 'washes'],
    ['brush', 'brushes'],
    ['sketch', 'sketches'],
    ['box', 'boxes'],
    ['glass', 'glasses'],
    ['city', 'cities'],
    ['toy', 'toys'],
    ['hero', 'heroes'],
    ['photo', 'photos'],
    ['movie', 'movies'],
    ['leaf', 'leaves'],
    ['woman', 'women'],
    ['child', 'children'],
    ['landscape', 'landscapes'],
  ])('knows that %s and %s are one word', (singular, plural) => {
    expect(numberForms(singular)).toEqual({ singular, plural })
    expect(numberForms(plural)).toEqual({ singular, plural })
  })

  it('does not look at case', () => {
    expect(numberForms('Inks')).toEqual({ singular: 'ink', plural: 'inks' })
  })

  it.each(['42', '3d', 'of', '水彩', 'рисунки'])('leaves %s alone', (word) => {
    expect(numberForms(word)).toBeNull()
  })
})

describe('withNumber', () => {
  it('puts each word into the number and keeps what stands between', () => {
    expect(withNumber('Ink-Washes, 3 Portraits', 'singular')).toBe('ink-wash, 3 portrait')
    expect(withNumber('Ink-Washes, 3 Portraits', 'plural')).toBe('inks-washes, 3 portraits')
  })
})
