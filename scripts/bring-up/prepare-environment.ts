import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@/server/embedded-postgres/start-embedded-postgres'

const DATABASE = 'gallery'

type Options = {
  /** Where the embedded Postgres, the secret and the pictures live. Default: `.data`. */
  dataDir?: string
  /** For tests: faster, and not safe against a crash of the machine. Default: false. */
  fast?: boolean
}

export type PreparedEnvironment = { stop: () => Promise<void>; postgres: EmbeddedPostgres | null }

/**
 * Completes `process.env` so that every command works without any setting: reads `.env`, starts the
 * embedded Postgres unless `DATABASE_URL` names another, and makes a lasting secret for local use.
 * Call it before anything that reads the environment is imported.
 */
export async function prepareEnvironment(options: Options = {}): Promise<PreparedEnvironment> {
  const { dataDir = '.data', fast = false } = options
  if (existsSync('.env')) process.loadEnvFile('.env')
  process.env.PAYLOAD_TELEMETRY_DISABLED = '1'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  if (process.env.DATABASE_URL) return { stop: async () => undefined, postgres: null }
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(dataDir, 'postgres'),
    databases: [DATABASE],
    fast,
  })
  process.env.DATABASE_URL = postgres.connectionString(DATABASE)
  process.env.PAYLOAD_SECRET ||= await localSecret(dataDir)
  process.env.MEDIA_DIR ||= path.resolve(dataDir, 'media')
  return { stop: postgres.stop, postgres }
}

/** A random secret that stays the same from start to start, so that sessions outlive a restart. */
async function localSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'secret')
  const existing = await readFile(file, 'utf8').catch(() => '')
  if (existing.trim()) return existing.trim()
  const secret = randomBytes(32).toString('hex')
  await mkdir(dataDir, { recursive: true })
  await writeFile(file, secret, { mode: 0o600 })
  return secret
}
