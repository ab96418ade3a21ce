import { z } from 'zod'
import { FACET_NAMES } from '../search/search-query'

/** A value that results can be narrowed to. `value` is what a filter takes, `label` is for people. */
export const facetValueSchema = z.object({
  value: z.string(),
  label: z.string(),
  count: z.number().int(),
})

/**
 * Those that were asked for, the most frequent value first, at most 100 of each. Counts heed the text
 * and all filters but those of the same facet, so several values of one can be chosen.
 */
export const facetsSchema = z.partialRecord(z.enum(FACET_NAMES), z.array(facetValueSchema))

export type Facets = z.output<typeof facetsSchema>
