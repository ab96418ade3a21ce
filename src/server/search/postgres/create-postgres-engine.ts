import type { SqlRunner } from '@/server/db/transaction-db'
import type { SearchEngine } from '../port'
import { createEngineMemory } from './engine-memory'
import { search } from './search'
import { similar } from './similar'
import { suggest } from './suggest'

/**
 * The engine that needs nothing but Postgres, over `search_documents` as `db` sees them. It keeps what
 * facets are counted by and documents, so make one for a process and keep it.
 */
export function createPostgresEngine(db: SqlRunner): SearchEngine {
  const memory = createEngineMemory()
  return {
    name: 'postgres',
    search: (query) => search(db, { query, memory }),
    suggest: (query) => suggest(db, query),
    similar: (input) => similar(db, { ...input, mirror: memory.mirror }),
  }
}
