import { MAX_SREF_DIGITS, withoutLeadingZeros } from '../sref-digits'

/** A code and how much of it goes into the blend, in relation to the others. */
export type RecipeEntry = { code: string; weight: number }

/**
 * Everything that makes the string: codes with their weights, the parameters that travel with them,
 * and what the picture shows.
 */
export type Recipe<Entry = RecipeEntry> = {
  entries: Entry[]
  /** As written in a prompt: `--v 7`, `--niji 6`. Null: Midjourney's own choice. */
  model: string | null
  /** `--sv 6` */
  sv: string | null
  /** 0 to 1000; null where nothing was said. */
  sw: number | null
  subject: string
}

/**
 * A style of a blend. One whose code is not public stands there by its slug, so that neither an address
 * nor a browser's storage holds its code.
 */
export type BlendEntry =
  | { code: string; slug?: undefined; weight: number }
  | { code?: undefined; slug: string; weight: number }

export type Blend = Recipe<BlendEntry>

export const EMPTY_BLEND: Blend = { entries: [], model: null, sv: null, sw: null, subject: '' }

/** More would not fit a prompt that anyone reads. */
export const MAX_ENTRIES = 20
export const MAX_SUBJECT_LENGTH = 2_000

export const MIN_WEIGHT = 0.1
export const MAX_WEIGHT = 100

/** Midjourney's own range of `--sw`; its default is `USUAL_STYLE_WEIGHT`. */
export const MAX_STYLE_WEIGHT = 1_000

/** The canonical code, null for what is none. */
export function readCode(text: string): string | null {
  const digits = text.trim()
  return digits.length <= MAX_SREF_DIGITS && /^\d+$/.test(digits)
    ? withoutLeadingZeros(digits)
    : null
}

/** A weight as people write it: `2`, `0.5`, `.5`. Null outside `MIN_WEIGHT` to `MAX_WEIGHT`. */
export function readWeight(text: string): number | null {
  if (!/^(?:\d{1,6}(?:\.\d{0,6})?|\.\d{1,6})$/.test(text)) return null
  const weight = Math.round(Number(text) * 100) / 100
  return weight >= MIN_WEIGHT && weight <= MAX_WEIGHT ? weight : null
}

/** A whole number from 0 to 1000; null for anything else. */
export function readStyleWeight(text: string): number | null {
  if (!/^\d{1,6}$/.test(text)) return null
  const weight = Number(text)
  return weight <= MAX_STYLE_WEIGHT ? weight : null
}

/** What tells two entries apart. */
export function keyOf({ code, slug }: { code?: string; slug?: string }): string {
  return code ?? `style:${slug}`
}
