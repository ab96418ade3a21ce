import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { SEARCH_DOCUMENT_FORM, type SearchDocument } from '@/domain/search/search-document'
import type { SqlRunner } from '@/server/db/transaction-db'
import { toSearchRow } from '../postgres/to-search-row'

/** The document of a style as it shall be kept; null says that nothing may be found under this id. */
export type SearchDocumentChange = { id: string; document: SearchDocument | null }

/** A statement may have 65,535 parameters; this stays far below. */
const ROWS_PER_STATEMENT = 250

/**
 * Stores documents with the columns that the Postgres engine asks, each under a new version. Urgent
 * ones, which one person has just saved, reach the external index before those of bulk changes.
 */
export async function storeSearchDocuments(
  db: SqlRunner,
  changes: SearchDocumentChange[],
  { isUrgent = false }: { isUrgent?: boolean } = {},
): Promise<void> {
  for (const [documents, isDeleted] of [
    [changes.filter(({ document }) => document !== null), false],
    [changes.filter(({ document }) => document === null), true],
  ] as const) {
    for (let at = 0; at < documents.length; at += ROWS_PER_STATEMENT) {
      await db.execute(
        upsert(documents.slice(at, at + ROWS_PER_STATEMENT), { isDeleted, isUrgent }),
      )
    }
  }
}

type Kind = { isDeleted: boolean; isUrgent: boolean }

function upsert(changes: SearchDocumentChange[], { isDeleted, isUrgent }: Kind): SQL {
  const rows = changes.map(({ id, document }) => ({
    sref_id: sql`${id}::uuid`,
    document: sql`${document ? JSON.stringify(document) : null}::jsonb`,
    form: sql`${SEARCH_DOCUMENT_FORM}::smallint`,
    is_urgent: sql`${isUrgent}::boolean`,
    version: sql`nextval('search_version')`,
    changed_xid: sql`pg_current_xact_id()`,
    changed_at: sql`clock_timestamp()`,
    ...(document ? toSearchRow(document) : {}),
  }))
  const names = Object.keys(rows[0] ?? {}).map((name) => sql.identifier(name))
  const values = rows.map((row) => sql`(${sql.join(Object.values(row), sql`, `)})`)
  const assignments = Object.keys(rows[0] ?? {})
    .filter((name) => name !== 'is_urgent')
    .map((name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`)
  // What is urgent stays so until it was sent, also when a bulk change comes on top.
  assignments.push(sql`is_urgent = excluded.is_urgent or (
    kept.is_urgent and kept.indexed_version is distinct from kept.version)`)
  if (isDeleted) assignments.push(sql`words = null`)
  return sql`
    insert into search_documents as kept (${sql.join(names, sql`, `)})
    values ${sql.join(values, sql`, `)}
    on conflict (sref_id) do update set ${sql.join(assignments, sql`, `)}`
}
