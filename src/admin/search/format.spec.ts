import { describe, expect, it } from 'vitest'
import { countOf, formatAge, formatDuration } from './format'

describe('counts, durations and ages', () => {
  it('agree in number', () => {
    expect(countOf(0, 'style')).toBe('no styles')
    expect(countOf(1, 'style')).toBe('1 style')
    expect(countOf(1200, 'style')).toBe('1,200 styles')
    expect(countOf(2, 'category', 'categories')).toBe('2 categories')
  })

  it.each([
    [0.04, '0 s'],
    [2.14, '2.1 s'],
    [12.4, '12 s'],
    [60, '1 min'],
    [185, '3 min 5 s'],
    [7800, '2 h 10 min'],
    [3600, '1 h'],
    [86_400, '1 day'],
    [300_000, '3 days'],
  ])('of %d seconds are told as %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text)
  })

  it.each([
    ['2026-03-01T11:59:30Z', 'just now'],
    ['2026-03-01T12:00:20Z', 'just now'],
    ['2026-03-01T11:56:00Z', '4 min ago'],
    ['2026-03-01T09:30:00Z', '2 h ago'],
    ['2026-02-26T12:00:00Z', '3 days ago'],
  ])('of %s at noon of 1 March are told as %s', (iso, text) => {
    expect(formatAge(iso, new Date('2026-03-01T12:00:00Z'))).toBe(text)
  })
})
