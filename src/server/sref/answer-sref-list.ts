import type { Payload } from 'payload'
import { paginate } from '@/domain/api/pagination'
import type { SrefListAnswer } from '@/domain/api/sref-list'
import type { FacetName, SearchQuery } from '@/domain/search/search-query'
import { searchSrefs } from './search-srefs'
import { srefItemOf } from './sref-item-of'

/** A list of styles. @param facets those that the request asked for; undefined where it did not. */
export async function answerSrefList(
  payload: Payload,
  query: SearchQuery,
  facets: FacetName[] | undefined,
): Promise<SrefListAnswer> {
  const found = await searchSrefs(payload, query)
  const { page, limit } = query
  return {
    docs: found.hits.map(({ document }) => srefItemOf(document)),
    ...paginate({ totalDocs: found.total, page, limit }),
    ...(facets && { facets: found.facets, engine: found.engine }),
  }
}
