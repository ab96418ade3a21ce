import { FILTER_KEYS, type FilterKey, MAX_FILTER_VALUES, readFilterValue } from './filter-values'
import type { SearchFilters } from './search-query'

/** Room for as many of the longest values as are allowed. */
export const MAX_FILTERS_LENGTH = 8_000

export type ParsedFilters = { ok: true; filters: SearchFilters } | { ok: false; message: string }

type Values = Record<FilterKey, string[]>

/**
 * Reads `premium:false,category:anime,tag:portrait,color:#a1b2c3,model:v7`. A key given again means
 * "or", different keys mean "and". Spaces around parts and the case of values do not matter; an
 * empty text asks for nothing. `premium:true,premium:false` is either, so no filter. `message` is a
 * full sentence that names the part at fault. Never throws.
 */
export function parseSearchFilters(text: string): ParsedFilters {
  if (text.length > MAX_FILTERS_LENGTH) {
    return refuse(`Filters may have ${MAX_FILTERS_LENGTH} characters; these have ${text.length}.`)
  }
  const values = noValues()
  for (const part of text.trim() === '' ? [] : text.split(',')) {
    const message = addPart(values, part.trim())
    if (message !== null) return refuse(message)
  }
  return { ok: true, filters: toFilters(values) }
}

/** The one text of filters: `parseSearchFilters` gives the same filters back. Empty for none. */
export function formatSearchFilters(filters: SearchFilters): string {
  const values: Values = {
    category: filters.categories,
    tag: filters.tags,
    model: filters.models,
    color: filters.colors,
    premium: filters.premium === null ? [] : [String(filters.premium)],
    featured: filters.featured === null ? [] : [String(filters.featured)],
  }
  return FILTER_KEYS.flatMap((key) => values[key].map((value) => `${key}:${value}`)).join(',')
}

/** Adds one `key:value`; answers what is wrong with it, or null. */
function addPart(values: Values, part: string): string | null {
  if (part === '') return 'There is an empty filter: a comma too many.'
  const [name = '', ...rest] = part.split(':')
  const key = FILTER_KEYS.find((known) => known === name.trim())
  if (!key) return `There is no filter “${name.slice(0, 40)}”; known are ${FILTER_KEYS.join(', ')}.`
  const text = rest.join(':').trim()
  if (text === '') return `The filter ${key} has no value: write ${key}:value.`
  const read = readFilterValue(key, text)
  if (!read.ok) return read.message
  if (!values[key].includes(read.value)) values[key].push(read.value)
  return values[key].length > MAX_FILTER_VALUES
    ? `The filter ${key} has more than ${MAX_FILTER_VALUES} values.`
    : null
}

function toFilters(values: Values): SearchFilters {
  return {
    categories: values.category,
    tags: values.tag,
    models: values.model,
    colors: values.color,
    premium: toFlag(values.premium),
    featured: toFlag(values.featured),
  }
}

/** Neither asks for nothing, and so do both. */
function toFlag(values: string[]): boolean | null {
  return values.length === 1 ? values[0] === 'true' : null
}

function noValues(): Values {
  return { category: [], tag: [], model: [], color: [], premium: [], featured: [] }
}

function refuse(message: string): ParsedFilters {
  return { ok: false, message }
}
