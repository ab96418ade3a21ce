import { z } from 'zod'
import { integerField, searchTextField } from './query-fields'
import { ENGINE_NAMES } from './search'

/** `GET /api/search/suggest` */
export const suggestParametersSchema = z.strictObject({
  q: searchTextField().refine((text) => text !== '', { error: 'Give at least one character.' }),
  limit: integerField({ min: 1, max: 20, fallback: 8 }),
})

export const suggestionSchema = z.object({
  kind: z.enum(['style', 'tag', 'category']),
  /** The title or name. */
  text: z.string(),
  slug: z.string(),
  /** `text` as safe HTML, what was typed in `<mark>`. */
  highlight: z.string(),
})

export const suggestAnswerSchema = z.object({
  suggestions: z.array(suggestionSchema),
  engine: z.enum(ENGINE_NAMES),
  tookMs: z.number(),
})

export type SuggestAnswer = z.output<typeof suggestAnswerSchema>
