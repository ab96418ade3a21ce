import type { MultiSearchQuery, MultiSearchResult, Hit as ReadHit } from 'meilisearch'
import type { Listing } from './build-listing'
import type { StoredDocument } from './index-document'

export type Result = MultiSearchResult<StoredDocument>
export type Hit = ReadHit<StoredDocument>

/** The two ways in which the engine reads; each call is one or more requests at the same time. */
export type Reader = {
  /** Results in the order of the searches. */
  ask: (searches: MultiSearchQuery[]) => Promise<Result[]>
  /** The documents of the listings one after the other. */
  list: <Field extends keyof StoredDocument>(
    listings: Listing<Field>[],
  ) => Promise<Pick<StoredDocument, Field>[]>
}
