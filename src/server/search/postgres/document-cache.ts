import { sql } from '@payloadcms/db-postgres'
import { LRUCache } from 'lru-cache'
import type { SearchDocument } from '@/domain/search/search-document'
import type { SqlRunner } from '@/server/db/transaction-db'
import { uuids } from '@/server/db/uuids'

/** Which document, and which writing of it: no two have the same number. */
export type DocumentVersion = { id: string; version: string }

/** Shared by all who get it: not to be changed. */
export type FoundDocument = { document: SearchDocument; version: string }

/** Less than 10 KB each. */
const MAX_DOCUMENTS = 10_000

/**
 * Documents that Postgres has given already, by id and version. To write two dozen of them as text and
 * to read that again takes longer than to find out which they are.
 */
export class DocumentCache {
  readonly #known = new LRUCache<string, FoundDocument>({ max: MAX_DOCUMENTS })

  /** In the order of `wanted`. One that has changed meanwhile is given as it is now; one that has gone is missing. */
  async load(db: SqlRunner, wanted: readonly DocumentVersion[]): Promise<FoundDocument[]> {
    const found = new Map<string, FoundDocument>()
    for (const { id, version } of wanted) {
      const known = this.#known.get(id)
      if (known?.version === version) found.set(id, known)
    }
    const unknown = wanted.map(({ id }) => id).filter((id) => !found.has(id))
    for (const one of await read(db, unknown)) {
      this.#known.set(one.document.id, one)
      found.set(one.document.id, one)
    }
    return wanted.flatMap(({ id }) => found.get(id) ?? [])
  }
}

async function read(db: SqlRunner, ids: string[]): Promise<FoundDocument[]> {
  if (ids.length === 0) return []
  const { rows } = await db.execute<FoundDocument>(sql`
    select document, version::text from search_documents
    where sref_id = any(${uuids(ids)}) and is_public`)
  return rows
}
