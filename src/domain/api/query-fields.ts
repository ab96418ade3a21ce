import { z } from 'zod'
import {
  describeFilterValue,
  FILTER_VALUE_PATTERNS,
  type FilterKey,
  MAX_FILTER_VALUES,
  readFilterValue,
} from '../search/filter-values'
import { MAX_SEARCH_TEXT_LENGTH, normaliseSearchText } from '../search/search-query'

/**
 * Query parameters are texts, or lists of texts where one is given more than once. These schemas read
 * them strictly and say in a sentence what they want. Their input side is what OpenAPI documents, with
 * `explode` in the metadata of a list: whether values stand in parameters of their own (`tag=a&tag=b`,
 * the default) or are divided by commas.
 */

type Range = { min: number; max: number; fallback: number }

/** A whole number in decimal digits; `1e3`, `0x10`, `1.0` and an empty text are none. */
export function integerField({ min, max, fallback }: Range) {
  const error = `Give a whole number from ${min} to ${max}.`
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value),
    z.int({ error }).min(min, { error }).max(max, { error }).default(fallback),
  )
}

/** One of the given words. */
export function choiceField<const Word extends string>(
  words: readonly Word[],
  fallback: NoInfer<Word>,
) {
  return z.enum(words, { error: `Give one of ${words.join(', ')}.` }).default(fallback as never)
}

/** Words of a closed list, divided by commas: `category,tag`. An empty text is an empty list. */
export function wordsField<const Word extends string>(words: readonly Word[]) {
  const error = `Give some of ${words.join(', ')}, divided by commas.`
  return z
    .preprocess(splitWords, z.array(z.enum(words, { error })).max(words.length, { error }))
    .meta({ explode: false })
}

/** A text to search for, in its one form (`normaliseSearchText`); empty where it is missing. */
export function searchTextField() {
  return searchText(z.string().meta({ maxLength: MAX_SEARCH_TEXT_LENGTH })).default('')
}

/** The same where there must be one. */
export function neededTextField() {
  const error = 'Give at least one character.'
  const text = z.string({ error }).meta({ minLength: 1, maxLength: MAX_SEARCH_TEXT_LENGTH })
  return searchText(text).refine((normal) => normal !== '', { error })
}

/** Values of a filter; given more than once, any of them. */
export function filterField(key: FilterKey) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z
      .array(filterValue(key))
      .max(MAX_FILTER_VALUES, { error: `Give at most ${MAX_FILTER_VALUES} values.` })
      .meta({ description: describeFilterValue(key), explode: true })
      .transform((values) => [...new Set(values)])
      .default([]),
  )
}

/** `true` or `false`; null where it is missing. */
export function flagField() {
  return z
    .enum(['true', 'false'], { error: 'Give true or false.' })
    .optional()
    .transform((text) => (text === undefined ? null : text === 'true'))
}

function searchText(text: z.ZodString) {
  return text
    .transform(normaliseSearchText)
    .refine((normal) => normal.length <= MAX_SEARCH_TEXT_LENGTH, {
      error: `Give at most ${MAX_SEARCH_TEXT_LENGTH} characters.`,
    })
}

function filterValue(key: FilterKey) {
  const text = z.string().meta({ pattern: FILTER_VALUE_PATTERNS[key].source })
  return text.transform((text, context) => {
    const read = readFilterValue(key, text)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: read.message })
    return z.NEVER
  })
}

function splitWords(value: unknown): unknown {
  if (value === undefined) return undefined
  const words = [value].flat().flatMap((text) => String(text).split(','))
  return [...new Set(words.map((word) => word.trim()))].filter((word) => word !== '')
}
