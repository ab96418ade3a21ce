import { type CountFacets, createFacetCounter } from './count-facets'
import { DocumentCache } from './document-cache'
import { FacetMirror } from './facet-mirror'
import { createPagePicker, type PagePicker, type PagePickerOptions } from './pick-page'

/** What an engine keeps between two questions. All of it is held against Postgres before it is used. */
export type EngineMemory = {
  mirror: FacetMirror
  countFacets: CountFacets
  pages: PagePicker
  documents: DocumentCache
}

export function createEngineMemory(options: PagePickerOptions = {}): EngineMemory {
  const mirror = new FacetMirror()
  return {
    mirror,
    countFacets: createFacetCounter(mirror),
    pages: createPagePicker(mirror, options),
    documents: new DocumentCache(),
  }
}
