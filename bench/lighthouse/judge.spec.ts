import { describe, expect, it } from 'vitest'
import { mediansOf, missedBars } from './judge'

const GOOD = {
  performance: 95,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  largestPaintMs: 1799,
  layoutShift: 0.01,
  blockingMs: 500,
  scriptBytes: 1e6,
}

describe('the bars for a page', () => {
  it('are met at their edge', () => {
    expect(missedBars(GOOD)).toEqual([])
  })

  it('are missed right behind it, and by a figure that is missing', () => {
    expect(missedBars({ ...GOOD, performance: 94 })).toEqual([
      'performance of at least 95 (it is 94)',
    ])
    expect(missedBars({ ...GOOD, largestPaintMs: 1800, layoutShift: 0.011 })).toHaveLength(2)
    expect(missedBars({ ...GOOD, seo: Number.NaN })).toHaveLength(1)
  })
})

describe('figures of several runs', () => {
  it('are the median of each, not one run', () => {
    const runs = [
      { ...GOOD, performance: 90, blockingMs: 30 },
      { ...GOOD, performance: 99, blockingMs: 10 },
      { ...GOOD, performance: 97, blockingMs: 20 },
    ]
    expect(mediansOf(runs)).toMatchObject({ performance: 97, blockingMs: 20 })
  })
})
