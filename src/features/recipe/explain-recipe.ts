import { type Blend, keyOf, type Recipe } from '@/domain/recipe/recipe'
import type { KnownModel } from '@/domain/recipe/recipe-warnings'
import { hasIdleWeights, recipeParts } from '@/domain/recipe/write-recipe'
import { USUAL_STYLE_WEIGHT } from '@/domain/sref-parameters'

/** A piece of the string with what it does, in a sentence. */
export type ExplainedPart = {
  /** Unique in its string. */
  id: string
  text: string
  meaning: string
}

type Context = {
  known: KnownModel[]
  /** The title of the style with a code; null where the gallery has none. */
  titleOf: (code: string) => string | null
}

/** The string in the pieces that a person can ask about; joined by blanks they are the string. */
export function explainRecipe(recipe: Recipe, { known, titleOf }: Context): ExplainedPart[] {
  const nameOf = (parameter: string) =>
    known.find((one) => one.parameter === parameter)?.name ?? parameter
  return recipeParts(recipe).flatMap(({ kind, text }): ExplainedPart[] => {
    if (kind === 'sref') return explainCodes(recipe, text, titleOf)
    const meanings = {
      subject: 'What the picture shows.',
      sw: explainStyleWeight(recipe.sw),
      sv: `${nameOf(text)}. Under another one, the same codes look different.`,
      model: `The model: ${nameOf(text)}.`,
    }
    return [{ id: kind, text, meaning: meanings[kind] }]
  })
}

/** What the string leaves out because it is Midjourney’s default, in sentences. */
export function explainOmissions(recipe: Blend): string[] {
  if (recipe.entries.length === 0) return []
  const omissions: (string | false)[] = [
    hasIdleWeights(recipe.entries) && 'All weights are equal, so they need not be written.',
    (recipe.sw === null || recipe.sw === USUAL_STYLE_WEIGHT) &&
      `--sw ${USUAL_STYLE_WEIGHT} is Midjourney’s own, so it is left out.`,
    recipe.model === null && 'Without a model, Midjourney takes the one of your settings.',
  ]
  return omissions.filter((sentence) => sentence !== false)
}

/** How much of the whole each entry makes up, in whole percent. */
export function sharesOf(entries: { weight: number }[]): number[] {
  const total = entries.reduce((sum, { weight }) => sum + weight, 0) || 1
  return entries.map(({ weight }) => Math.round((weight / total) * 100))
}

function explainCodes(recipe: Recipe, text: string, titleOf: Context['titleOf']): ExplainedPart[] {
  const [keyword = '', ...codes] = text.split(' ')
  const shares = sharesOf(recipe.entries)
  const isOne = codes.length === 1
  return [
    {
      id: 'sref',
      text: keyword,
      meaning: isOne
        ? 'Style reference: the code behind it gives the picture its style.'
        : 'Style reference: the codes behind it are blended. A number behind :: is a weight.',
    },
    ...codes.map((code, index) => {
      const entry = recipe.entries[index]
      const title = (entry && titleOf(keyOf(entry))) ?? 'A style that is not in the gallery'
      return {
        id: `code-${index}`,
        text: code,
        meaning: isOne ? `${title}.` : `${title}: ${shares[index]} %.`,
      }
    }),
  ]
}

function explainStyleWeight(weight: number | null): string {
  const range = `How strongly the style works, from 0 to 1000; ${USUAL_STYLE_WEIGHT} is usual.`
  if (weight === null) return range
  return `${range} This is ${weight < USUAL_STYLE_WEIGHT ? 'gentler' : 'stronger'}.`
}
