import { TimeoutStrategy, timeout } from 'cockatiel'
import type { Logger } from 'pino'
import { EVERYTHING, type SearchQuery } from '@/domain/search/search-query'
import type { AnswerCache } from '@/server/cache/create-answer-cache'
import type { SearchMetrics } from '@/server/metrics/create-search-metrics'
import { createEngines, type Question } from './ask-engines'
import { canonicalQuery } from './canonical-query'
import { createAnswerCheck } from './check-answer'
import { limitRate } from './limit-rate'
import type { EngineName, SearchEngine } from './port'
import { createSearchBreaker } from './search-breaker'
import type { SearchService } from './search-service'
import type { StoredDocuments } from './stored-documents'
import { watchIndex } from './watch-index'

const RECONCILE_INTERVAL_MS = 60_000

/** Answered by any healthy index, at the least cost. */
const PROBE: SearchQuery = { ...EVERYTHING, limit: 1 }

export type SearchServiceParts = {
  postgres: SearchEngine
  /** Null where Postgres is the only engine. */
  meilisearch: SearchEngine | null
  /** The versions that the external index holds, by id. Not asked without one. */
  readIndexed: (ids: string[]) => Promise<Map<string, string>>
  documents: StoredDocuments
  cache: AnswerCache
  /** Puts a reconcile run into the queue. */
  requestReconcile: () => Promise<void>
  metrics: SearchMetrics
  logger: Pick<Logger, 'info' | 'warn' | 'error'>
  /** After this time Postgres answers in place of Meilisearch. */
  timeoutMs: number
  /** Milliseconds, never going back. Default: `performance.now`. */
  now?: () => number
}

type Kind = 'search' | 'suggest' | 'similar'

/** The search service over its parts; see `getSearch` for the one of this process. */
export function createSearchService(
  parts: SearchServiceParts,
): SearchService & { close: () => void } {
  const { cache, documents, logger, metrics, now = () => performance.now() } = parts
  const repair = limitRate({ intervalMs: RECONCILE_INTERVAL_MS, now }, () => {
    parts.requestReconcile().catch((error) => {
      logger.error({ event: 'search.reconcile_not_requested', error: String(error) })
    })
  })
  const external = parts.meilisearch && openExternal(parts, parts.meilisearch, { repair, now })
  const engines = createEngines({
    postgres: parts.postgres,
    meilisearch: external,
    logger,
    metrics,
  })
  const check = createAnswerCheck({
    documents,
    onProof: () => external?.watch.distrust(),
    logger,
    metrics,
    now,
  })

  async function answer<Value extends object>(kind: Kind, key: string, question: Question<Value>) {
    const startedAt = now()
    let first: EngineName = 'postgres'
    try {
      first = await engines.first()
      const { value, source } = await cache.through({
        key: `${first} ${kind} ${key}`,
        compute: async () => {
          const { value, engine, lastingFor } = await engines.ask(first, question)
          metrics.duration.observe({ engine, kind }, (now() - startedAt) / 1000)
          const storeUnder = lastingFor && `${lastingFor} ${kind} ${key}`
          return { value: { value, engine }, storeUnder }
        },
      })
      const isFallback = parts.meilisearch !== null && value.engine === 'postgres'
      const outcome = source === 'computed' ? (isFallback ? 'fallback' : 'answered') : 'cached'
      metrics.requests.inc({ engine: value.engine, outcome })
      return { ...value, tookMs: Math.round((now() - startedAt) * 10) / 10 }
    } catch (error) {
      metrics.requests.inc({ engine: first, outcome: 'failed' })
      throw error
    }
  }

  return {
    search: async (query) => {
      const { value, engine, tookMs } = await answer('search', canonicalQuery(query), {
        ask: (asked) => asked.search(query),
        check: (found) => check.search(found, query),
      })
      return { ...value, engine, tookMs }
    },
    suggest: async (query) => {
      const key = JSON.stringify([query.text, query.limit])
      const { value, engine, tookMs } = await answer('suggest', key, {
        ask: (asked) => asked.suggest(query),
        check: (found) => check.suggest(found),
      })
      return { suggestions: value, engine, tookMs }
    },
    similar: async ({ srefId, limit }) => {
      const document = (await documents.readPublic([srefId])).get(srefId)
      if (!document) return null
      const { value, engine } = await answer('similar', JSON.stringify([srefId, limit]), {
        ask: (asked) => asked.similar({ document, limit }),
        check: (found) => check.similar(found),
      })
      return { documents: value, engine }
    },
    close: () => external?.breaker.close(),
  }
}

function openExternal(
  { documents, logger, metrics, readIndexed, timeoutMs }: SearchServiceParts,
  engine: SearchEngine,
  { repair, now }: { repair: () => void; now: () => number },
) {
  const breaker = createSearchBreaker({
    timeoutMs,
    probe: () => engine.search(PROBE),
    logger,
    metrics,
  })
  const patience = timeout(timeoutMs, TimeoutStrategy.Aggressive)
  const watch = watchIndex({
    documents,
    // Not through the breaker: it is no question of a person, and may need another right.
    readIndexed: (ids) => patience.execute(() => readIndexed(ids)),
    onOutdated: repair,
    logger,
    now,
  })
  // While Postgres is away nobody can save anything that the index would lack.
  const isBehind = () => documents.hasUrgentUnsent().catch(() => false)
  return { engine, breaker, watch, isBehind }
}
