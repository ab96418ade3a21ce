import type { SearchDocument } from '@/domain/search/search-document'
import type { SearchQuery } from '@/domain/search/search-query'
import type { EngineAnswer, EngineName, Suggestion, SuggestQuery } from './port'

/** `engine` is the one that gave the answer; `tookMs` what this question took, cached or not. */
export type SearchAnswer = EngineAnswer & { engine: EngineName; tookMs: number }

export type SuggestAnswer = { suggestions: Suggestion[]; engine: EngineName; tookMs: number }

export type SimilarAnswer = { documents: SearchDocument[]; engine: EngineName }

/**
 * What pages and routes ask. Answers hold public documents alone, so they are the same for everyone;
 * they are shared with other requests and must not be changed. All methods reject only when Postgres
 * cannot answer either.
 */
export type SearchService = {
  search: (query: SearchQuery) => Promise<SearchAnswer>
  suggest: (query: SuggestQuery) => Promise<SuggestAnswer>
  /** Null where there is no such public style. */
  similar: (input: { srefId: string; limit: number }) => Promise<SimilarAnswer | null>
}
