import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { hasPremium, type Viewer } from '@/access/roles'
import { MAX_SLUG_LENGTH, SLUG_PATTERN } from '@/domain/slug-pattern'
import { canonicaliseSrefCode } from '@/domain/sref-code'

type Input = {
  /** A slug or a code, as it stands in an address. */
  ref: string
  viewer: Viewer
}

/**
 * A query for the row (`id`, `counters_id`) of the published style that a slug or a code names for the
 * one who asks, by the rules of `resolveSrefRef`; null where `ref` can be neither. The row is locked
 * against being deleted meanwhile.
 */
export function findMarkedSref({ ref, viewer }: Input): SQL | null {
  const slug = ref.length <= MAX_SLUG_LENGTH && SLUG_PATTERN.test(ref) ? ref : null
  const canonical = /^\d+$/.test(ref) ? canonicaliseSrefCode(ref) : null
  const code = canonical?.ok ? canonical.code : null
  if (slug === null && code === null) return null
  const codes = hasPremium(viewer) ? sql`srefs.code = ${code}` : sql`srefs.public_code = ${code}`
  return sql`
    select srefs.id, srefs.counters_id from srefs
    where srefs._status = 'published' and srefs.deleted_at is null
      and (srefs.slug = ${slug} or ${codes})
    order by srefs.slug is not distinct from ${slug} desc
    limit 1 for key share`
}
