import { findMarkers } from './find-markers'
import { type BlendEntry, keyOf, type Recipe } from './recipe'

/** A model or style version, as editors keep them. */
export type KnownModel = {
  name: string
  /** As written in a prompt: `--v 7`, `--sv 6`. */
  parameter: string
  kind: 'model' | 'styleVersion'
  /** Of a style version: whether it takes codes, and not pictures alone. */
  worksWithCodes: boolean
  /** No longer offered. */
  isRetired: boolean
}

export type RecipeWarning = {
  kind:
    | 'tooMany'
    | 'styleVersion'
    | 'unknownStyleVersion'
    | 'unknownModel'
    | 'retired'
    | 'unevenWeights'
    | 'sameCode'
    | 'noStyleWeight'
    | 'parametersInSubject'
    | 'random'
  /** What is wrong and what to do, in full sentences. */
  message: string
}

/** More codes than this turn into one grey style. */
export const MANY_CODES = 5

/** One style this many times as heavy as another hides it. */
const UNEVEN_RATIO = 10

type Notes = {
  /** True where `random` was among the codes. */
  hasRandom?: boolean
}

/** What speaks against a recipe; none of it forbids anything. */
export function recipeWarnings(
  recipe: Recipe<BlendEntry>,
  known: KnownModel[],
  { hasRandom = false }: Notes = {},
): RecipeWarning[] {
  const { entries } = recipe
  const hasSubjectParameters = findMarkers(recipe.subject).some(
    ({ name }) => name !== null && name !== 'profile',
  )
  const warnings: (RecipeWarning | false)[] = [
    entries.length > MANY_CODES && {
      kind: 'tooMany',
      message: `${entries.length} styles turn muddy. Up to ${MANY_CODES} keep their character; two or three are best.`,
    },
    repeated(entries),
    uneven(entries),
    styleVersion(recipe, known),
    unknownModel(recipe, known),
    retired(recipe, known),
    entries.length > 0 &&
      recipe.sw === 0 && {
        kind: 'noStyleWeight',
        message: 'With a style weight of 0 the styles do nothing.',
      },
    hasSubjectParameters && {
      kind: 'parametersInSubject',
      message: 'The subject holds parameters of its own, so the string would say things twice.',
    },
    hasRandom && {
      kind: 'random',
      message:
        '“random” is not a code: Midjourney draws one when the prompt is sent. Look it up in the finished job and use that number.',
    },
  ]
  return warnings.filter((warning) => warning !== false)
}

function repeated(entries: BlendEntry[]): RecipeWarning | false {
  const keys = entries.map(keyOf)
  const twice = entries.find((entry, index) => keys.indexOf(keyOf(entry)) !== index)
  if (!twice) return false
  const name = twice.code ?? 'A style'
  return {
    kind: 'sameCode',
    message: `${name} is there twice. Once with a higher weight says the same.`,
  }
}

function uneven(entries: BlendEntry[]): RecipeWarning | false {
  const weights = entries.map(({ weight }) => weight)
  const ratio = Math.max(...weights) / Math.min(...weights)
  if (entries.length < 2 || ratio <= UNEVEN_RATIO) return false
  return {
    kind: 'unevenWeights',
    message: `The heaviest style weighs ${Math.round(ratio)} times the lightest, which will hardly be seen.`,
  }
}

function styleVersion({ entries, sv }: Recipe<BlendEntry>, known: KnownModel[]) {
  if (sv === null) return false
  const versions = known.filter(({ kind }) => kind === 'styleVersion')
  const chosen = versions.find(({ parameter }) => parameter === sv)
  const others = versions.filter(({ worksWithCodes, isRetired }) => worksWithCodes && !isRetired)
  const way = others.length > 0 && `Choose ${either(others.map(({ parameter }) => parameter))}.`
  if (!chosen) {
    return warning('unknownStyleVersion', `The gallery does not know ${sv}.`, way)
  }
  if (chosen.worksWithCodes || entries.length === 0) return false
  return warning('styleVersion', `Midjourney takes no codes with ${sv}.`, way)
}

function unknownModel({ model }: Recipe<BlendEntry>, known: KnownModel[]) {
  if (model === null || known.some(({ parameter }) => parameter === model)) return false
  return warning(
    'unknownModel',
    `The gallery does not know ${model}.`,
    'Look whether Midjourney does.',
  )
}

function retired({ model, sv }: Recipe<BlendEntry>, known: KnownModel[]) {
  const old = known.find(
    ({ parameter, isRetired }) => isRetired && (parameter === model || parameter === sv),
  )
  return old
    ? warning('retired', `${old.name} is retired.`, 'Midjourney may no longer take it.')
    : false
}

function warning(
  kind: RecipeWarning['kind'],
  problem: string,
  wayOn: string | false,
): RecipeWarning {
  return { kind, message: wayOn ? `${problem} ${wayOn}` : problem }
}

function either(words: string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}
