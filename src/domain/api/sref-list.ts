import { z } from 'zod'
import { FACET_NAMES, type SearchQuery } from '../search/search-query'
import { facetsSchema } from './facets'
import { paginationSchema } from './pagination'
import { filterField, flagField, searchTextField, wordsField } from './query-fields'
import { ENGINE_NAMES, listFields } from './search'
import { srefItemSchema } from './sref-item'

/** `GET /api/sref`. Different filters narrow; one filter given again widens. */
export const srefListParametersSchema = z.strictObject({
  search: searchTextField(),
  category: filterField('category'),
  tag: filterField('tag'),
  model: filterField('model'),
  /** `#rrggbb`, in an address `%23rrggbb` or just the digits. */
  color: filterField('color'),
  premium: flagField(),
  featured: flagField(),
  ...listFields,
  /** None where it is missing. */
  facets: wordsField(FACET_NAMES).optional(),
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

export const srefListAnswerSchema = paginationSchema.extend({
  docs: z.array(srefItemSchema),
  /** With `facets` in the request only. */
  facets: facetsSchema.optional(),
  engine: z.enum(ENGINE_NAMES).optional(),
})

export type SrefListAnswer = z.output<typeof srefListAnswerSchema>
