import type { SearchDocument } from '@/domain/search/search-document'
import type { FacetName, SearchQuery } from '@/domain/search/search-query'

export type EngineName = 'postgres' | 'meilisearch'

/** A field of a hit as HTML: the text is escaped, what was found stands in `<mark>`. */
export type Highlights = {
  /** The whole title. */
  title?: string
  /** Up to about 160 characters of the description around what was found. */
  description?: string
}

export type SearchHit = {
  document: SearchDocument
  /** The version of the document that the engine holds, as in `search_documents.version`. */
  version: string
  /** Only fields in which something was found. */
  highlights: Highlights
}

export type FacetCount = { value: string; count: number }

export type EngineAnswer = {
  hits: SearchHit[]
  /** Of all pages. */
  total: number
  /** Those asked for; values with the greatest count first, then by value; at most 100. */
  facets: Partial<Record<FacetName, FacetCount[]>>
  /** The text with misspelt words put right, where that is what was found; else null. */
  didYouMean: string | null
}

export type Suggestion = {
  kind: 'style' | 'tag' | 'category'
  /** The title or name. */
  text: string
  slug: string
  /** `text` as HTML with what was typed in `<mark>`. */
  highlight: string
}

export type SuggestQuery = {
  /** Normalised by `normaliseSearchText`, not empty. */
  text: string
  /** 1 to 20. */
  limit: number
}

/**
 * Something that can answer searches. Two engines implement it and are held to the same conformance
 * suite (`tests/search/conformance`). All methods reject when the engine cannot answer; none returns
 * a half answer.
 */
export type SearchEngine = {
  readonly name: EngineName
  search: (query: SearchQuery) => Promise<EngineAnswer>
  /** Titles, tags and categories that begin with, or contain, what was typed; tolerant of typing errors. */
  suggest: (query: SuggestQuery) => Promise<Suggestion[]>
  /** Styles that share tags, categories and colours with the given one, nearest first, without itself. */
  similar: (input: { document: SearchDocument; limit: number }) => Promise<SearchDocument[]>
}

/** A document as it is kept, or null where nothing may be found under this id any more. */
export type VersionedDocument = { id: string; version: string; document: SearchDocument | null }
