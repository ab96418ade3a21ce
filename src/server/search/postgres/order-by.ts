import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { effectiveOrder, type SearchQuery } from '@/domain/search/search-query'
import type { ParsedText } from '../text/parse-text'
import { nearestBand } from './nearest-band'
import { relevanceKeys } from './relevance-keys'

/** What rows are sorted by, before the id: an expression and whether the greatest comes first. */
export type SortKey = { value: SQL; isDescending: boolean }

/** The keys of a query's order. `text` is what is searched for, which may not be what was typed. */
export function sortKeys(query: SearchQuery, text: ParsedText): SortKey[] {
  const order = effectiveOrder(query)
  const popularity = descending(sql`popularity`)
  switch (order) {
    case 'relevance':
      return [...relevanceKeys(text).map(descending), popularity]
    case 'nearness':
      return [ascending(nearestBand), popularity]
    case 'newest':
      return [descending(sql`created_at`)]
    case 'likes':
      return [descending(sql`likes`)]
    case 'views':
      return [descending(sql`views`)]
    case 'title':
      return [ascending(sql`title_key`)]
    case 'random':
      return [ascending(sql`uuid_hash_extended(sref_id, ${query.seed}::bigint)`)]
    case 'trending-day':
      return [descending(sql`trending_day`)]
    case 'trending-week':
      return [descending(sql`trending_week`)]
    case 'trending-month':
      return [descending(sql`trending_month`)]
    default:
      return [popularity]
  }
}

function descending(value: SQL): SortKey {
  return { value, isDescending: true }
}

function ascending(value: SQL): SortKey {
  return { value, isDescending: false }
}
