import { describe, expect, it } from 'vitest'
import { shareOut } from './share-out'

describe('the two columns of samples', () => {
  it('end near each other', () => {
    expect(shareOut([4 / 5, 3 / 2, 1, 1])).toEqual([
      [0, 3],
      [1, 2],
    ])
  })

  it('begin with the cover, whatever its shape', () => {
    expect(shareOut([null])).toEqual([[0], []])
    expect(shareOut([2, 1])).toEqual([[0], [1]])
  })
})
