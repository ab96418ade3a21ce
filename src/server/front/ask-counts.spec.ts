import { expect, it } from 'vitest'
import { createAskCounts } from './ask-counts'

it('a key counts as often as it was asked for lately: half as much after each half-life', () => {
  let now = 0
  const counts = createAskCounts({ halfLifeMs: 1_000, now: () => now })
  for (let time = 0; time < 8; time += 1) counts.note('a')
  expect([counts.of('a'), counts.of('b')]).toEqual([8, 0])
  now = 2_000
  expect(counts.of('a')).toBe(2)
  counts.note('a')
  expect(counts.of('a')).toBe(3)
})

it('any number of keys is counted in bounded memory, and what is asked for often stays', () => {
  const counts = createAskCounts({ maxBytes: 50_000, now: () => 0 })
  for (let at = 0; at < 10_000; at += 1) {
    counts.note(`junk-${at}`)
    if (at % 50 === 0) counts.note('popular')
  }
  expect(counts.of('popular')).toBe(200)
  expect(counts.of('junk-0')).toBe(0)
})
