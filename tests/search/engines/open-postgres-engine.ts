import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { postgres, type SqlRunner } from '@/server/db/transaction-db'
import { storeSearchDocuments } from '@/server/search/documents/store-search-documents'
import type { VersionedDocument } from '@/server/search/port'
import { createPostgresEngine } from '@/server/search/postgres/create-postgres-engine'
import { rememberSearchWords } from '@/server/search/postgres/search-words'
import type { OpenEngine } from '../conformance/engine-under-test'

/** The Postgres engine over the gallery's own tables, which hold these documents alone. */
export function postgresEngines(payload: () => Payload): OpenEngine {
  return async (documents) => {
    const db = postgres(payload()).drizzle
    const write = (changes: VersionedDocument[]) => store(db, changes)
    await db.execute(sql`truncate search_documents, search_words, search_terms`)
    await write(documents)
    return { engine: createPostgresEngine(db), write, close: async () => undefined }
  }
}

/** Stores documents as the pipe does, but under the versions given. */
async function store(db: SqlRunner, changes: VersionedDocument[]): Promise<void> {
  await storeSearchDocuments(db, changes)
  for (const { id, version } of changes) {
    await db.execute(sql`
      update search_documents set version = ${version}::bigint where sref_id = ${id}::uuid`)
  }
  await rememberSearchWords(
    db,
    changes.map(({ id }) => id),
  )
}
