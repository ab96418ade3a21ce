import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import pg from 'pg'
import { startEmbeddedPostgres } from '@/server/embedded-postgres/start-embedded-postgres'

export type TestGallery = {
  payload: Payload
  databaseUrl: string
  mediaDir: string
  /** Where mails land, as `.eml` files. */
  mailDir: string
  /** Empties every table but the migrations. */
  reset: () => Promise<void>
  stop: () => Promise<void>
}

type Options = {
  /** Further settings, put into `process.env` before the configuration is read. */
  env?: Record<string, string>
}

/**
 * A gallery of its own for one test file: a fresh, migrated database on a real Postgres, a folder
 * for pictures, and Payload. Call it in `beforeAll`, and import nothing before it that reads the
 * environment. `TEST_DATABASE_URL` names a server to use; otherwise the embedded one is started.
 */
export async function startGallery({ env = {} }: Options = {}): Promise<TestGallery> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gallery-'))
  const database = await createTestDatabase(folder)
  const mediaDir = path.join(folder, 'media')
  const mailDir = path.join(folder, 'mail')
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    MEDIA_DIR: mediaDir,
    MAIL_DIR: mailDir,
    SMTP_URL: '',
    PAYLOAD_SECRET: 'only-for-tests-0123456789abcdef',
    SITE_URL: 'http://localhost:3000',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    ...env,
  })
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const { migrate } = await import('@/server/db/migrate')
  const { stopProducer } = await import('@/server/queue/boss')
  const { closeSearch } = await import('@/server/search/get-search')
  const payload = await getPayload({ config })
  await migrate(payload)
  return {
    payload,
    databaseUrl: database.url,
    mediaDir,
    mailDir,
    reset: () => truncateAll(database.url),
    stop: async () => {
      await closeSearch(payload)
      await stopProducer()
      await payload.destroy()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function createTestDatabase(folder: string) {
  const name = `test_${process.pid}_${Date.now()}`
  const given = process.env.TEST_DATABASE_URL
  const server = given
    ? { administration: given, stop: async () => undefined }
    : await startOwnServer(folder)
  const url = new URL(server.administration)
  url.pathname = `/${name}`
  await query(server.administration, `create database ${name}`)
  return {
    url: url.toString(),
    drop: async () => {
      await query(server.administration, `drop database if exists ${name} with (force)`)
      await server.stop()
    },
  }
}

async function startOwnServer(folder: string) {
  const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), fast: true })
  return { administration: server.connectionString('postgres'), stop: server.stop }
}

async function truncateAll(databaseUrl: string): Promise<void> {
  await query(
    databaseUrl,
    `do $$ declare names text; begin
      select string_agg(format('%I.%I', schemaname, tablename), ', ') into names from pg_tables
        where schemaname = 'public' and tablename <> 'payload_migrations';
      execute 'truncate ' || names || ' cascade';
      delete from pgboss.job;
    end $$`,
  )
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
