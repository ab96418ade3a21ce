import type { SqlRunner } from '@/server/db/transaction-db'
import type { SearchEngine } from '../port'
import { FacetMirror } from './facet-mirror'
import { search } from './search'
import { similar } from './similar'
import { suggest } from './suggest'

/**
 * The engine that needs nothing but Postgres, over `search_documents` as `db` sees them. It keeps what
 * facets are counted by, so make one for a process and keep it.
 */
export function createPostgresEngine(db: SqlRunner): SearchEngine {
  const mirror = new FacetMirror()
  return {
    name: 'postgres',
    search: (query) => search(db, { query, mirror }),
    suggest: (query) => suggest(db, query),
    similar: (input) => similar(db, { ...input, mirror }),
  }
}
