import { sql } from '@payloadcms/db-postgres'
import { type ExportPart, exportPart } from './export-part'
import { toIsoTime, toIsoTimeOrNull } from './to-iso-time'

type PreferenceRow = { key: string | null; value: unknown; updated_at: string }

type PlanRow = { type: string | null; style: string | null; wait_until: string | null }

type LockRow = { collection: string | null; document: string | null; updated_at: string }

/** What the admin keeps of whoever works in it. */
export const ADMIN_PARTS: ExportPart[] = [
  exportPart({
    name: 'preferences',
    query: ({ userId }) => sql`
      select key, value, updated_at from payload_preferences where id in
        (select parent_id from payload_preferences_rels where users_id = ${userId}) order by key`,
    toItem: ({ key, value, updated_at }: PreferenceRow) => ({
      ...{ key, value },
      updatedAt: toIsoTime(updated_at),
    }),
  }),
  exportPart({
    name: 'openDocuments',
    // One row of a lock names who works, the other one what is open, by the column that is filled.
    query: ({ userId }) => sql`
      select coalesce(global_slug, document.key) as collection, document.value as document, updated_at
      from payload_locked_documents locks
      left join lateral (
        select replace(replace(key, '_id', ''), '_', '-') as key, value
        from payload_locked_documents_rels rels, jsonb_each_text(to_jsonb(rels))
        where parent_id = locks.id and path = 'document' and key like '%\\_id'
          and key <> 'parent_id' and value is not null
      ) document on true
      where locks.id in (
        select parent_id from payload_locked_documents_rels
        where users_id = ${userId} and path = 'user')`,
    toItem: ({ collection, document, updated_at }: LockRow) => ({
      ...{ collection, id: document },
      at: toIsoTime(updated_at),
    }),
  }),
  exportPart({
    name: 'scheduled',
    query: ({ userId }) => sql`
      select input ->> 'type' as type, input #>> '{doc,value}' as style, wait_until
      from payload_jobs where input #>> '{user,value}' = ${userId} order by wait_until`,
    toItem: ({ type, style, wait_until }: PlanRow) => ({
      ...{ type: type ?? 'publish', style },
      at: toIsoTimeOrNull(wait_until),
    }),
  }),
]
