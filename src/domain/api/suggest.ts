import { z } from 'zod'
import { defineRoute } from './define-route'
import { integerField, neededTextField } from './query-fields'
import { ENGINE_NAMES } from './search'

/** `GET /api/search/suggest` */
export const suggestParametersSchema = z.strictObject({
  q: neededTextField().describe('What has been typed so far.'),
  limit: integerField({ min: 1, max: 20, fallback: 8 }),
})

export const suggestionSchema = z
  .object({
    kind: z.enum(['style', 'tag', 'category']),
    text: z.string().describe('The title or name.'),
    slug: z.string(),
    highlight: z.string().describe('`text` as safe HTML, what was typed in `<mark>`.'),
  })
  .meta({ id: 'Suggestion' })

export const suggestAnswerSchema = z.object({
  suggestions: z.array(suggestionSchema),
  engine: z.enum(ENGINE_NAMES),
  tookMs: z.number(),
})

export type SuggestAnswer = z.output<typeof suggestAnswerSchema>

export const suggestRoute = defineRoute({
  id: 'suggest',
  method: 'GET',
  path: '/api/search/suggest',
  tag: 'Search',
  summary: 'Suggest titles, tags and categories while someone types',
  asker: 'anyone',
  query: suggestParametersSchema,
  answers: { 200: suggestAnswerSchema },
})
