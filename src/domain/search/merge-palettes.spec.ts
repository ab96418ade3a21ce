import { describe, expect, it } from 'vitest'
import { mergePalettes } from './merge-palettes'

describe('the palette of several pictures', () => {
  it('is empty where there are none', () => {
    expect(mergePalettes([])).toEqual([])
  })

  it('counts each picture the same, whatever its size', () => {
    const red = [{ hex: '#ff0000', weight: 1 }]
    const blue = [{ hex: '#0000ff', weight: 1 }]
    expect(mergePalettes([red, red, red, blue])).toEqual([
      { hex: '#ff0000', weight: 0.75 },
      { hex: '#0000ff', weight: 0.25 },
    ])
  })

  it('takes colours together that an eye can hardly tell apart', () => {
    const merged = mergePalettes([
      [
        { hex: '#336699', weight: 0.6 },
        { hex: '#34679a', weight: 0.4 },
      ],
    ])
    expect(merged).toEqual([{ hex: '#336699', weight: 1 }])
  })

  it('leaves details out and holds eight colours at most', () => {
    const grey = (step: number) => `#${(step * 20).toString(16).padStart(2, '0').repeat(3)}`
    const many = Array.from({ length: 12 }, (_, step) => ({ hex: grey(step + 1), weight: 0.08 }))
    const merged = mergePalettes([[...many, { hex: '#ff00ff', weight: 0.02 }]])
    expect(merged).toHaveLength(8)
    expect(merged.map(({ hex }) => hex)).not.toContain('#ff00ff')
  })
})
