import type { Logger } from 'pino'
import type { SearchDocument } from '@/domain/search/search-document'
import type { SearchQuery } from '@/domain/search/search-query'
import type { SearchMetrics } from '@/server/metrics/create-search-metrics'
import type { EngineAnswer, Suggestion } from './port'
import { settleHits } from './settle-hits'
import type { StoredDocuments } from './stored-documents'
import { createSuspicion } from './suspicion'
import { isUnreachable } from './unreachable-database-error'

/** The index holds what it was never given, or what was replaced long ago. */
export class OutdatedIndexError extends Error {
  override name = 'OutdatedIndexError'
}

/** `isChecked` is false where Postgres could not be asked and the answer is the engine's own. */
export type Checked<Value> = { value: Value; isChecked: boolean }

export type AnswerCheck = {
  /** @throws OutdatedIndexError */
  search: (answer: EngineAnswer, query: SearchQuery) => Promise<Checked<EngineAnswer>>
  suggest: (suggestions: Suggestion[]) => Promise<Checked<Suggestion[]>>
  similar: (documents: SearchDocument[]) => Promise<Checked<SearchDocument[]>>
}

type Input = {
  documents: StoredDocuments
  /** Called when an index has been proven to be old or foreign. */
  onProof: () => void
  logger: Pick<Logger, 'info' | 'warn'>
  metrics: Pick<SearchMetrics, 'staleHits'>
  now: () => number
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Holds what an external index has found against the documents in Postgres, so that nobody meets what
 * is gone. While Postgres cannot be reached, the answer stands as the index gave it.
 */
export function createAnswerCheck({
  documents,
  onProof,
  logger,
  metrics,
  now,
}: Input): AnswerCheck {
  const suspicion = createSuspicion(now)
  let isReachable = true

  async function checked<Value>(
    value: Value,
    check: () => Promise<Value>,
  ): Promise<Checked<Value>> {
    try {
      const result = { value: await check(), isChecked: true }
      if (!isReachable) logger.info({ event: 'search.checked_again' })
      isReachable = true
      return result
    } catch (error) {
      if (!isUnreachable(error)) throw error
      if (isReachable) logger.warn({ event: 'search.unchecked', reason: error.message })
      isReachable = false
      return { value, isChecked: false }
    }
  }

  async function settle(answer: EngineAnswer, query: SearchQuery): Promise<EngineAnswer> {
    const versions = answer.hits.map(({ document, version }) => ({ id: document.id, version }))
    // What is no id or version of ours must not reach the database, where it would be an error.
    const asked = versions.filter(({ id, version }) => UUID.test(id) && /^\d{1,18}$/.test(version))
    const stored = await documents.readVersions(asked)
    const { hits, suspects } = settleHits({ hits: answer.hits, stored, filters: query.filters })
    if (suspects.length > 0) {
      metrics.staleHits.inc(suspects.length)
      if (suspicion.isProven(suspects)) onProof()
      throw new OutdatedIndexError(`${suspects.length} hit(s) of versions that were never sent`)
    }
    return { ...answer, hits, total: answer.total - (answer.hits.length - hits.length) }
  }

  return {
    search: (answer, query) =>
      checked(answer, async () => (answer.hits.length === 0 ? answer : settle(answer, query))),
    suggest: (suggestions) =>
      checked(suggestions, async () =>
        suggestions.length === 0 ? suggestions : documents.keepValid(suggestions),
      ),
    similar: (found) =>
      checked(found, async () => {
        const ids = found.map(({ id }) => id).filter((id) => UUID.test(id))
        const present = ids.length === 0 ? new Map() : await documents.readPublic(ids)
        return ids.flatMap((id) => present.get(id) ?? [])
      }),
  }
}
