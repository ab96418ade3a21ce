import { describe, expect, it } from 'vitest'
import { parseStat } from './read-cpu'

describe('parseStat', () => {
  it('counts a process with its ended children, whatever its name looks like', () => {
    const text = '42 (a (b) c) S 7 42 42 0 -1 4194304 1 2 3 4 10 20 30 40 20 0 1 0 5 6 7'
    expect(parseStat(text)).toEqual({ parent: 7, ticks: 100 })
  })
})
