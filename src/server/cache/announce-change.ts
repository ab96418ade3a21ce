import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

/**
 * Tells every process, at the commit, that answers with these surrogate keys are old. Most changes are
 * announced by triggers on their tables; this is for what no table shows.
 */
export function announceChange(keys: string[]): SQL {
  return sql`select announce_change(${sql.param(keys)}::text[])`
}
