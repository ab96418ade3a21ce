import { describe, expect, it } from 'vitest'
import { listPeriods } from './periods'

describe('periods of a range', () => {
  it('are its days, both ends included, over a leap day too', () => {
    expect(listPeriods({ from: '2028-02-28', to: '2028-03-01', interval: 'day' })).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ])
  })

  it('are weeks from Monday, the first one whole', () => {
    expect(listPeriods({ from: '2026-11-22', to: '2026-11-30', interval: 'week' })).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ])
  })

  it('are months, also over the end of a year', () => {
    expect(listPeriods({ from: '2026-12-31', to: '2027-02-01', interval: 'month' })).toEqual([
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
    ])
  })

  it('are one for a single day, and none for a range that ends before it begins', () => {
    expect(listPeriods({ from: '2026-05-05', to: '2026-05-05', interval: 'day' })).toHaveLength(1)
    expect(listPeriods({ from: '2026-05-05', to: '2026-05-04', interval: 'day' })).toEqual([])
  })
})
