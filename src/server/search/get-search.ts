import type { Payload } from 'payload'
import { SEARCH_DOCUMENT_FORM } from '@/domain/search/search-document'
import { createAnswerCache } from '../cache/create-answer-cache'
import { type ChangeFollower, followChanges } from '../cache/follow-changes'
import { shareChanges } from '../cache/shared-changes'
import { postgres } from '../db/transaction-db'
import { getEnv } from '../env'
import { logger } from '../logger'
import { getSearchMetrics } from '../metrics/get-search-metrics'
import { connectRedis } from '../redis/connect-redis'
import { createRedisStore } from '../redis/create-redis-store'
import { createSearchService } from './create-search-service'
import { createMeilisearchEngine } from './meilisearch/create-meilisearch-engine'
import { openSearchIndex } from './pipe/open-search-index'
import { requestSearchRun } from './pipe/request-search-run'
import { createPostgresEngine } from './postgres/create-postgres-engine'
import type { SearchService } from './search-service'
import { sizeOfAnswer } from './size-of-answer'
import { createStoredDocuments } from './stored-documents'

export type { SearchAnswer, SearchService } from './search-service'

/** Raise it with every change of what `SearchAnswer` holds: older cached answers are then not read. */
const ANSWER_FORM = 1

const KEY = Symbol.for('sref-gallery.search')

type Opened = SearchService & { changes: ChangeFollower; close: () => Promise<void> }

type Holder = { [KEY]?: WeakMap<Payload, Opened> }

/**
 * The search service of this process, opened at the first call. Its generation is that of the pages,
 * too. It holds one connection that listens to Postgres and, with `REDIS_URL`, one to Redis;
 * `closeSearch` ends them.
 */
export function getSearch(payload: Payload): SearchService {
  const services = openedServices()
  const opened = services.get(payload)
  if (opened) return opened
  const service = openSearch(payload)
  services.set(payload, service)
  shareChanges(service.changes)
  return service
}

/** Ends what `getSearch` has opened; safe to call when nothing was. */
export async function closeSearch(payload: Payload): Promise<void> {
  const service = openedServices().get(payload)
  openedServices().delete(payload)
  await service?.close()
}

/** Another service over the same database, as another instance of the gallery would have it. */
export function openSearch(payload: Payload): Opened {
  const env = getEnv()
  const metrics = getSearchMetrics()
  const { drizzle: db } = postgres(payload)
  const index = openSearchIndex()
  const redis = env.REDIS_URL ? connectRedis({ url: env.REDIS_URL }) : null
  const store = redis && createRedisStore({ redis, logger })
  const cache = createAnswerCache({
    sizeOf: sizeOfAnswer,
    generation: () => changes.generation(),
    store,
    prefix: `sref-gallery:search:${SEARCH_DOCUMENT_FORM}.${ANSWER_FORM}`,
    onLookup: (layer, result) => metrics.cache.inc({ layer, result }),
  })
  const changes = followChanges({ connectionString: env.DATABASE_URL, logger })
  changes.onChange(cache.clear)
  const service = createSearchService({
    postgres: createPostgresEngine(db),
    meilisearch:
      index &&
      createMeilisearchEngine({
        host: index.url,
        apiKey: env.MEILI_API_KEY,
        indexUid: index.indexUid,
        timeoutMs: env.MEILI_TIMEOUT_MS,
      }),
    readIndexed: async (ids) => (await index?.index.readVersions(ids)) ?? new Map(),
    documents: createStoredDocuments(db),
    cache,
    requestReconcile: () => requestSearchRun(payload, 'reconcile'),
    metrics,
    logger,
    timeoutMs: env.MEILI_TIMEOUT_MS,
  })
  return {
    ...service,
    changes,
    close: async () => {
      service.close()
      store?.close()
      await changes.close()
    },
  }
}

/** Kept on the process, because a server bundle may hold this module more than once. */
function openedServices(): WeakMap<Payload, Opened> {
  const holder = globalThis as Holder
  holder[KEY] ??= new WeakMap()
  return holder[KEY]
}
