import type { PromptPart } from '@/domain/recipe/prompt-part'
import { mergeRecipes, type PromptReading } from '@/domain/recipe/read-prompt'
import type { Recipe } from '@/domain/recipe/recipe'

/** More codes are not looked up. */
export const MAX_CODES_SHOWN = 100

export type FoundInPrompts = {
  /** Every code once, in the order of the text. */
  codes: string[]
  /** All prompts in one recipe. */
  recipe: Recipe
  /** What else was recognised, by what it is; each once. */
  others: { label: string; values: string[]; note?: string }[]
}

/** Everything that was found in some prompts, once each. */
export function foundInPrompts(readings: PromptReading[]): FoundInPrompts {
  const parts = readings.flatMap((reading) => reading.parts)
  const values = (pick: (part: PromptPart) => string | undefined) => [
    ...new Set(parts.map(pick).filter((value) => value !== undefined)),
  ]
  const others: FoundInPrompts['others'] = [
    {
      label: 'Model',
      values: values((part) => (part.kind === 'model' ? part.parameter : undefined)),
    },
    {
      label: 'Style version',
      values: values((part) => (part.kind === 'styleVersion' ? part.parameter : undefined)),
    },
    {
      label: 'Style weight',
      values: values((part) => (part.kind === 'styleWeight' ? `--sw ${part.value}` : undefined)),
    },
    {
      label: 'Random',
      values: values((part) => (part.kind === 'random' ? 'random' : undefined)),
      note: 'Midjourney draws a code when the prompt is sent. The finished job shows which; that number can be blended.',
    },
    {
      label: 'Picture links',
      values: values((part) => (part.kind === 'picture' ? part.url : undefined)),
      note: 'Pictures as references are no codes; a blend goes without them.',
    },
    {
      label: 'Profiles',
      values: values((part) => (part.kind === 'profile' ? `--p ${part.ids}`.trim() : undefined)),
      note: 'Personalisation, not a style reference. It stays in the subject.',
    },
    {
      label: 'Not understood',
      values: values((part) =>
        part.kind === 'unread' ? `${part.text}: ${part.reason}` : undefined,
      ),
    },
    {
      label: 'Weights left out',
      values: values((part) =>
        part.kind === 'code' && part.isWeightWrong ? part.code : undefined,
      ),
      note: 'These weights cannot be; 1 stands in for them.',
    },
  ]
  return {
    codes: values((part) => (part.kind === 'code' ? part.code : undefined)),
    recipe: mergeRecipes(readings.map(({ recipe }) => recipe)),
    others: others.filter((one) => one.values.length > 0),
  }
}
