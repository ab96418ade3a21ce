import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Facets } from '@/domain/api/facets'
import type { FacetName } from '@/domain/search/search-query'
import { modelValue } from '@/domain/search/to-search-document'
import { postgres } from '../db/transaction-db'
import { logger } from '../logger'
import type { FacetCount } from '../search/port'
import { isUnreachable } from '../search/unreachable-database-error'

type Counts = Partial<Record<FacetName, FacetCount[]>>

const FLAG_LABELS = {
  premium: { true: 'Premium', false: 'Free' },
  featured: { true: 'Featured', false: 'Not featured' },
}

/**
 * Gives counted values the names that people know them by, in one query. A value whose name is not
 * known any more stands for itself; so does each while Postgres is away and a search is answered from
 * what was kept.
 */
export async function labelFacets(payload: Payload, counts: Counts): Promise<Facets> {
  const labels = await readLabels(payload, counts)
  const facets = Object.entries(counts).map(([facet, values]) => [
    facet,
    values.map(({ value, count }) => ({
      value,
      label: labels.get(`${facet}:${value}`) ?? value,
      count,
    })),
  ])
  return Object.fromEntries(facets)
}

type LabelRow = { facet: FacetName; value: string; label: string }

async function readLabels(payload: Payload, counts: Counts): Promise<Map<string, string>> {
  const labels = new Map<string, string>()
  for (const [facet, names] of Object.entries(FLAG_LABELS)) {
    for (const [value, label] of Object.entries(names)) labels.set(`${facet}:${value}`, label)
  }
  for (const { facet, value, label } of await readNames(payload, counts)) {
    labels.set(`${facet}:${facet === 'model' ? modelValue(value) : value}`, label)
  }
  return labels
}

async function readNames(payload: Payload, { category = [], tag = [], model = [] }: Counts) {
  if (category.length + tag.length + model.length === 0) return []
  const answer = postgres(payload).drizzle.execute<LabelRow>(sql`
    select 'category' as facet, slug as value, name as label from categories
      where slug = any(${values(category)})
    union all
    select 'tag', slug, name from tags where slug = any(${values(tag)})
    union all
    select 'model', parameter, name from models where ${model.length > 0}`)
  try {
    return (await answer).rows
  } catch (error) {
    if (!isUnreachable(error)) throw error
    logger.warn({ event: 'search.facets_without_names', err: error })
    return []
  }
}

function values(counts: FacetCount[]) {
  return sql`${sql.param(counts.map(({ value }) => value))}::text[]`
}
