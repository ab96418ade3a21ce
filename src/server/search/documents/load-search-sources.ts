import { sql } from '@payloadcms/db-postgres'
import { COUNTER_NAMES, type Counters } from '@/domain/counters'
import type { PublicSample } from '@/domain/public-view'
import type { SearchSource } from '@/domain/search/to-search-document'
import type { SqlRunner } from '@/server/db/transaction-db'
import { uuids } from '@/server/db/uuids'

type Row = {
  id: string
  slug: string | null
  title: string | null
  description: string | null
  public_code: string | null
  public_samples: PublicSample[] | null
  premium: boolean | null
  featured: boolean | null
  status: string | null
  is_trashed: boolean
  categories: SearchSource['categories'] | null
  tags: SearchSource['tags'] | null
  default_model: string | null
  counts: Counters | null
  created_at: string
}

/**
 * Reads the public rows of styles, in one query, as far as the connection sees them. Ids without a row
 * are missing from the answer. Drafts over a published style do not show here: they are versions.
 */
export async function loadSearchSources(
  db: SqlRunner,
  srefIds: string[],
): Promise<Map<string, SearchSource>> {
  const counters = sql.raw(
    COUNTER_NAMES.map((name) => `'${name}', coalesce(counts.${snakeCase(name)}, 0)`).join(', '),
  )
  const { rows } = await db.execute<Row>(sql`
    select srefs.id, srefs.slug, srefs.title, srefs.description,
      srefs.public_code, srefs.public_samples, srefs.premium, srefs.featured,
      srefs._status as status, srefs.deleted_at is not null as is_trashed,
      models.parameter as default_model,
      to_char(srefs.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at,
      case when counts.id is not null then json_build_object(${counters}) end as counts,
      (select json_agg(json_build_object('slug', term.slug, 'name', term.name, 'icon', term.icon)
          order by rels."order")
        from srefs_rels rels join categories term on term.id = rels.categories_id
        where rels.parent_id = srefs.id and rels.path = 'categories') as categories,
      (select json_agg(json_build_object('slug', term.slug, 'name', term.name) order by rels."order")
        from srefs_rels rels join tags term on term.id = rels.tags_id
        where rels.parent_id = srefs.id and rels.path = 'tags') as tags
    from srefs
    left join models on models.id = srefs.defaults_model_id
    left join sref_counters counts on counts.id = srefs.counters_id
    where srefs.id = any(${uuids(srefIds)})`)
  return new Map(rows.map((row) => [row.id, toSource(row)]))
}

function toSource(row: Row): SearchSource {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    description: row.description,
    publicCode: row.public_code,
    publicSamples: row.public_samples ?? [],
    premium: row.premium ?? false,
    featured: row.featured ?? false,
    isPublished: row.status === 'published',
    isTrashed: row.is_trashed,
    categories: (row.categories ?? []).filter(({ slug, name }) => slug && name),
    tags: (row.tags ?? []).filter(({ slug, name }) => slug && name),
    defaultModel: row.default_model,
    counts: row.counts,
    createdAt: row.created_at,
  }
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
