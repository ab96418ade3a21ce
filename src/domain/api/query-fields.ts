import { z } from 'zod'
import { type FilterKey, MAX_FILTER_VALUES, readFilterValue } from '../search/filter-values'
import { MAX_SEARCH_TEXT_LENGTH, normaliseSearchText } from '../search/search-query'

/**
 * Query parameters are texts, or lists of texts where one is given more than once. These schemas read
 * them strictly and say in a sentence what they want; their input side is what OpenAPI documents.
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
  return z.preprocess(splitWords, z.array(z.enum(words, { error })).max(words.length, { error }))
}

/** A text to search for, in its one form (`normaliseSearchText`); empty where it is missing. */
export function searchTextField() {
  return z
    .string()
    .transform(normaliseSearchText)
    .refine((text) => text.length <= MAX_SEARCH_TEXT_LENGTH, {
      error: `Give at most ${MAX_SEARCH_TEXT_LENGTH} characters.`,
    })
    .default('')
}

/** Values of a filter; given more than once, any of them. */
export function filterField(key: FilterKey) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z
      .array(filterValue(key))
      .max(MAX_FILTER_VALUES, { error: `Give at most ${MAX_FILTER_VALUES} values.` })
      .transform((values) => [...new Set(values)])
      .default([]),
  )
}

/** `true` or `false`; null where it is missing. */
export function flagField() {
  return z
    .enum(['true', 'false'], { error: 'Give true or false.' })
    .transform((text) => text === 'true')
    .nullable()
    .default(null)
}

function filterValue(key: FilterKey) {
  return z.string().transform((text, context) => {
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
