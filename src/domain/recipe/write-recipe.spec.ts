import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPrompt } from './read-prompt'
import type { Recipe } from './recipe'
import { hasIdleWeights, recipeParts, writeRecipe } from './write-recipe'

const RECIPE: Recipe = {
  entries: [
    { code: '111', weight: 2 },
    { code: '222', weight: 1 },
  ],
  model: '--v 7',
  sv: '--sv 6',
  sw: 300,
  subject: 'a lighthouse',
}

const code = fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }).map(String)
const weight = fc
  .integer({ min: 1, max: 10_000 })
  .map((hundredths) => Math.max(hundredths, 10) / 100)
const version = fc.constantFrom('1', '4', '6', '6.1', '7', '8')
const recipes: fc.Arbitrary<Recipe> = fc.record({
  entries: fc.uniqueArray(fc.record({ code, weight }), {
    minLength: 1,
    maxLength: 20,
    selector: (entry) => entry.code,
  }),
  model: fc.option(
    fc.oneof(
      version.map((v) => `--v ${v}`),
      version.map((v) => `--niji ${v}`),
    ),
  ),
  sv: fc.option(version.map((v) => `--sv ${v}`)),
  sw: fc.option(fc.integer({ min: 0, max: 1000 })),
  subject: fc
    .array(
      fc.constantFrom('a', 'lighthouse', 'in 1930', 'café', '灯台', 'red, blue', 'v 7', 'sref'),
    )
    .map((words) => words.join(' ')),
})

describe('writeRecipe', () => {
  it('writes the text first, then codes with their weights, then what travels with them', () => {
    expect(writeRecipe(RECIPE)).toBe('a lighthouse --sref 111::2 222 --sw 300 --sv 6 --v 7')
  })

  it('leaves out what is a default of Midjourney', () => {
    const entries = [{ code: '42', weight: 1 }]
    const plain = { entries, model: null, sv: null, sw: 100, subject: '' }
    expect(writeRecipe(plain)).toBe('--sref 42')
    expect(writeRecipe({ ...plain, sw: 0 })).toBe('--sref 42 --sw 0')
  })

  it('leaves out weights that are all the same, and says so', () => {
    const entries = [
      { code: '1', weight: 3 },
      { code: '2', weight: 3 },
    ]
    expect(writeRecipe({ ...RECIPE, entries })).toContain('--sref 1 2 --sw')
    expect(hasIdleWeights(entries)).toBe(true)
    expect(hasIdleWeights(RECIPE.entries)).toBe(false)
    expect(hasIdleWeights([])).toBe(false)
  })

  it('writes canonical codes and one line', () => {
    const entries = [{ code: '007', weight: 1 }]
    expect(writeRecipe({ ...RECIPE, entries, subject: ' a\n  cat ' })).toBe(
      'a cat --sref 7 --sw 300 --sv 6 --v 7',
    )
  })

  it('is empty for an empty recipe', () => {
    expect(recipeParts({ entries: [], model: null, sv: null, sw: null, subject: ' ' })).toEqual([])
  })

  it('is read back as the same recipe, defaults and equal weights aside', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { recipe: read } = readPrompt(writeRecipe(recipe))
        const areEqual = recipe.entries.every((entry) => entry.weight === recipe.entries[0]?.weight)
        expect(read).toEqual({
          ...recipe,
          entries: recipe.entries.map((entry) => (areEqual ? { ...entry, weight: 1 } : entry)),
          sw: recipe.sw === 100 ? null : recipe.sw,
          subject: recipe.subject.trim(),
        })
        expect(writeRecipe(read)).toBe(writeRecipe(recipe))
      }),
    )
  })
})
