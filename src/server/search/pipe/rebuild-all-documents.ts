import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres, type SqlRunner } from '@/server/db/transaction-db'
import { rebuildDocuments } from './rebuild-documents'
import type { Progress } from './search-runs'

const IDS_PER_PAGE = 1000
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Makes every search document anew: of all styles, and of documents whose style is gone.
 *
 * @returns how many differed.
 */
export async function rebuildAllDocuments(
  payload: Payload,
  onProgress: Progress = () => undefined,
): Promise<number> {
  const { drizzle } = postgres(payload)
  const total = await countAll(drizzle)
  let done = 0
  let changed = 0
  for await (const ids of allIds(drizzle)) {
    changed += (await rebuildDocuments(payload, ids)).changed
    done += ids.length
    onProgress({ done, total: Math.max(done, total) })
  }
  return changed
}

async function* allIds(db: SqlRunner): AsyncGenerator<string[]> {
  for (let after = FIRST_ID; ; ) {
    const { rows } = await db.execute<{ id: string }>(sql`
      select id from srefs where id > ${after}::uuid
      union select sref_id as id from search_documents where sref_id > ${after}::uuid
      order by id limit ${IDS_PER_PAGE}`)
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ id }) => id)
    after = last.id
  }
}

async function countAll(db: SqlRunner): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from srefs`,
  )
  return rows[0]?.count ?? 0
}
