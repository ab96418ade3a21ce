import { describe, expect, it } from 'vitest'
import { toStripes } from './to-stripes'

describe('the colour strip', () => {
  it('gives each colour the width of its weight', () => {
    const colours = [
      { hex: '#111111', weight: 0.75 },
      { hex: '#eeeeee', weight: 0.25 },
    ]
    expect(toStripes(colours)).toBe('linear-gradient(to right, #111111 0% 75%, #eeeeee 75% 100%)')
  })

  it('keeps a rare colour in sight and still ends at the right edge', () => {
    const stripes = toStripes([
      { hex: '#111111', weight: 0.999 },
      { hex: '#eeeeee', weight: 0.001 },
    ])
    const [, rareFrom] = /#eeeeee ([\d.]+)% 100%/.exec(stripes) ?? []
    expect(Number(rareFrom)).toBeLessThan(90)
  })

  it('is no background without colours', () => {
    expect(toStripes([])).toBe('none')
  })
})
