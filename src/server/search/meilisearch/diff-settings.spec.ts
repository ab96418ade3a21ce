import { describe, expect, it } from 'vitest'
import { diffSettings } from './diff-settings'
import { INDEX_SETTINGS } from './settings'

const copy = () => structuredClone(INDEX_SETTINGS) as Record<string, unknown>

describe('diffSettings', () => {
  it('finds no difference in what a server gives back of the same settings', () => {
    const present = copy()
    present.sortableAttributes = INDEX_SETTINGS.sortableAttributes.toReversed()
    present.embedders = {}
    present.typoTolerance = { ...INDEX_SETTINGS.typoTolerance, later: true }
    expect(diffSettings(INDEX_SETTINGS, present)).toEqual({})
  })

  it('names what differs, with the wanted value', () => {
    const present = copy()
    present.pagination = { maxTotalHits: 1000 }
    present.synonyms = { ink: ['pen'] }
    expect(diffSettings(INDEX_SETTINGS, present)).toEqual({
      pagination: INDEX_SETTINGS.pagination,
      synonyms: {},
    })
  })

  it('minds the order of rules and of searchable fields', () => {
    const present = copy()
    present.rankingRules = INDEX_SETTINGS.rankingRules.toReversed()
    present.searchableAttributes = INDEX_SETTINGS.searchableAttributes.toReversed()
    expect(Object.keys(diffSettings(INDEX_SETTINGS, present)).sort()).toEqual([
      'rankingRules',
      'searchableAttributes',
    ])
  })

  it('sees a difference deep inside', () => {
    const present = structuredClone(INDEX_SETTINGS)
    const [first] = present.filterableAttributes
    if (first) first.features.filter.equality = false
    expect(Object.keys(diffSettings(INDEX_SETTINGS, present))).toEqual(['filterableAttributes'])
    expect(Object.keys(diffSettings(INDEX_SETTINGS, {}))).toEqual(
      Object.keys(INDEX_SETTINGS).filter((name) => name !== 'distinctAttribute'),
    )
  })
})
