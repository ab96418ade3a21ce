import { UserFacingError } from '@/server/user-facing-error'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'
import { findProgram } from '../../scripts/checks/require-program'
import { startRedis } from '../../scripts/checks/start-redis'
import { type Fault, type FaultProxy, startFaultProxy } from '../../tests/helpers/fault-proxy'
import { openServices } from '../kill/open-services'
import { makeDocument, makeVocabulary } from '../search/make-documents'

const DOCUMENTS_PER_STEP = 1000

export type Scenario = {
  name: string
  /** What breaks; null for a load with nothing broken. */
  broken: { service: 'meilisearch' | 'redis'; fault: Fault } | null
}

type Input = { processes: ProcessGroup; documents: number }

export type FaultyGallery = Awaited<ReturnType<typeof openFaultyGallery>>

/** A search service of this process over real servers, with a proxy that can break before each. */
export async function openFaultyGallery({ processes, documents }: Input) {
  const services = await openServices({ processes, name: 'faults' })
  const { meilisearch } = services
  if (!meilisearch) {
    throw new UserFacingError({
      message: 'This benchmark needs a Meilisearch server.',
      hint: 'Put the program meilisearch on the path, or set MEILI_URL.',
    })
  }
  const toMeilisearch = await addProxy(processes, meilisearch.url)
  const program = findProgram(['redis-server', 'valkey-server'])
  const redis = program ? await startRedis({ processes, program }) : null
  const toRedis = redis && (await addProxy(processes, redis.url))
  Object.assign(process.env, services.environmentOf('faults'), {
    MEILI_URL: `http://127.0.0.1:${toMeilisearch.port}`,
    REDIS_URL: toRedis ? `redis://127.0.0.1:${toRedis.port}` : '',
    LOG_LEVEL: 'silent',
  })
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const { migrate } = await import('@/server/db/migrate')
  const { openSearch } = await import('@/server/search/get-search')
  const payload = await getPayload({ config })
  processes.add({ name: 'Payload', stop: () => payload.destroy() })
  await migrate(payload)
  const vocabulary = makeVocabulary()
  await fill(payload, { documents, vocabulary })
  const service = openSearch(payload)
  processes.add({ name: 'Search', stop: service.close })
  return {
    service,
    words: vocabulary.words,
    proxies: { meilisearch: toMeilisearch, redis: toRedis },
    scenarios: scenariosFor(toRedis !== null),
    versions: `Meilisearch ${meilisearch.version}, ${redis ? 'with' : 'without'} Redis`,
  }
}

function scenariosFor(hasRedis: boolean): Scenario[] {
  const slow = { kind: 'slow', delayMs: 5_000 } as const
  const reset = { kind: 'reset', afterBytes: 100 } as const
  const all: Scenario[] = [
    { name: 'nothing broken', broken: null },
    { name: 'Meilisearch stopped', broken: { service: 'meilisearch', fault: { kind: 'refuse' } } },
    { name: 'Meilisearch 5 s slow', broken: { service: 'meilisearch', fault: slow } },
    { name: 'Meilisearch resetting', broken: { service: 'meilisearch', fault: reset } },
    {
      name: 'Meilisearch a black hole',
      broken: { service: 'meilisearch', fault: { kind: 'black-hole' } },
    },
    { name: 'Redis stopped', broken: { service: 'redis', fault: { kind: 'refuse' } } },
    { name: 'Redis a black hole', broken: { service: 'redis', fault: { kind: 'black-hole' } } },
  ]
  return all.filter(({ broken }) => hasRedis || broken?.service !== 'redis')
}

async function addProxy(processes: ProcessGroup, url: string): Promise<FaultProxy> {
  const proxy = await startFaultProxy({ port: Number(new URL(url).port) })
  processes.add({ name: 'Proxy', stop: proxy.close })
  return proxy
}

type Content = { documents: number; vocabulary: ReturnType<typeof makeVocabulary> }

async function fill(
  payload: Awaited<ReturnType<typeof import('payload')['getPayload']>>,
  { documents, vocabulary }: Content,
): Promise<void> {
  const { postgres } = await import('@/server/db/transaction-db')
  const { storeSearchDocuments } = await import('@/server/search/documents/store-search-documents')
  const { rememberSearchWords } = await import('@/server/search/postgres/search-words')
  const { openSearchIndex } = await import('@/server/search/pipe/open-search-index')
  const { pushUnsent } = await import('@/server/search/pipe/push-unsent')
  const { drizzle: db } = postgres(payload)
  for (let at = 0; at < documents; at += DOCUMENTS_PER_STEP) {
    const changes = Array.from({ length: Math.min(DOCUMENTS_PER_STEP, documents - at) }, (_, n) => {
      const document = makeDocument(at + n, vocabulary)
      return { id: document.id, document }
    })
    await storeSearchDocuments(db, changes)
    await rememberSearchWords(
      db,
      changes.map(({ id }) => id),
    )
  }
  await db.execute('vacuum analyze search_documents, search_words')
  const index = openSearchIndex()?.index
  await index?.ensure()
  if (index) await pushUnsent({ payload, index })
}
