import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedEdits, distanceToBeginning, editDistance } from './edit-distance'

describe('Edit distance', () => {
  it.each([
    ['meadow', 'meadow', 0],
    ['medow', 'meadow', 1],
    ['meaddow', 'meadow', 1],
    ['meedow', 'meadow', 1],
    ['medaow', 'meadow', 1],
    ['anmie', 'anime', 1],
    ['wattercolor', 'watercolour', 2],
    ['', 'abc', 3],
    ['ночь', 'ночи', 1],
  ])('of %s and %s is %d', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance)
    expect(editDistance(other, one)).toBe(distance)
  })

  it('is at most the longer length, and 0 for the same word only', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other)
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length))
        expect(distance === 0).toBe(one === other)
      }),
    )
  })

  it('to a beginning is that to the nearest one', () => {
    expect(distanceToBeginning('watrcol', 'watercolour', 1)).toBe(1)
    expect(distanceToBeginning('watercol', 'watercolour', 1)).toBe(0)
  })
})

describe('A word', () => {
  it.each([
    ['mozs', 0],
    ['otter', 1],
    ['gondolas', 1],
    ['cathedral', 2],
    ['1747943467', 0],
    ['35mmfilm', 0],
  ])('%s may be misspelt by %d letters', (word, edits) => {
    expect(allowedEdits(word)).toBe(edits)
  })
})
