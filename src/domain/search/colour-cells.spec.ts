import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellBands,
  cellBandsOfAny,
  cellOf,
  hexToLab,
  NEAR_RADIUS,
  NEARNESS_BANDS,
} from './colour-cells'

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

/** Half the diagonal of a cell: how far a colour can be from the centre that stands for it. */
const MAX_ROUNDING = (0.03 * Math.sqrt(3)) / 2

function distance(one: string, other: string): number {
  const [a, b] = [hexToLab(one), hexToLab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

describe('the cells of a colour', () => {
  it('hold white, black and the primaries where OKLab puts them', () => {
    const rounded = (colour: string) =>
      hexToLab(colour).map((part) => Math.round(part * 1000) / 1000)
    expect(rounded('#ffffff').map(Math.abs)).toEqual([1, 0, 0])
    expect(rounded('#000000').map(Math.abs)).toEqual([0, 0, 0])
    expect(rounded('#ff0000')).toEqual([0.628, 0.225, 0.126])
  })

  it('are near to themselves, in the nearest band', () => {
    fc.assert(fc.property(hex, (colour) => cellBands(colour)[0]?.includes(cellOf(colour)) ?? false))
  })

  it('count as near what is near, and leave out what is far', () => {
    fc.assert(
      fc.property(hex, hex, (asked, other) => {
        const isNear = cellBands(asked).flat().includes(cellOf(other))
        const away = distance(asked, other)
        if (away < NEAR_RADIUS - MAX_ROUNDING) return isNear
        return away <= NEAR_RADIUS + MAX_ROUNDING || !isNear
      }),
    )
  })

  it('stand in one band each, also when several colours are asked for', () => {
    fc.assert(
      fc.property(fc.array(hex, { minLength: 1, maxLength: 3 }), (colours) => {
        const bands = cellBandsOfAny(colours)
        const cells = bands.flat()
        return bands.length === NEARNESS_BANDS && new Set(cells).size === cells.length
      }),
    )
  })
})
