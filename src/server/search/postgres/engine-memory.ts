import { type CountFacets, createFacetCounter } from './count-facets'
import { DocumentCache } from './document-cache'
import { FacetMirror } from './facet-mirror'

/** What an engine keeps between two questions. All of it is held against Postgres before it is used. */
export type EngineMemory = {
  mirror: FacetMirror
  countFacets: CountFacets
  documents: DocumentCache
}

export function createEngineMemory(): EngineMemory {
  const mirror = new FacetMirror()
  return { mirror, countFacets: createFacetCounter(mirror), documents: new DocumentCache() }
}
