import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { type ExportPart, exportPart } from './export-part'
import { toIsoTime } from './to-iso-time'

type StyleRow = { sref_id: string; slug: string | null; title: string | null }

type MarkRow = StyleRow & { created_at: string }

type EventRow = Omit<StyleRow, 'sref_id'> & {
  type: string
  sref_id: string | null
  referrer: string | null
  visitor_hash: string | null
  created_at: string
}

/** The title of a style that is not public is its editors' business, whoever once liked it. */
const PUBLIC_STYLE = sql`
  left join srefs on srefs.id = marks.sref_id and srefs._status = 'published' and srefs.deleted_at is null`

const CURSOR = sql`json_build_array(marks.created_at, marks.id)::text as cursor`

export const MARK_PARTS: ExportPart[] = [
  markPart('likes'),
  markPart('favorites'),
  exportPart({
    name: 'events',
    query: ({ userId, after, limit }) => sql`
      select ${CURSOR}, type, marks.sref_id, referrer, visitor_hash, marks.created_at, slug, title
      from analytics marks ${PUBLIC_STYLE}
      where marks.user_id = ${userId} and ${isBehind(after)}
      order by marks.created_at, marks.id limit ${limit}`,
    toItem: (row: EventRow) => ({
      type: row.type,
      style: row.sref_id === null ? null : toStyle({ ...row, sref_id: row.sref_id }),
      referrer: row.referrer,
      visitorHash: row.visitor_hash,
      createdAt: toIsoTime(row.created_at),
    }),
  }),
]

function markPart(name: 'likes' | 'favorites'): ExportPart {
  return exportPart({
    name,
    query: ({ userId, after, limit }) => sql`
      select ${CURSOR}, marks.sref_id, marks.created_at, slug, title
      from ${sql.identifier(name)} marks ${PUBLIC_STYLE}
      where marks.user_id = ${userId} and ${isBehind(after)}
      order by marks.created_at, marks.id limit ${limit}`,
    toItem: (row: MarkRow) => ({ style: toStyle(row), createdAt: toIsoTime(row.created_at) }),
  })
}

function isBehind(after: string | null): SQL {
  if (after === null) return sql`true`
  const [time, id] = JSON.parse(after) as [string, string]
  return sql`(marks.created_at, marks.id) > (${time}::timestamptz, ${id}::uuid)`
}

function toStyle({ sref_id: id, slug, title }: StyleRow) {
  return { id, slug, title }
}
