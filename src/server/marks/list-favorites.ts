import { sql } from '@payloadcms/db-postgres'
import type { Payload, TypedUser } from 'payload'
import { hasPremium, viewerOf } from '@/access/roles'
import type { FavoritesAnswer } from '@/domain/api/favorites'
import { paginate } from '@/domain/api/pagination'
import { toSrefItem } from '@/domain/api/sref-item'
import type { SearchDocument } from '@/domain/search/search-document'
import { postgres } from '../db/transaction-db'

type Input = { payload: Payload; user: TypedUser; page: number; limit: number }

type Row = { document: SearchDocument; code: string | null; favorited_at: string }

/**
 * One page of what a user keeps, newest first. What is no longer public is left out: nothing of it may be
 * shown, and a list of holes helps nobody; its row stays, so it is back with the next publish.
 */
export async function listFavorites({
  payload,
  user,
  page,
  limit,
}: Input): Promise<FavoritesAnswer> {
  const { drizzle } = postgres(payload)
  const isPremiumReader = hasPremium(viewerOf({ req: { user } }))
  const kept = sql`
    from favorites
    join search_documents stored on stored.sref_id = favorites.sref_id and stored.document is not null
    where favorites.user_id = ${user.id}::uuid`
  const [counted, { rows }] = await Promise.all([
    drizzle.execute<{ total: number }>(sql`select count(*)::int as total ${kept}`),
    drizzle.execute<Row>(sql`
      select stored.document,
        case when ${isPremiumReader} then (
          select code from srefs where srefs.id = favorites.sref_id) end as code,
        to_char(favorites.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
          as favorited_at
      ${kept}
      order by favorites.created_at desc, favorites.id desc
      limit ${limit} offset ${(page - 1) * limit}`),
  ])
  const docs = rows.map(({ document, code, favorited_at }) => {
    const item = toSrefItem(document)
    return {
      ...item,
      code: item.code ?? code,
      locked: item.premium && !isPremiumReader,
      favoritedAt: favorited_at,
    }
  })
  return { docs, ...paginate({ totalDocs: counted.rows[0]?.total ?? 0, page, limit }) }
}
