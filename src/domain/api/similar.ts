import { z } from 'zod'
import { defineRoute } from './define-route'
import { paginationSchema } from './pagination'
import { integerField } from './query-fields'
import { ENGINE_NAMES } from './search'
import { srefItemSchema } from './sref-item'
import { srefPathSchema } from './sref-path'

/** `GET /api/sref/:ref/similar` */
export const similarParametersSchema = z.strictObject({
  limit: integerField({ min: 1, max: 100, fallback: 20 }),
})

/** Nearest first, without the style itself. One page: what is further away is not similar. */
export const similarAnswerSchema = paginationSchema.extend({
  docs: z.array(srefItemSchema),
  engine: z.enum(ENGINE_NAMES),
})

export type SimilarAnswer = z.output<typeof similarAnswerSchema>

export const similarRoute = defineRoute({
  id: 'listSimilarSrefs',
  method: 'GET',
  path: '/api/sref/{ref}/similar',
  tag: 'Styles',
  summary: 'List styles that look alike',
  asker: 'anyone',
  parameters: srefPathSchema,
  query: similarParametersSchema,
  answers: { 200: similarAnswerSchema },
  errors: ['not_found'],
})
