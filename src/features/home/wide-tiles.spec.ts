import { describe, expect, it } from 'vitest'
import { wideTiles } from './wide-tiles'

describe('tiles of categories', () => {
  it('fill every row, wherever there are enough of them', () => {
    const columns = { phone: 2, tablet: 3, desktop: 4, wall: 6 }
    for (let count = 6; count < 40; count += 1) {
      const wide = wideTiles(count)
      for (const [screen, width] of Object.entries(columns)) {
        expect((count + wide[screen as keyof typeof wide]) % width, `${count} on ${screen}`).toBe(0)
      }
    }
  })

  it('are all alike where they are too few to fill a row', () => {
    expect(wideTiles(1)).toEqual({ phone: 1, tablet: 0, desktop: 0, wall: 0 })
  })
})
