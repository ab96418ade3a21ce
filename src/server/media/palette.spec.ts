import { describe, expect, it } from 'vitest'
import { paletteOf } from './palette'

/** `[hex colour with alpha, pixels]`, side by side. */
function pixels(...areas: Array<[string, number]>): Uint8Array {
  return Buffer.concat(areas.flatMap(([hex, count]) => Array(count).fill(Buffer.from(hex, 'hex'))))
}

describe('the palette', () => {
  it('names the colours of a picture, heaviest first, with their shares', () => {
    const rgba = pixels(['ff0000ff', 10], ['00ff00ff', 20], ['0000ffff', 40], ['ffffffff', 30])
    expect(paletteOf({ rgba })).toEqual([
      { hex: '#0000ff', weight: 0.4 },
      { hex: '#ffffff', weight: 0.3 },
      { hex: '#00ff00', weight: 0.2 },
      { hex: '#ff0000', weight: 0.1 },
    ])
  })

  it('has five colours at most and merges those that look alike', () => {
    const shades = Array.from({ length: 40 }, (_, i): [string, number] => [
      `${(i * 2).toString(16).padStart(2, '0')}0000ff`,
      10,
    ])
    const rgba = pixels(...shades, ['ffee00ff', 100])
    const palette = paletteOf({ rgba })
    expect(palette).toHaveLength(5)
    expect(palette.map(({ hex }) => hex)).toContain('#ffee00')
    expect(palette.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 3)
  })

  it('has one colour for a flat picture', () => {
    expect(paletteOf({ rgba: pixels(['336699ff', 100]) })).toEqual([{ hex: '#336699', weight: 1 }])
  })

  it('does not count what cannot be seen, unless nothing can', () => {
    expect(paletteOf({ rgba: pixels(['ff0000ff', 1], ['00ff0000', 99]) })).toEqual([
      { hex: '#ff0000', weight: 1 },
    ])
    expect(paletteOf({ rgba: pixels(['00ff0000', 9]) })).toEqual([{ hex: '#00ff00', weight: 1 }])
  })
})
