import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { canonicaliseSrefCode } from '@/domain/sref-code'
import { postgres, type SqlRunner } from '../../db/transaction-db'

/** A style in whatever state, as its main row knows it. For editors alone. */
export type KnownSref = {
  id: string
  title: string | null
  slug: string | null
  code: string | null
  isPublished: boolean
  isTrashed: boolean
}

type Row = {
  id: string
  title: string | null
  slug: string | null
  code: string | null
  is_published: boolean
  is_trashed: boolean
}

const COLUMNS = sql`id, title, slug, code, coalesce(_status = 'published', false) as is_published,
  deleted_at is not null as is_trashed`

/**
 * The style that a slug or a code names, drafts and the trash included: what is not in the trash goes
 * before, then a slug before an equal code.
 */
export async function findSrefByRef({
  payload,
  db = postgres(payload).drizzle,
  ref,
}: {
  payload: Payload
  db?: SqlRunner
  ref: string
}): Promise<KnownSref | null> {
  const { rows } = await db.execute<Row>(sql`
    select ${COLUMNS} from srefs where slug = ${ref} or code = ${codeOf(ref)}
    order by deleted_at is null desc, slug = ${ref} desc nulls last limit 1`)
  return rows[0] ? toKnown(rows[0]) : null
}

/** Another style that has the code or the slug already, the trash included. */
export async function findRival(
  db: SqlRunner,
  { id, code, slug }: { id: string | null; code: string; slug: string | null },
): Promise<KnownSref | null> {
  const { rows } = await db.execute<Row>(sql`
    select ${COLUMNS} from srefs
    where (code = ${code} or slug = ${slug}) and id is distinct from ${id}::uuid
    order by code = ${code} desc nulls last limit 1`)
  return rows[0] ? toKnown(rows[0]) : null
}

/** The code that a text is, null for any other text. */
export function codeOf(ref: string): string | null {
  const code = /^\d+$/.test(ref) ? canonicaliseSrefCode(ref) : null
  return code?.ok ? code.code : null
}

function toKnown({ is_published, is_trashed, ...row }: Row): KnownSref {
  return { ...row, isPublished: is_published, isTrashed: is_trashed }
}
