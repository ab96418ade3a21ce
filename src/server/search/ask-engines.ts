import { isBrokenCircuitError, isTaskCancelledError } from 'cockatiel'
import type { Logger } from 'pino'
import type { SearchMetrics } from '@/server/metrics/create-search-metrics'
import { type Checked, OutdatedIndexError } from './check-answer'
import type { EngineName, SearchEngine } from './port'
import type { SearchBreaker } from './search-breaker'
import { SearchUnavailableError } from './search-unavailable-error'
import { UnsupportedQueryError } from './unsupported-query-error'
import type { IndexWatch } from './watch-index'

export type Question<Value> = {
  ask: (engine: SearchEngine) => Promise<Value>
  /** Holds an answer of Meilisearch against Postgres. */
  check: (value: Value) => Promise<Checked<Value>>
}

export type EngineReply<Value> = {
  value: Value
  engine: EngineName
  /**
   * Under which first engine the same answer would be given again: null for an answer that could not
   * be checked, `postgres` where Meilisearch failed only this time.
   */
  lastingFor: EngineName | null
}

export type Engines = {
  /** The engine to ask now. Waits for no engine. */
  first: () => Promise<EngineName>
  /** Asks `first`, and Postgres in the same go where that cannot answer. */
  ask: <Value>(first: EngineName, question: Question<Value>) => Promise<EngineReply<Value>>
}

type Input = {
  postgres: SearchEngine
  /** Null where Postgres is the only engine. */
  meilisearch: {
    engine: SearchEngine
    breaker: SearchBreaker
    watch: IndexWatch
    /** Whether it lacks what someone has just saved. Never rejects. */
    isBehind: () => Promise<boolean>
  } | null
  logger: Pick<Logger, 'error'>
  metrics: Pick<SearchMetrics, 'fallbacks'>
}

/** Meilisearch where it can be relied on, Postgres in every other case. */
export function createEngines({ postgres, meilisearch, logger, metrics }: Input): Engines {
  async function whyNot(): Promise<'breaker-open' | 'index-untrusted' | null> {
    if (!meilisearch) return null
    if (!meilisearch.breaker.isClosed()) return 'breaker-open'
    return (await meilisearch.watch.isTrusted()) ? null : 'index-untrusted'
  }

  async function askPostgres<Value>({ ask }: Question<Value>, lastingFor: EngineName) {
    return { value: await ask(postgres), engine: postgres.name, lastingFor }
  }

  return {
    first: async () => {
      if (!meilisearch) return 'postgres'
      const reason = await whyNot()
      if (reason) metrics.fallbacks.inc({ reason })
      return reason ? 'postgres' : 'meilisearch'
    },
    ask: async (first, question) => {
      if (first === 'postgres' || !meilisearch) return askPostgres(question, 'postgres')
      const { engine, breaker, isBehind } = meilisearch
      try {
        // Looked up before the answer is there: what is saved after that, the asker cannot expect.
        const [lacksSomething, found] = await Promise.all([
          isBehind(),
          breaker.run(() => question.ask(engine)),
        ])
        if (lacksSomething) throw new LaggingIndexError('The index lacks what was just saved.')
        const { value, isChecked } = await question.check(found)
        return { value, engine: engine.name, lastingFor: isChecked ? engine.name : null }
      } catch (error) {
        const reason = reasonOf(error)
        metrics.fallbacks.inc({ reason })
        if (reason === 'bug')
          logger.error({ event: 'search.engine_failed', error: describe(error) })
        // An index that has caught up ends the generation, and with it what stands for the lag.
        const isLasting = reason === 'unsupported' || reason === 'index-behind'
        return askPostgres(question, isLasting ? engine.name : 'postgres')
      }
    },
  }
}

/** Something that one person has just saved has not reached the index yet. */
class LaggingIndexError extends Error {
  override name = 'LaggingIndexError'
}

function reasonOf(error: unknown): string {
  if (isBrokenCircuitError(error)) return 'breaker-open'
  if (isTaskCancelledError(error)) return 'timeout'
  if (error instanceof SearchUnavailableError) return error.kind
  if (error instanceof UnsupportedQueryError) return 'unsupported'
  if (error instanceof LaggingIndexError) return 'index-behind'
  if (error instanceof OutdatedIndexError) return 'index-outdated'
  return 'bug'
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
