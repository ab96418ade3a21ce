import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCount } from './format-count'

const intl = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

describe('a count on a card', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1K'],
    [1234, '1.2K'],
    [1250, '1.3K'],
    [999_949, '999.9K'],
    [999_950, '1M'],
    [3_000_000, '3M'],
  ])('%d is %s', (count, text) => expect(formatCount(count)).toBe(text))

  it('is what the standard library makes of it', () => {
    const counts = fc.oneof(
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.integer({ min: 0, max: 999_000_000_000_000 }),
    )
    fc.assert(
      fc.property(counts, (count) => {
        expect(formatCount(count)).toBe(intl.format(count))
      }),
      { numRuns: 5000 },
    )
  })
})
