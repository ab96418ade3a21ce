import { z } from 'zod'
import { MAX_FILTERS_LENGTH, parseSearchFilters } from '../search/parse-filters'
import {
  FACET_NAMES,
  SEARCH_ORDERS,
  type SearchQuery,
  TRENDING_WINDOWS,
} from '../search/search-query'
import { defineRoute } from './define-route'
import { facetsSchema } from './facets'
import { paginationSchema } from './pagination'
import { choiceField, integerField, searchTextField, wordsField } from './query-fields'
import { srefItemSchema } from './sref-item'

const MAX_PAGE = 1_000_000_000
const MAX_SEED = 2_147_483_647

export const ENGINE_NAMES = ['postgres', 'meilisearch'] as const

const engineSchema = z.enum(ENGINE_NAMES).describe('What answered.')

/** What orders, cuts and counts a list of styles, in search and elsewhere. */
export const listFields = {
  sort: choiceField(SEARCH_ORDERS, 'relevance').describe(
    '`relevance` without a text is nearness to the colours asked for, else popularity.',
  ),
  window: choiceField(TRENDING_WINDOWS, 'week').describe('Of `sort=trending`.'),
  page: integerField({ min: 1, max: MAX_PAGE, fallback: 1 }).describe(
    'A page behind the last one is empty.',
  ),
  limit: integerField({ min: 1, max: 100, fallback: 20 }).describe('Styles on a page.'),
  seed: integerField({ min: 0, max: MAX_SEED, fallback: 0 }).describe(
    'Of `sort=random`: the same seed gives the same order.',
  ),
}

/** `GET /api/search` */
export const searchParametersSchema = z.strictObject({
  q: searchTextField().describe('Words, a “phrase” in quotes, or a code.'),
  filters: z
    .string()
    .meta({
      maxLength: MAX_FILTERS_LENGTH,
      description:
        'Pairs of `key:value`, divided by commas. Keys are `category`, `tag`, `model`, `color`, `premium` and `featured`. A key given again means “or”, different keys mean “and”.',
      examples: ['premium:false,category:anime,tag:portrait', 'color:#a1b2c3,model:v7'],
    })
    .default('')
    .transform((text, context) => {
      const parsed = parseSearchFilters(text)
      if (parsed.ok) return parsed.filters
      context.addIssue({ code: 'custom', message: parsed.message })
      return z.NEVER
    }),
  ...listFields,
  facets: wordsField(FACET_NAMES)
    .default([...FACET_NAMES])
    .describe('What to count, divided by commas. None where it is empty.'),
})

export type SearchParameters = z.output<typeof searchParametersSchema>

export function toSearchQuery({ q, sort, ...rest }: SearchParameters): SearchQuery {
  return { ...rest, text: q, order: sort }
}

const highlightSchema = z
  .string()
  .describe('A safe piece of HTML: the text is escaped, what was found stands in `<mark>`.')

export const searchHitSchema = z
  .object({
    document: srefItemSchema,
    highlights: z
      .object({
        title: highlightSchema.optional(),
        description: highlightSchema.optional(),
      })
      .describe('Of fields in which something was found.'),
  })
  .meta({ id: 'SearchHit' })

/** The style that a code belongs to; its page is at `/sref/<slug>`. */
export const exactSchema = z.object({ slug: z.string(), title: z.string(), premium: z.boolean() })

export const searchAnswerSchema = paginationSchema.extend({
  hits: z.array(searchHitSchema),
  facets: facetsSchema,
  engine: engineSchema,
  tookMs: z.number().describe('Milliseconds that the search took in the server.'),
  didYouMean: z
    .string()
    .nullable()
    .describe('The text with misspelt words put right, where that is what was found.'),
  exact: exactSchema
    .nullable()
    .describe(
      'Only where the text is a code and the asker may read premium codes: the style with this code, premium or not.',
    ),
})

export type SearchApiAnswer = z.output<typeof searchAnswerSchema>
export type ExactSref = z.output<typeof exactSchema>

export const searchRoute = defineRoute({
  id: 'search',
  method: 'GET',
  path: '/api/search',
  tag: 'Search',
  summary: 'Search styles',
  asker: 'anyone',
  query: searchParametersSchema,
  answers: { 200: searchAnswerSchema },
})
