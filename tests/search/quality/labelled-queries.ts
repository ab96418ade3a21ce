import type { LabelledQuery } from './labelled-query'
import { queriesAsMeant } from './queries-as-meant'
import { queriesWithSlips } from './queries-with-slips'

/**
 * What visitors of the demo gallery type, with the styles that a person who knows the catalogue calls
 * an answer. Graded from the catalogue's texts, never from what an engine gives.
 */
export const labelledQueries: LabelledQuery[] = [...queriesAsMeant, ...queriesWithSlips]
