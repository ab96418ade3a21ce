import { describe, expect, it } from 'vitest'
import { readSwipe } from './read-swipe'

const from = { x: 300, y: 400, timeMs: 0 }

describe('a finger on a style', () => {
  it('brings the next style by a swipe to the left and the one before by a swipe to the right', () => {
    expect(readSwipe(from, { x: 200, y: 410, timeMs: 200 })).toBe('next')
    expect(readSwipe(from, { x: 380, y: 380, timeMs: 200 })).toBe('previous')
  })

  it('scrolls, rests and taps without leaving the style', () => {
    expect(readSwipe(from, { x: 200, y: 300, timeMs: 200 })).toBeNull()
    expect(readSwipe(from, { x: 270, y: 400, timeMs: 100 })).toBeNull()
    expect(readSwipe(from, { x: 200, y: 400, timeMs: 1500 })).toBeNull()
  })
})
