import { z } from 'zod'
import { parseSearchFilters } from '../search/parse-filters'
import {
  FACET_NAMES,
  SEARCH_ORDERS,
  type SearchQuery,
  TRENDING_WINDOWS,
} from '../search/search-query'
import { facetsSchema } from './facets'
import { paginationSchema } from './pagination'
import { choiceField, integerField, searchTextField, wordsField } from './query-fields'
import { srefItemSchema } from './sref-item'

const MAX_PAGE = 1_000_000_000
const MAX_SEED = 2_147_483_647

export const ENGINE_NAMES = ['postgres', 'meilisearch'] as const

/** What orders, cuts and counts a list of styles, in search and elsewhere. */
export const listFields = {
  /** `relevance` without a text is nearness to the colours asked for, else popularity. */
  sort: choiceField(SEARCH_ORDERS, 'relevance'),
  /** Of `sort=trending`. */
  window: choiceField(TRENDING_WINDOWS, 'week'),
  /** A page behind the last one is empty. */
  page: integerField({ min: 1, max: MAX_PAGE, fallback: 1 }),
  limit: integerField({ min: 1, max: 100, fallback: 20 }),
  /** Of `sort=random`: the same seed gives the same order. */
  seed: integerField({ min: 0, max: MAX_SEED, fallback: 0 }),
}

/** `GET /api/search` */
export const searchParametersSchema = z.strictObject({
  q: searchTextField(),
  /** `premium:false,category:anime`, see `parseSearchFilters`. */
  filters: z
    .string()
    .default('')
    .transform((text, context) => {
      const parsed = parseSearchFilters(text)
      if (parsed.ok) return parsed.filters
      context.addIssue({ code: 'custom', message: parsed.message })
      return z.NEVER
    }),
  ...listFields,
  /** All of them where it is missing, none where it is empty. */
  facets: wordsField(FACET_NAMES).default([...FACET_NAMES]),
})

export type SearchParameters = z.output<typeof searchParametersSchema>

export function toSearchQuery({ q, sort, ...rest }: SearchParameters): SearchQuery {
  return { ...rest, text: q, order: sort }
}

/** A safe piece of HTML: the text is escaped, what was found stands in `<mark>`. */
const highlightSchema = z.string()

export const searchHitSchema = z.object({
  document: srefItemSchema,
  /** Only of fields in which something was found. */
  highlights: z.object({
    title: highlightSchema.optional(),
    description: highlightSchema.optional(),
  }),
})

/** The style that a code belongs to; its page is at `/sref/<slug>`. */
export const exactSchema = z.object({ slug: z.string(), title: z.string(), premium: z.boolean() })

export const searchAnswerSchema = paginationSchema.extend({
  hits: z.array(searchHitSchema),
  facets: facetsSchema,
  engine: z.enum(ENGINE_NAMES),
  /** Milliseconds that the search took in the server. */
  tookMs: z.number(),
  /** The text with misspelt words put right, where that is what was found. */
  didYouMean: z.string().nullable(),
  /**
   * Only where the text is a code and the asker may read premium codes: the style with this code,
   * premium or not.
   */
  exact: exactSchema.nullable(),
})

export type SearchApiAnswer = z.output<typeof searchAnswerSchema>
export type ExactSref = z.output<typeof exactSchema>
