import { describe, expect, it } from 'vitest'
import { type CountedDeed, scoreStyle } from './popularity'

const copies = (people: number, ageHours: number): CountedDeed => ({
  deed: 'copy',
  people,
  ageHours,
})

describe('popularity', () => {
  it('is what a style came with while nothing happens', () => {
    expect(scoreStyle({ score: 'popularity', deeds: [], initialPopularity: 95 })).toBe(95)
  })

  it('halves what was earned every ninety days, and leaves what the style came with', () => {
    const at = (days: number) =>
      scoreStyle({ score: 'popularity', deeds: [copies(10, days * 24)], initialPopularity: 5 })
    expect([at(0), at(90), at(180)]).toEqual([45, 25, 15])
  })

  it('values a favourite above a like, a like above a copy, a copy above a view', () => {
    const worth = (deed: CountedDeed['deed']) =>
      scoreStyle({ score: 'popularity', deeds: [{ deed, people: 1, ageHours: 0 }] })
    const values = [worth('favorite'), worth('like'), worth('copy'), worth('view')]
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(new Set(values).size).toBe(4)
  })

  it('keeps the order of two styles that rest, however long', () => {
    const older = [copies(30, 100)]
    const newer = [copies(25, 10)]
    const later = (deeds: CountedDeed[], hours: number) =>
      deeds.map((deed) => ({ ...deed, ageHours: deed.ageHours + hours }))
    const isAhead = (hours: number) =>
      scoreStyle({ score: 'trendingMonth', deeds: later(older, hours) }) >
      scoreStyle({ score: 'trendingMonth', deeds: later(newer, hours) })
    expect([0, 50, 300, 600].map(isAhead)).toEqual([false, false, false, false])
  })
})

describe('trending', () => {
  it.each([
    ['trendingDay', 24],
    ['trendingWeek', 168],
    ['trendingMonth', 720],
  ] as const)('%s ends after its window, with an eighth left just before', (score, windowHours) => {
    expect(scoreStyle({ score, deeds: [copies(2, windowHours)] })).toBe(0)
    expect(scoreStyle({ score, deeds: [copies(2, windowHours - 1e-6)] })).toBe(1)
  })

  it('does not care what a style came with', () => {
    expect(scoreStyle({ score: 'trendingDay', deeds: [], initialPopularity: 95 })).toBe(0)
  })

  it('takes a clock that runs ahead for now', () => {
    expect(scoreStyle({ score: 'trendingDay', deeds: [copies(1, -5)] })).toBe(4)
  })
})
