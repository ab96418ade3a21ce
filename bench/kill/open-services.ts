import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '@/server/embedded-postgres/start-embedded-postgres'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'
import { type Meilisearch, openMeilisearch } from './meilisearch-server'

export type Services = {
  /** Everything that the run writes, the children's logs among it. Gone after the run. */
  folder: string
  /** A connection of the test's own, beside those of the processes. */
  pool: pg.Pool
  meilisearch: Meilisearch | null
  /** The name of the index, which is the run's own. */
  indexUid: string
  /** What a process of the gallery must find in its environment. */
  environmentOf: (processName: string) => Record<string, string>
}

/**
 * Brings a new database on a real Postgres (`BENCH_DATABASE_URL` or `TEST_DATABASE_URL`, else the
 * embedded one) and Meilisearch, and registers everything to be removed.
 */
export async function openServices({
  processes,
  name,
  hasMeilisearch = true,
}: {
  processes: ProcessGroup
  /** Letters; distinguishes runs on one server. */
  name: string
  /** Default: whenever there is one. */
  hasMeilisearch?: boolean
}): Promise<Services> {
  const folder = await mkdtemp(path.join(tmpdir(), `gallery-${name}-`))
  processes.add({ name: 'Folder', stop: () => rm(folder, { recursive: true, force: true }) })
  const runName = `${name}_${process.pid}_${Date.now()}`
  const databaseUrl = await createDatabase({ processes, folder, runName })
  const meilisearch = hasMeilisearch
    ? await openMeilisearch({ processes, folder: path.join(folder, 'meilisearch') })
    : null
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
  processes.add({ name: 'Connections', stop: () => pool.end() })
  return {
    folder,
    pool,
    meilisearch,
    indexUid: runName,
    environmentOf: (processName) => ({
      DATABASE_URL: `${databaseUrl}?application_name=${processName}`,
      MEDIA_DIR: path.join(folder, 'media'),
      PAYLOAD_SECRET: 'only-for-benchmarks-0123456789',
      LOG_LEVEL: 'warn',
      // As shipped: in development Payload writes its types anew at every start.
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: path.join(folder, 'compiled'),
      MEILI_URL: meilisearch?.url ?? '',
      MEILI_INDEX_PREFIX: runName,
      REDIS_URL: '',
    }),
  }
}

async function createDatabase({
  processes,
  folder,
  runName,
}: {
  processes: ProcessGroup
  folder: string
  runName: string
}): Promise<string> {
  const server = await openServer({ processes, folder })
  await query(server, `create database ${runName}`)
  const drop = () => query(server, `drop database if exists ${runName} with (force)`)
  processes.add({ name: 'Database', stop: drop })
  const url = new URL(server)
  url.pathname = `/${runName}`
  return url.toString()
}

async function openServer({ processes, folder }: { processes: ProcessGroup; folder: string }) {
  const given = process.env.BENCH_DATABASE_URL ?? process.env.TEST_DATABASE_URL
  if (given) return given
  const dataDir = path.join(folder, 'postgres')
  const postgres = await startEmbeddedPostgres({ dataDir, fast: true })
  processes.add({ name: 'Postgres', stop: postgres.stop })
  return postgres.connectionString('postgres')
}

async function query(connectionString: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
