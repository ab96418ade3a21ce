import { describe, expect, it } from 'vitest'
import { parseText } from '../text/parse-text'
import { findSlips, putRight } from './put-right'

const slips = (text: string, ...found: string[]) =>
  Object.fromEntries(findSlips(parseText(text).terms, new Set(found)))

describe('“Did you mean”', () => {
  it('puts misspelt words right and leaves everything else as it was typed', () => {
    const corrections = new Map([['constelation', 'constellation']])
    expect(putRight('Constelation, "red fox"!', corrections)).toBe('constellation, "red fox"!')
    expect(putRight('constellation', new Map())).toBeNull()
  })

  it('sees a slip in a word that was found by its stem', () => {
    expect(slips('constelation', 'constellation')).toEqual({ constelation: 'constellation' })
  })

  it('takes no other form of a word, and no beginning of one, for a slip', () => {
    expect(slips('berries', 'berry')).toEqual({})
    expect(slips('meadows', 'meadow')).toEqual({})
    expect(slips('constell', 'constellation')).toEqual({})
    expect(slips('"constelation"', 'constellation')).toEqual({})
  })
})
