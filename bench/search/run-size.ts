import config from '@payload-config'
import { getPayload } from 'payload'
import { migrate } from '@/server/db/migrate'
import { postgres } from '@/server/db/transaction-db'
import { getEnv } from '@/server/env'
import { stopProducer } from '@/server/queue/boss'
import { createMeilisearchEngine } from '@/server/search/meilisearch/create-meilisearch-engine'
import { openSearchIndex } from '@/server/search/pipe/open-search-index'
import { rebuildAllDocuments } from '@/server/search/pipe/rebuild-all-documents'
import { reindex } from '@/server/search/pipe/reindex'
import type { EngineName } from '@/server/search/port'
import { createPostgresEngine } from '@/server/search/postgres/create-postgres-engine'
import { fillGallery } from './fill-gallery'
import { makeDocument, makeVocabulary } from './make-documents'
import { type EngineTimes, measureEngine } from './measure-engine'

export type SizeResult = {
  size: number
  /** Documents a second: made from the styles and stored for the first time. */
  madePerSecond: number
  /** The same again, when nothing differs. */
  checkedPerSecond: number
  /** A full reindex; of the documents in Postgres alone where there is no Meilisearch. */
  reindexSeconds: number
  engines: Partial<Record<EngineName, EngineTimes>>
}

const TIMEOUT_MS = 10_000

// Run by the benchmark with a database and an index of its own; prints its result as the last line.
const size = Number(process.env.SIZE)
const count = Number(process.argv[2])
const payload = await getPayload({ config })
await migrate(payload)
const { drizzle, pool } = postgres(payload)
const vocabulary = makeVocabulary()
await fillGallery(drizzle, { size, vocabulary })
await pool.query('vacuum analyze')

const madeSeconds = await seconds(() => rebuildAllDocuments(payload))
const checkedSeconds = await seconds(() => rebuildAllDocuments(payload))
const external = openSearchIndex()
await external?.index.ensure()
const reindexSeconds = await seconds(() => reindex({ payload, index: external?.index ?? null }))
await pool.query('vacuum analyze')

const source = { documentOf: (index: number) => makeDocument(index, vocabulary), size, count }
const engines: SizeResult['engines'] = {
  postgres: await measureEngine(createPostgresEngine(drizzle), source),
}
if (external) {
  const { url: host, indexUid } = external
  const { MEILI_API_KEY: apiKey } = getEnv()
  const engine = createMeilisearchEngine({ host, apiKey, indexUid, timeoutMs: TIMEOUT_MS })
  engines.meilisearch = await measureEngine(engine, source)
}
const result: SizeResult = {
  size,
  madePerSecond: Math.round(size / madeSeconds),
  checkedPerSecond: Math.round(size / checkedSeconds),
  reindexSeconds: Math.round(reindexSeconds * 10) / 10,
  engines,
}
process.stdout.write(`\n${JSON.stringify(result)}\n`)
await stopProducer()
await payload.destroy()
process.exit(0)

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}
