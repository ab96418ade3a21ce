import type { SqlRunner } from '@/server/db/transaction-db'
import type { SearchEngine } from '../port'
import { createEngineMemory } from './engine-memory'
import type { PagePickerOptions } from './pick-page'
import { search } from './search'
import { similar } from './similar'
import { suggest } from './suggest'

/**
 * The engine that needs nothing but Postgres, over `search_documents` as `db` sees them. It keeps what
 * facets are counted and short lists picked by, and documents, so make one for a process and keep it.
 */
export function createPostgresEngine(db: SqlRunner, options: PagePickerOptions = {}): SearchEngine {
  const memory = createEngineMemory(options)
  return {
    name: 'postgres',
    search: (query) => search(db, { query, memory }),
    suggest: (query) => suggest(db, query),
    similar: (input) => similar(db, { ...input, mirror: memory.mirror }),
  }
}
