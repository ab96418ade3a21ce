import { USUAL_STYLE_WEIGHT } from '../sref-parameters'
import { type Recipe, type RecipeEntry, readCode } from './recipe'

/** One part of the string, in the order in which it is written. */
export type RecipePart = {
  kind: 'subject' | 'sref' | 'sw' | 'sv' | 'model'
  text: string
}

/**
 * The string for Midjourney: `a lighthouse --sref 111::2 222 --sw 300 --sv 6 --v 7`. What is its own
 * default is left out: weights of 1, weights that are all equal, and `--sw 100`. The order is that of a
 * prompt: text first, then parameters.
 */
export function writeRecipe(recipe: Recipe): string {
  return recipeParts(recipe)
    .map(({ text }) => text)
    .join(' ')
}

/** The same string in its parts. */
export function recipeParts({ entries, model, sv, sw, subject }: Recipe): RecipePart[] {
  const parts: (RecipePart | false)[] = [
    subject.trim() !== '' && { kind: 'subject', text: tidySubject(subject) },
    entries.length > 0 && { kind: 'sref', text: `--sref ${writeEntries(entries)}` },
    sw !== null && sw !== USUAL_STYLE_WEIGHT && { kind: 'sw', text: `--sw ${sw}` },
    sv !== null && { kind: 'sv', text: sv },
    model !== null && { kind: 'model', text: model },
  ]
  return parts.filter((part) => part !== false)
}

/** True where weights are given but change nothing, because all are the same. */
export function hasIdleWeights(entries: { weight: number }[]): boolean {
  const [first] = entries
  return first !== undefined && first.weight !== 1 && !areWeighted(entries)
}

/** A prompt is one line. */
export function tidySubject(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim()
}

function writeEntries(entries: RecipeEntry[]): string {
  const isWeighted = areWeighted(entries)
  return entries
    .map(({ code, weight }) => {
      const canonical = readCode(code) ?? code
      return isWeighted && weight !== 1 ? `${canonical}::${weight}` : canonical
    })
    .join(' ')
}

function areWeighted(entries: { weight: number }[]): boolean {
  return entries.some(({ weight }) => weight !== entries[0]?.weight)
}
