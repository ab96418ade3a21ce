import { z } from 'zod'
import { FACET_NAMES } from '../search/search-query'

export const facetValueSchema = z
  .object({
    value: z.string().describe('What a filter takes.'),
    label: z.string().describe('For people.'),
    count: z.number().int(),
  })
  .meta({ id: 'FacetValue', description: 'A value that results can be narrowed to.' })

export const facetsSchema = z.partialRecord(z.enum(FACET_NAMES), z.array(facetValueSchema)).meta({
  id: 'Facets',
  description:
    'Those that were asked for, the most frequent value first, at most 100 of each. Counts heed the text and all filters but those of the same facet, so several values of one can be chosen.',
})

export type FacetValue = z.output<typeof facetValueSchema>

export type Facets = z.output<typeof facetsSchema>
