import { describe, expect, it } from 'vitest'
import { EMPTY_BLEND } from './recipe'
import { type KnownModel, recipeWarnings } from './recipe-warnings'

const KNOWN: KnownModel[] = [
  model('--v 7'),
  { ...model('--v 5'), isRetired: true },
  styleVersion('--sv 6'),
  styleVersion('--sv 4'),
  { ...styleVersion('--sv 3'), worksWithCodes: false },
]
const ONE = { ...EMPTY_BLEND, entries: [{ code: '1', weight: 1 }] }

describe('recipeWarnings', () => {
  it('has nothing to say of a good blend, nor of an empty one', () => {
    expect(recipeWarnings({ ...ONE, model: '--v 7', sv: '--sv 6', sw: 1000 }, KNOWN)).toEqual([])
    expect(recipeWarnings(EMPTY_BLEND, KNOWN)).toEqual([])
  })

  it('warns of more than five styles', () => {
    const entries = [1, 2, 3, 4, 5, 6].map((code) => ({ code: String(code), weight: 1 }))
    expect(kinds({ entries })).toEqual(['tooMany'])
    expect(kinds({ entries: entries.slice(1) })).toEqual([])
  })

  it('warns of a style version that takes no codes, and names those that do', () => {
    const [warning] = recipeWarnings({ ...ONE, sv: '--sv 3' }, KNOWN)
    expect(warning?.message).toBe('Midjourney takes no codes with --sv 3. Choose --sv 6 or --sv 4.')
    expect(kinds({ sv: '--sv 9' })).toEqual(['unknownStyleVersion'])
  })

  it('warns of a model that is not known, or retired', () => {
    expect(kinds({ model: '--v 99' })).toEqual(['unknownModel'])
    expect(kinds({ model: '--v 5' })).toEqual(['retired'])
  })

  it('warns of weights of which one hides the other', () => {
    const entries = (weight: number) => [
      { code: '1', weight },
      { slug: 'ink-wash', weight: 1 },
    ]
    expect(kinds({ entries: entries(10) })).toEqual([])
    expect(kinds({ entries: entries(11) })).toEqual(['unevenWeights'])
  })

  it('warns of a code that is there twice', () => {
    const entries = [...ONE.entries, ...ONE.entries]
    expect(kinds({ entries })).toEqual(['sameCode'])
  })

  it('warns of a weight of nothing, parameters in the subject, and `random`', () => {
    expect(kinds({ sw: 0 })).toEqual(['noStyleWeight'])
    expect(kinds({ subject: 'a cat --sref 2' })).toEqual(['parametersInSubject'])
    expect(kinds({ subject: 'a cat --ar 2:3 --p abc1234' })).toEqual([])
    expect(recipeWarnings(ONE, KNOWN, { hasRandom: true })).toHaveLength(1)
  })
})

function kinds(change: Partial<typeof EMPTY_BLEND>): string[] {
  return recipeWarnings({ ...ONE, ...change }, KNOWN).map(({ kind }) => kind)
}

function model(parameter: string): KnownModel {
  return { name: parameter, parameter, kind: 'model', worksWithCodes: true, isRetired: false }
}

function styleVersion(parameter: string): KnownModel {
  return { ...model(parameter), kind: 'styleVersion' }
}
