import type { Payload } from 'payload'
import type { Facets } from '@/domain/api/facets'
import type { SearchQuery } from '@/domain/search/search-query'
import { getSearch, type SearchAnswer } from '../search/get-search'
import { labelFacets } from './label-facets'

export type FoundSrefs = Omit<SearchAnswer, 'facets'> & { facets: Facets }

/** Searches the gallery; facets come with names. */
export async function searchSrefs(payload: Payload, query: SearchQuery): Promise<FoundSrefs> {
  const answer = await getSearch(payload).search(query)
  return { ...answer, facets: await labelFacets(payload, answer.facets) }
}
