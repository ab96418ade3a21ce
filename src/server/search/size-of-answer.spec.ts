import { describe, expect, it } from 'vitest'
import { sizeOfAnswer } from './size-of-answer'

describe('the size of an answer', () => {
  it('grows with what it lists, whichever kind it is', () => {
    const hits = (count: number) => ({
      value: { hits: Array(count).fill({}), total: 9, facets: {} },
    })
    const nothing = sizeOfAnswer(hits(0))
    expect(nothing).toBeGreaterThan(0)
    expect(sizeOfAnswer(hits(20)) - nothing).toBe(20 * (sizeOfAnswer(hits(1)) - nothing))
    expect(sizeOfAnswer({ value: Array(20).fill('a suggestion') })).toBe(sizeOfAnswer(hits(20)))
  })
})
