import { sql } from '@payloadcms/db-postgres'

/** A list of ids as one SQL parameter of type `uuid[]`. */
export function uuids(ids: string[]) {
  return sql`${sql.param(ids)}::uuid[]`
}
