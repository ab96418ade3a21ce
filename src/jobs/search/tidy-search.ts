import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres } from '@/server/db/transaction-db'
import { getEnv } from '@/server/env'
import { forgetUnusedSearchWords } from '@/server/search/postgres/search-words'

/** A rebuild of the index replays removals, so they are kept for longer than one can take. */
const REMOVAL_KEPT = '1 day'
const RUNS_KEPT = 200

/** Forgets removals that every engine has heard of, words that nothing holds, and old runs. */
export async function tidySearch(payload: Payload): Promise<void> {
  const { drizzle } = postgres(payload)
  const isSent = getEnv().MEILI_URL ? sql`indexed_version = version` : sql`true`
  await drizzle.execute(sql`
    delete from search_documents
    where document is null and ${isSent} and changed_at < now() - ${REMOVAL_KEPT}::interval`)
  await drizzle.execute(sql`
    delete from search_runs where id not in (
      select id from search_runs order by id desc limit ${RUNS_KEPT})`)
  await forgetUnusedSearchWords(drizzle)
}
