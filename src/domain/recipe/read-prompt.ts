import { findMarkers, type Marker, type MarkerName } from './find-markers'
import type { PromptPart } from './prompt-part'
import { readReference, readValues, wordsIn } from './read-values'
import { MAX_ENTRIES, MAX_SUBJECT_LENGTH, type Recipe } from './recipe'
import { tidySubject } from './write-recipe'

/** What stands behind is not read. */
export const MAX_PROMPT_LENGTH = 10_000

/** A prompt as it was understood. */
export type PromptReading = {
  /** Where it stands in the text, in UTF-16 units. */
  start: number
  end: number
  /** Everything that was recognised, in the order of the text; no two overlap. */
  parts: PromptPart[]
  /** What a blend can take over. Of a parameter that is there twice the last counts. */
  recipe: Recipe
}

/**
 * Finds everything of a pasted prompt that a recipe knows: several `--sref` with several codes and
 * weights, pictures and `random` among them, `--sw`, `--sv`, `--v`, `--niji`, `--p`; in any case, with
 * dashes as phones write them, with or without blanks. A text of nothing but codes is a list of codes.
 * Other parameters stay in the subject. Never throws; the time is linear in the length.
 */
export function readPrompt(text: string): PromptReading {
  return read(text.slice(0, MAX_PROMPT_LENGTH))
}

/**
 * Reads several prompts: one a line, or divided by empty lines. A line that begins with a parameter goes
 * on with the prompt above it, and so does one below a line without any.
 */
export function readPrompts(text: string): PromptReading[] {
  return splitPrompts(text.slice(0, MAX_PROMPT_LENGTH)).map(({ start, prompt }) => {
    const reading = read(prompt)
    const moved = reading.parts.map((part) => ({
      ...part,
      start: part.start + start,
      end: part.end + start,
    }))
    return { ...reading, parts: moved, start, end: start + prompt.length }
  })
}

/** One recipe out of several prompts: all codes once; of everything else what was said first. */
export function mergeRecipes(recipes: Recipe[]): Recipe {
  const entries = new Map<string, Recipe['entries'][number]>()
  for (const entry of recipes.flatMap((recipe) => recipe.entries)) {
    if (!entries.has(entry.code)) entries.set(entry.code, entry)
  }
  const first = <Name extends 'model' | 'sv' | 'sw'>(name: Name) =>
    recipes.find((recipe) => recipe[name] !== null)?.[name] ?? null
  return {
    entries: [...entries.values()].slice(0, MAX_ENTRIES),
    model: first('model'),
    sv: first('sv'),
    sw: first('sw'),
    subject: recipes.length === 1 ? (recipes[0]?.subject ?? '') : '',
  }
}

function read(text: string): PromptReading {
  const markers = findMarkers(text)
  const found = markers.flatMap((marker, index) =>
    isKnown(marker) ? readValues(text, marker, markers[index + 1]?.start ?? text.length) : [],
  )
  const parts = markRepeated(found.length > 0 ? found : readBareCodes(text))
  return { start: 0, end: text.length, parts, recipe: toRecipe(text, parts) }
}

function isKnown(marker: Marker): marker is Marker & { name: MarkerName } {
  return marker.name !== null
}

/** Codes without anything around them; none where a single word is something else. */
function readBareCodes(text: string): PromptPart[] {
  const parts: PromptPart[] = []
  for (const word of wordsIn(text, 0, text.length)) {
    const part = readReference(word)
    if (part?.kind !== 'code') return []
    parts.push(part)
  }
  return parts
}

function markRepeated(parts: PromptPart[]): PromptPart[] {
  const seen = new Set<string>()
  return parts.map((part) => {
    if (part.kind !== 'code') return part
    const isRepeated = seen.has(part.code)
    seen.add(part.code)
    return { ...part, isRepeated }
  })
}

function toRecipe(text: string, parts: PromptPart[]): Recipe {
  const recipe: Recipe = { entries: [], model: null, sv: null, sw: null, subject: '' }
  for (const part of parts) {
    if (part.kind === 'code' && !part.isRepeated && recipe.entries.length < MAX_ENTRIES) {
      recipe.entries.push({ code: part.code, weight: part.weight })
    }
    if (part.kind === 'model') recipe.model = part.parameter
    if (part.kind === 'styleVersion') recipe.sv = part.parameter
    if (part.kind === 'styleWeight') recipe.sw = part.value
  }
  return { ...recipe, subject: subjectOf(text, parts) }
}

/** What is left of the text; a profile stays, because no other part of a recipe keeps it. */
function subjectOf(text: string, parts: PromptPart[]): string {
  const left: string[] = []
  let from = 0
  for (const { kind, start, end } of parts) {
    if (kind === 'profile') continue
    left.push(text.slice(from, start))
    from = end
  }
  left.push(text.slice(from))
  return tidySubject(left.join(' ').replaceAll('**', ' '))
    .replace(/^\/imagine\s?(?:prompt:?)?/iu, '')
    .replace(SENDER, '')
    .replace(/^[\s,;]+/u, '')
    .replace(/[\s,;]$/u, '')
    .slice(0, MAX_SUBJECT_LENGTH)
    .trim()
}

/** How a chat ends a prompt that was copied from it: ` - <@123> (fast)`. */
const SENDER = / ?[-–—] ?(?:<@!?\d{1,25}>|@\S{1,40})(?: \([^()]{1,30}\))*$/u

const HAS_PARAMETER = /(?:^|\s)(?:--|[–—]{1,2})[ \t]{0,2}[a-z]/iu
const BEGINS_WITH_PARAMETER = /^[\s*_]*(?:--|[–—]{1,2})[ \t]{0,2}[a-z]/iu
const IS_CODES = /^[\s\d:.,]+$/u

function splitPrompts(text: string): { start: number; prompt: string }[] {
  const prompts: { start: number; end: number; isOpen: boolean }[] = []
  let isDivided = true
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/gu)) {
    const last = prompts.at(-1)
    if (line.trim() === '' || (last && hasEmptyLine(text, last.end, index))) isDivided = true
    if (line.trim() === '') continue
    const goesOn = !isDivided && last && (last.isOpen || BEGINS_WITH_PARAMETER.test(line))
    const isOpen = !HAS_PARAMETER.test(line) && !IS_CODES.test(line)
    if (goesOn) {
      last.end = index + line.length
      last.isOpen = isOpen
    } else {
      prompts.push({ start: index, end: index + line.length, isOpen })
    }
    isDivided = false
  }
  return prompts.map(({ start, end }) => ({ start, prompt: text.slice(start, end) }))
}

/** Between two lines with text stands one line break, or an empty line. */
function hasEmptyLine(text: string, from: number, to: number): boolean {
  return (text.slice(from, to).match(/\r\n|\r|\n/gu)?.length ?? 0) > 1
}
