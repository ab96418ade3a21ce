import { sql } from '@payloadcms/db-postgres'
import {
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  isTaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import type { SearchDocument } from '@/domain/search/search-document'
import type { SqlRunner } from '@/server/db/transaction-db'
import { uuids } from '@/server/db/uuids'
import type { Suggestion } from './port'
import { isUnreachable, UnreachableDatabaseError } from './unreachable-database-error'

export type Version = { id: string; version: string }

/** What Postgres knows of a document that an engine holds in some version. */
export type StoredVersion = {
  version: string
  /** The version that Meilisearch is known to have; null where it never had one. */
  indexedVersion: string | null
  isPublic: boolean
  /** The present document, where its version is another than the one asked for. */
  document: SearchDocument | null
}

/**
 * The documents as Postgres has them: the truth against which answers are held. All methods reject
 * with UnreachableDatabaseError when there is no answer within a second.
 */
export type StoredDocuments = {
  /** Ids without a row are missing. */
  readVersions: (hits: Version[]) => Promise<Map<string, StoredVersion>>
  /** Ids without a public document are missing. */
  readPublic: (ids: string[]) => Promise<Map<string, SearchDocument>>
  /** Those that still lead somewhere, in the same order. */
  keepValid: (suggestions: Suggestion[]) => Promise<Suggestion[]>
  /** Whether something that one person has just saved is still to be sent to the index. */
  hasUrgentUnsent: () => Promise<boolean>
  /** How long the oldest change has been waiting to be sent; 0 when none is. */
  oldestUnsentSeconds: () => Promise<number>
  /** The latest document that the index is known to have; null where it should be empty. */
  newestSent: () => Promise<Version | null>
}

const TIMEOUT_MS = 1_000
const FAILURES_TO_OPEN = 3

export function createStoredDocuments(db: SqlRunner): StoredDocuments {
  const isAway = (error: unknown) => isTaskCancelledError(error) || isUnreachable(error)
  const breaker = circuitBreaker(handleWhen(isAway), {
    halfOpenAfter: TIMEOUT_MS,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  })
  const policy = wrap(breaker, timeout(TIMEOUT_MS, TimeoutStrategy.Aggressive))

  async function read<Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) {
    // Only one request tries whether Postgres is back; the others do not wait for it.
    if (breaker.state === CircuitState.HalfOpen) throw new UnreachableDatabaseError()
    try {
      return (await policy.execute(() => db.execute<Row>(query))).rows
    } catch (cause) {
      if (breaker.state === CircuitState.Closed && !isAway(cause)) throw cause
      throw new UnreachableDatabaseError('Postgres does not answer', { cause })
    }
  }

  return {
    readVersions: async (hits) => {
      const rows = await read<VersionRow>(sql`
        select stored.sref_id, stored.version, stored.indexed_version,
          stored.document is not null as is_public,
          case when stored.version <> asked.version then stored.document end as document
        from unnest(${uuids(hits.map(({ id }) => id))},
            ${sql.param(hits.map(({ version }) => version))}::bigint[]) as asked (id, version)
        join search_documents stored on stored.sref_id = asked.id`)
      return new Map(rows.map((row) => [row.sref_id, toStoredVersion(row)]))
    },
    readPublic: async (ids) => {
      const rows = await read<{ sref_id: string; document: SearchDocument }>(sql`
        select sref_id, document from search_documents
        where sref_id = any(${uuids(ids)}) and document is not null`)
      return new Map(rows.map(({ sref_id, document }) => [sref_id, document]))
    },
    keepValid: async (suggestions) => {
      const rows = await read<{ position: number }>(validSuggestions(suggestions))
      const valid = new Set(rows.map(({ position }) => position))
      return suggestions.filter((_, index) => valid.has(index + 1))
    },
    hasUrgentUnsent: async () => {
      const rows = await read<{ is_behind: boolean }>(sql`
        select exists (select from search_documents
          where is_urgent and indexed_version is distinct from version
            and failed_version is distinct from version) as is_behind`)
      return rows[0]?.is_behind ?? false
    },
    oldestUnsentSeconds: async () => {
      const rows = await read<{ seconds: number }>(sql`
        select extract(epoch from clock_timestamp() - changed_at)::float8 as seconds
        from search_documents
        where indexed_version is distinct from version
          and failed_version is distinct from version
        order by version limit 1`)
      return rows[0]?.seconds ?? 0
    },
    newestSent: async () => {
      const rows = await read<{ id: string; version: string }>(sql`
        select sref_id as id, version from search_documents
        where is_public and indexed_version = version
        order by version desc limit 1`)
      return rows[0] ?? null
    },
  }
}

type VersionRow = {
  sref_id: string
  version: string
  indexed_version: string | null
  is_public: boolean
  document: SearchDocument | null
}

function toStoredVersion(row: VersionRow): StoredVersion {
  return {
    version: row.version,
    indexedVersion: row.indexed_version,
    isPublic: row.is_public,
    document: row.document,
  }
}

function validSuggestions(suggestions: Suggestion[]) {
  const column = (name: 'kind' | 'slug' | 'text') =>
    sql`${sql.param(suggestions.map((suggestion) => suggestion[name]))}::text[]`
  return sql`
    select asked.position::int
    from unnest(${column('kind')}, ${column('slug')}, ${column('text')})
      with ordinality as asked (kind, slug, text, position)
    where case asked.kind
      when 'style' then exists (
        select from srefs join search_documents stored on stored.sref_id = srefs.id
        where srefs.slug = asked.slug and stored.title = asked.text
          and stored.document is not null)
      when 'tag' then exists (
        select from tags where tags.slug = asked.slug and tags.name = asked.text)
        and exists (select from search_documents
          where tag_slugs @> array[asked.slug] and document is not null)
      else exists (
        select from categories where categories.slug = asked.slug and categories.name = asked.text)
        and exists (select from search_documents
          where category_slugs @> array[asked.slug] and document is not null)
      end`
}
