import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { SearchFilters } from '@/domain/search/search-query'

/** What a row of `search_documents` must be, colours apart; none of them is null for a public one. */
export function filterConditions({
  categories,
  tags,
  models,
  premium,
  featured,
}: SearchFilters): SQL[] {
  return [
    ...anyOf(sql`category_slugs`, categories),
    ...anyOf(sql`tag_slugs`, tags),
    ...anyOf(sql`models`, models),
    ...(premium === null ? [] : [sql`premium = ${premium}`]),
    ...(featured === null ? [] : [sql`featured = ${featured}`]),
  ]
}

function anyOf(column: SQL, values: string[]): SQL[] {
  if (values.length === 0) return []
  // Postgres refuses a null byte; no slug has one, and none has what stands here for it.
  const texts = values.map((value) => value.replaceAll('\0', '\uFFFD'))
  return [sql`${column} && ${sql.param(texts)}::text[]`]
}
