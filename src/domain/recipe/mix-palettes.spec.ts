import { describe, expect, it } from 'vitest'
import { mixPalettes } from './mix-palettes'

const DARK = [{ hex: '#101010', weight: 0.5 }]
const LIGHT = [
  { hex: '#f0f0f0', weight: 0.2 },
  { hex: '#808080', weight: 0.2 },
]

describe('mixPalettes', () => {
  it('gives each palette as much as its weight says, from dark to light', () => {
    const mixed = mixPalettes([
      { palette: LIGHT, weight: 2 },
      { palette: DARK, weight: 2 },
    ])
    expect(mixed).toEqual([
      { hex: '#101010', weight: 0.5 },
      { hex: '#808080', weight: 0.25 },
      { hex: '#f0f0f0', weight: 0.25 },
    ])
  })

  it('keeps the heaviest colours of many, which then make up the whole', () => {
    const palette = Array.from({ length: 40 }, (_, index) => ({
      hex: '#445566',
      weight: index + 1,
    }))
    const mixed = mixPalettes([{ palette, weight: 1 }])
    expect(mixed).toHaveLength(14)
    expect(mixed.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1)
  })

  it('is empty without colours', () => {
    expect(mixPalettes([{ palette: [], weight: 1 }])).toEqual([])
  })
})
