import { z } from 'zod'
import { FACET_NAMES, type SearchQuery } from '../search/search-query'
import { defineRoute } from './define-route'
import { facetsSchema } from './facets'
import { paginationSchema } from './pagination'
import { filterField, flagField, searchTextField, wordsField } from './query-fields'
import { ENGINE_NAMES, listFields } from './search'
import { srefItemSchema } from './sref-item'

/** `GET /api/sref`. Different filters narrow; one filter given again widens. */
export const srefListParametersSchema = z.strictObject({
  search: searchTextField().describe('Words, a “phrase” in quotes, or a code.'),
  category: filterField('category'),
  tag: filterField('tag'),
  model: filterField('model'),
  color: filterField('color'),
  premium: flagField(),
  featured: flagField(),
  ...listFields,
  facets: wordsField(FACET_NAMES)
    .optional()
    .describe('What to count, divided by commas. None where it is missing.'),
})

export type SrefListParameters = z.output<typeof srefListParametersSchema>

export function toListQuery(asked: SrefListParameters): SearchQuery {
  const { sort, window, page, limit, seed } = asked
  return {
    text: asked.search,
    filters: {
      categories: asked.category,
      tags: asked.tag,
      models: asked.model,
      colors: asked.color,
      premium: asked.premium,
      featured: asked.featured,
    },
    order: sort,
    window,
    page,
    limit,
    seed,
    facets: asked.facets ?? [],
  }
}

export const srefListAnswerSchema = paginationSchema
  .extend({
    docs: z.array(srefItemSchema),
    facets: facetsSchema.optional().describe('With `facets` in the request only.'),
    engine: z
      .enum(ENGINE_NAMES)
      .optional()
      .describe('What answered. With `facets` in the request only.'),
  })
  .meta({ id: 'SrefList' })

export type SrefListAnswer = z.output<typeof srefListAnswerSchema>

export const srefListRoute = defineRoute({
  id: 'listSrefs',
  method: 'GET',
  path: '/api/sref',
  tag: 'Styles',
  summary: 'List styles',
  asker: 'anyone',
  query: srefListParametersSchema,
  answers: { 200: srefListAnswerSchema },
})
