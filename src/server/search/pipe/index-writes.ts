import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '@/server/db/transaction-db'
import { uuids } from '@/server/db/uuids'
import { announceChange } from '../../cache/announce-change'
import { SURROGATE_KEYS, softKey } from '../../cache/surrogate-keys'
import type { MeilisearchIndex } from '../meilisearch/create-meilisearch-index'
import { SearchWriteError } from '../meilisearch/search-write-error'
import type { VersionedDocument } from '../port'

type Input = {
  db: SqlRunner
  index: MeilisearchIndex
  documents: VersionedDocument[]
  /** Default: the index in use. */
  uid?: string
}

type Versioned = Pick<VersionedDocument, 'id' | 'version'>

/**
 * Writes documents to the external index and waits until it has taken them. Those that it refuses are
 * marked with the reason and hold up no others.
 *
 * @returns the documents that it has taken.
 */
export async function writeDocuments({
  db,
  index,
  documents,
  uid,
}: Input): Promise<VersionedDocument[]> {
  if (documents.length === 0) return []
  try {
    await index.write({ documents, ...(uid ? { uid } : {}) })
    return documents
  } catch (error) {
    if (!(error instanceof SearchWriteError)) throw error
    await markRefused(db, documents, error.refusals)
    return documents.filter(({ id }) => !error.refusals.has(id))
  }
}

/**
 * Remembers that the index has these versions. A document that changed meanwhile has another version
 * by now and stays unsent.
 */
export async function markSent(db: SqlRunner, documents: Versioned[]): Promise<void> {
  if (documents.length === 0) return
  await db.execute(sql`
    update search_documents set indexed_version = sent.version, failed_version = null, failure = null
    from unnest(${ids(documents)}, ${versions(documents)}) as sent (id, version)
    where sref_id = sent.id and indexed_version is distinct from sent.version`)
  await db.execute(announceChange([softKey(SURROGATE_KEYS.srefs)]))
}

async function markRefused(
  db: SqlRunner,
  documents: VersionedDocument[],
  refusals: ReadonlyMap<string, string>,
): Promise<void> {
  const refused = documents.filter(({ id }) => refusals.has(id))
  const reasons = refused.map(({ id }) => refusals.get(id) ?? '')
  await db.execute(sql`
    update search_documents set failed_version = refused.version, failure = refused.reason
    from unnest(${ids(refused)}, ${versions(refused)}, ${sql.param(reasons)}::text[])
      as refused (id, version, reason)
    where sref_id = refused.id`)
}

const ids = (documents: Versioned[]) => uuids(documents.map(({ id }) => id))

const versions = (documents: Versioned[]) =>
  sql`${sql.param(documents.map(({ version }) => version))}::bigint[]`
