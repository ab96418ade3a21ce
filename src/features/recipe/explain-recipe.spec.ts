import { describe, expect, it } from 'vitest'
import { EMPTY_BLEND, type Recipe } from '@/domain/recipe/recipe'
import { writeRecipe } from '@/domain/recipe/write-recipe'
import { explainOmissions, explainRecipe, sharesOf } from './explain-recipe'

const RECIPE: Recipe = {
  entries: [
    { code: '111', weight: 3 },
    { code: '222', weight: 1 },
  ],
  model: '--v 7',
  sv: '--sv 6',
  sw: 300,
  subject: 'a lighthouse',
}
const CONTEXT = {
  known: [],
  titleOf: (code: string) => (code === '111' ? 'Ink Wash' : null),
}

describe('explainRecipe', () => {
  it('explains every piece of exactly the string that is copied', () => {
    const parts = explainRecipe(RECIPE, CONTEXT)
    expect(parts.map(({ text }) => text).join(' ')).toBe(writeRecipe(RECIPE))
    const meaningOf = (text: string) => parts.find((part) => part.text === text)?.meaning
    expect(meaningOf('111::3')).toBe('Ink Wash: 75 %.')
    expect(meaningOf('222')).toBe('A style that is not in the gallery: 25 %.')
    expect(meaningOf('--sw 300')).toContain('stronger')
  })
})

describe('explainOmissions', () => {
  it('says what is left out, and nothing of an empty blend', () => {
    const same = RECIPE.entries.map((entry) => ({ ...entry, weight: 2 }))
    expect(explainOmissions({ ...RECIPE, entries: same, sw: 100, model: null })).toHaveLength(3)
    expect(explainOmissions(RECIPE)).toEqual([])
    expect(explainOmissions(EMPTY_BLEND)).toEqual([])
  })
})

describe('sharesOf', () => {
  it('gives whole percent', () => {
    expect(sharesOf([{ weight: 2 }, { weight: 1 }])).toEqual([67, 33])
    expect(sharesOf([])).toEqual([])
  })
})
