import { sql } from '@payloadcms/db-postgres'
import { COUNTER_NAMES } from '@/domain/counters'
import { postgres } from '@/server/db/transaction-db'
import { pushUnsent } from '@/server/search/pipe/push-unsent'
import { rebuildDocuments } from '@/server/search/pipe/rebuild-documents'
import type { SearchContext } from './handle-sref-changed'

/**
 * Takes over counters that have moved since the documents were made. Counting itself changes no
 * document: thousands of views a minute would be as many changes of the index.
 */
export async function refreshSearchCounts({ payload, index }: SearchContext): Promise<number> {
  const { drizzle } = postgres(payload)
  const differences = COUNTER_NAMES.map(
    (name) =>
      sql`(documents.document -> 'counts' ->> ${name})::float8 is distinct from
        counts.${sql.identifier(snakeCase(name))}::float8`,
  )
  const { rows } = await drizzle.execute<{ id: string }>(sql`
    select srefs.id from search_documents documents
    join srefs on srefs.id = documents.sref_id
    join sref_counters counts on counts.id = srefs.counters_id
    where documents.document is not null and (${sql.join(differences, sql` or `)})`)
  const { changed } = await rebuildDocuments(
    payload,
    rows.map(({ id }) => id),
  )
  if (index && changed > 0) await pushUnsent({ payload, index })
  return changed
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
