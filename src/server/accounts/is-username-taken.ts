import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '../db/transaction-db'

type Input = { username: string; exceptUserId?: string | undefined }

/** Whether an account has a name already, in whatever letter case. */
export async function isUsernameTaken(
  db: SqlRunner,
  { username, exceptUserId }: Input,
): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select 1 from users where lower(username) = lower(${username})
      and id is distinct from ${exceptUserId ?? null}::uuid limit 1`)
  return rows.length > 0
}
