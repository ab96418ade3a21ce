import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres } from '../db/transaction-db'

/** More categories than a person would browse. */
const MAX_CATEGORIES = 100

/** Every category in its editors' order, with the number of published styles that it holds. */
export async function listCategories(payload: Payload) {
  const [{ docs }, counts] = await Promise.all([
    payload.find({
      collection: 'categories',
      overrideAccess: false,
      depth: 0,
      select: { name: true, slug: true, icon: true, description: true },
      sort: ['sortOrder', 'name'],
      limit: MAX_CATEGORIES,
    }),
    countByCategory(payload),
  ])
  return docs.map((category) => ({ ...category, srefCount: counts.get(category.id) ?? 0 }))
}

/** The same condition as `publishedOrEditors` sets for a visitor, in one query for all categories. */
async function countByCategory(payload: Payload): Promise<Map<string, number>> {
  const { rows } = await postgres(payload).drizzle.execute<{ id: string; count: number }>(sql`
    select rels.categories_id as id, count(distinct srefs.id)::int as count
    from srefs_rels rels join srefs on srefs.id = rels.parent_id
    where rels.path = 'categories' and srefs._status = 'published' and srefs.deleted_at is null
    group by rels.categories_id`)
  return new Map(rows.map(({ id, count }) => [id, count]))
}
