import { z } from 'zod'
import { defineRoute } from './define-route'
import { paginationSchema } from './pagination'
import { flagField, integerField } from './query-fields'

const MAX_PAGE = 1_000_000

/** `GET /api/tags` */
export const tagsParametersSchema = z.strictObject({
  popular: flagField().describe('`true`: the most used first. Otherwise by name.'),
  page: integerField({ min: 1, max: MAX_PAGE, fallback: 1 }),
  limit: integerField({ min: 1, max: 100, fallback: 20 }),
})

export type TagsParameters = z.output<typeof tagsParametersSchema>

/** Tags of published styles. */
export const tagsAnswerSchema = paginationSchema.extend({
  docs: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      count: z.number().int().describe('Published styles with it.'),
    }),
  ),
})

export type TagsAnswer = z.output<typeof tagsAnswerSchema>

export const tagsRoute = defineRoute({
  id: 'listTags',
  method: 'GET',
  path: '/api/tags',
  tag: 'Categories and tags',
  summary: 'List tags with the number of their styles',
  asker: 'anyone',
  query: tagsParametersSchema,
  answers: { 200: tagsAnswerSchema },
})
