import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { SearchDocument } from '@/domain/search/search-document'
import { splitWords } from '../text/split-words'
import { toFacetTokens } from './facet-tokens'

/**
 * Stands between two texts that are no phrase together, and is taken out of the vector again. What is
 * left is its place.
 */
const GAP = 'zqgapqz'

/**
 * What the Postgres engine asks of a document, as columns of `search_documents`. Weights of the words:
 * A title and code, B tags, C categories, D description.
 */
export function toSearchRow(document: SearchDocument): Record<string, SQL> {
  const { counts } = document
  const names = (terms: { name: string }[]) => terms.map(({ name }) => name)
  const slugs = (terms: { slug: string }[]) => sql.param(terms.map(({ slug }) => slug))
  return {
    title: sql`${document.title}::text`,
    title_key: sql`${toKey(document.title)}::text`,
    code: sql`${document.code}::text`,
    premium: sql`${document.premium}::boolean`,
    featured: sql`${document.featured}::boolean`,
    category_slugs: sql`${slugs(document.categories)}::text[]`,
    tag_slugs: sql`${slugs(document.tags)}::text[]`,
    models: sql`${sql.param(document.models)}::text[]`,
    facets: sql`${toFacetTokens(document)}::text`,
    color_cells: sql`${sql.param(document.colorCells)}::int[]`,
    views: sql`${counts.views}::int`,
    likes: sql`${counts.likes}::int`,
    popularity: sql`${counts.popularity}::float8`,
    trending_day: sql`${counts.trendingDay}::float8`,
    trending_week: sql`${counts.trendingWeek}::float8`,
    trending_month: sql`${counts.trendingMonth}::float8`,
    created_at: sql`${document.createdAt}::timestamptz`,
    title_words: sql`ts_delete(${weighed([document.title], 'A')}, ${GAP}::text)`,
    words: sql`ts_delete(
      ${weighed([document.title], 'A')} ||
      setweight(to_tsvector('simple', ${`${document.code ?? ''} ${GAP}`}::text), 'A') ||
      ${weighed(names(document.tags), 'B')} ||
      ${weighed(names(document.categories), 'C')} ||
      ${weighed([document.description ?? ''], 'D')},
      ${GAP}::text)`,
  }
}

/** The words of a text, in one form for texts that a reader takes for the same. */
export function toKey(text: string): string {
  return splitWords(text).join(' ')
}

/** Stems find other forms of a word, the plain words serve prefixes and phrases. */
function weighed(texts: string[], weight: 'A' | 'B' | 'C' | 'D'): SQL {
  const letter = sql.raw(`'${weight}'`)
  const text = texts.map((one) => `${toKey(one)} ${GAP} `).join('')
  return sql`setweight(to_tsvector('search_english', ${text}::text), ${letter}) ||
    setweight(to_tsvector('search_plain', ${text}::text), ${letter})`
}
