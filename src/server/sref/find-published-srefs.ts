import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Counters } from '@/domain/counters'
import type { PublicSample } from '@/domain/public-view'
import { MAX_SLUG_LENGTH, SLUG_PATTERN } from '@/domain/slug-pattern'
import { postgres } from '../db/transaction-db'
import { codeOf } from './write/find-sref-by-ref'

type NamedTerm = { id: string; name: string; slug: string | null }
type NamedModel = { id: string; name: string; parameter: string }

/** A published style with everything that it points at, as far as everyone may see it. */
export type PublishedSref = {
  id: string
  slug: string | null
  title: string
  description: string | null
  premium: boolean
  featured: boolean
  /** In the editors' order, as are the tags. */
  categories: (NamedTerm & { icon: string | null })[]
  tags: NamedTerm[]
  counters: Counters | null
  defaults: {
    model: NamedModel | null
    styleVersion: NamedModel | null
    styleWeight: number | null
  }
  source: { name: string | null; url: string | null }
  /** ISO 8601, as are the following. */
  verifiedAt: string | null
  createdAt: string
  updatedAt: string
  public: { code: string | null; samples: PublicSample[] }
  _status: 'published'
}

type Names = {
  slugs: string[]
  /** Canonical. Only public codes find something. */
  codes: string[]
}

/**
 * The published styles that some slugs and codes name, in no order, by one question to the database.
 * No column is read that is not for everyone.
 */
export async function findPublishedSrefs(
  payload: Payload,
  { slugs, codes }: Names,
): Promise<PublishedSref[]> {
  if (slugs.length + codes.length === 0) return []
  const { rows } = await postgres(payload).drizzle.execute<Row>(sql`
    select srefs.id, slug, title, description, premium, featured, public_code, public_samples,
      ${term('categories', sql`, 'icon', term.icon`)} as categories, ${term('tags')} as tags,
      ${counters} as counters, ${model(sql`defaults_model_id`)} as model,
      ${model(sql`defaults_style_version_id`)} as style_version,
      defaults_style_weight::float8 as style_weight, source_name, source_url,
      verified_at, created_at, updated_at
    from srefs
    where (slug = any(${sql.param(slugs)}::varchar[]) or public_code = any(${sql.param(codes)}::varchar[]))
      and ${IS_PUBLISHED}`)
  return rows.map(toPublished)
}

/** The published style that a slug or a public code names; a slug goes before an equal code. */
export async function findPublishedSref(
  payload: Payload,
  ref: string,
): Promise<PublishedSref | null> {
  const found = await findPublishedSrefs(payload, namesOf(ref))
  return found.find(({ slug }) => slug === ref) ?? found[0] ?? null
}

/** As `findPublishedSref`, the id alone. */
export async function findPublishedId(payload: Payload, ref: string): Promise<string | null> {
  const { slugs, codes } = namesOf(ref)
  if (slugs.length + codes.length === 0) return null
  const { rows } = await postgres(payload).drizzle.execute<{ id: string }>(sql`
    select id from srefs
    where (slug = any(${sql.param(slugs)}::varchar[]) or public_code = any(${sql.param(codes)}::varchar[]))
      and ${IS_PUBLISHED}
    order by slug = ${ref} desc nulls last limit 1`)
  return rows[0]?.id ?? null
}

function namesOf(ref: string): Names {
  const isSlug = ref.length <= MAX_SLUG_LENGTH && SLUG_PATTERN.test(ref)
  const code = codeOf(ref)
  return { slugs: isSlug ? [ref] : [], codes: code === null ? [] : [code] }
}

/** As `publishedOrEditors` has it for everyone. */
const IS_PUBLISHED = sql`srefs._status = 'published' and srefs.deleted_at is null`

function term(table: 'categories' | 'tags', more = sql``) {
  const name = sql.identifier(table)
  const reference = sql.identifier(`${table}_id`)
  return sql`(
    select coalesce(json_agg(
      json_build_object('id', term.id, 'name', term.name, 'slug', term.slug ${more})
      order by rel."order"), '[]')
    from srefs_rels rel join ${name} term on term.id = rel.${reference}
    where rel.parent_id = srefs.id and rel.path = ${sql.raw(`'${table}'`)})`
}

function model(reference: ReturnType<typeof sql>) {
  return sql`(
    select json_build_object('id', id, 'name', name, 'parameter', parameter)
    from models where models.id = srefs.${reference})`
}

const counters = sql`(
  select json_build_object('views', views, 'likes', likes, 'favorites', favorites, 'copies', copies,
    'popularity', popularity, 'trendingDay', trending_day, 'trendingWeek', trending_week,
    'trendingMonth', trending_month)
  from sref_counters where sref_counters.id = srefs.counters_id)`

type Row = {
  id: string
  slug: string | null
  title: string
  description: string | null
  premium: boolean | null
  featured: boolean | null
  public_code: string | null
  public_samples: PublicSample[] | null
  categories: PublishedSref['categories']
  tags: PublishedSref['tags']
  counters: Counters | null
  model: NamedModel | null
  style_version: NamedModel | null
  style_weight: number | null
  source_name: string | null
  source_url: string | null
  verified_at: string | Date | null
  created_at: string | Date
  updated_at: string | Date
}

function toPublished(row: Row): PublishedSref {
  const { id, slug, title, description, categories, tags } = row
  return {
    ...{ id, slug, title, description, categories, tags, counters: row.counters },
    premium: row.premium ?? false,
    featured: row.featured ?? false,
    defaults: {
      model: row.model,
      styleVersion: row.style_version,
      styleWeight: row.style_weight,
    },
    source: { name: row.source_name, url: row.source_url },
    verifiedAt: row.verified_at === null ? null : toIso(row.verified_at),
    createdAt: toIso(row.created_at),
    updatedAt: toIso(row.updated_at),
    public: { code: row.public_code, samples: row.public_samples ?? [] },
    _status: 'published',
  }
}

function toIso(moment: string | Date): string {
  return new Date(moment).toISOString()
}
