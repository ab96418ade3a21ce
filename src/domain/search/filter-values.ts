import { MAX_SLUG_LENGTH, SLUG_PATTERN } from '../slug-pattern'

/** What a list of styles can be narrowed by, as filters and query parameters call it. */
export const FILTER_KEYS = ['category', 'tag', 'model', 'color', 'premium', 'featured'] as const

export type FilterKey = (typeof FILTER_KEYS)[number]

/** More values of one key are refused: nobody chooses that many, and a query grows with each. */
export const MAX_FILTER_VALUES = 20

export type FilterValue = { ok: true; value: string } | { ok: false; message: string }

const SLUG_EXPECTED = 'lower-case letters, digits and single dashes, such as line-art'
const FLAG_EXPECTED = 'true or false'

const EXPECTED: Record<FilterKey, string> = {
  category: SLUG_EXPECTED,
  tag: SLUG_EXPECTED,
  model: 'a model without dashes and spaces, such as v7 or niji6',
  color: 'a colour in hexadecimal digits, such as #a1b2c3',
  premium: FLAG_EXPECTED,
  featured: FLAG_EXPECTED,
}

/**
 * Brings one value of a filter into its one form: lower-case; a colour is `#rrggbb` however it was
 * written (`a1b2c3`, `#ABC`). The message is a full sentence.
 */
export function readFilterValue(key: FilterKey, text: string): FilterValue {
  const value = READERS[key](text.trim().toLowerCase())
  if (value !== null) return { ok: true, value }
  return { ok: false, message: `“${shorten(text)}” does not fit ${key}: give ${EXPECTED[key]}.` }
}

const MODEL_PATTERN = /^[a-z0-9.]{1,40}$/
const COLOR_PATTERN = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/
const FLAG_PATTERN = /^(true|false)$/

/** The form of values, once they are trimmed and in lower case. */
export const FILTER_VALUE_PATTERNS: Record<FilterKey, RegExp> = {
  category: SLUG_PATTERN,
  tag: SLUG_PATTERN,
  model: MODEL_PATTERN,
  color: COLOR_PATTERN,
  premium: FLAG_PATTERN,
  featured: FLAG_PATTERN,
}

/** What a value of a filter is, as a sentence of the documentation. */
export function describeFilterValue(key: FilterKey): string {
  const expected = EXPECTED[key]
  return `${expected.charAt(0).toUpperCase()}${expected.slice(1)}. Given more than once: any of them.`
}

const READERS: Record<FilterKey, (text: string) => string | null> = {
  category: readSlug,
  tag: readSlug,
  model: (text) => (MODEL_PATTERN.test(text) ? text : null),
  color: readColor,
  premium: readFlag,
  featured: readFlag,
}

function readSlug(text: string): string | null {
  return text.length <= MAX_SLUG_LENGTH && SLUG_PATTERN.test(text) ? text : null
}

function readFlag(text: string): string | null {
  return FLAG_PATTERN.test(text) ? text : null
}

function readColor(text: string): string | null {
  const digits = COLOR_PATTERN.exec(text)?.[1]
  if (!digits) return null
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

const SHOWN_LENGTH = 40

function shorten(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
}
