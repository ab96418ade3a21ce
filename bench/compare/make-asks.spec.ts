import { describe, expect, it } from 'vitest'
import { makeVocabulary } from '../search/make-documents'
import { makeAsks } from './make-asks'

const asks = makeAsks({ size: 1_000, vocabulary: makeVocabulary() })

describe('makeAsks', () => {
  it('asks for no list and no title twice where nothing may have been kept', () => {
    for (const cold of [asks.listCold, asks.searchCold]) {
      expect(cold.length).toBeGreaterThan(500)
      expect(new Set(cold.map((ask) => JSON.stringify(ask))).size).toBe(cold.length)
    }
  })

  it('asks the same in every run', () => {
    expect(makeAsks({ size: 1_000, vocabulary: makeVocabulary() })).toEqual(asks)
  })

  it('has as many addresses that were asked for before as a crowd would have in common', () => {
    expect(asks.list.length).toBeGreaterThanOrEqual(8)
    expect(asks.style).toHaveLength(16)
    expect(asks.search.length).toBeGreaterThan(0)
  })
})
