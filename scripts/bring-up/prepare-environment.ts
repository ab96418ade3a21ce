import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@/server/embedded-postgres/start-embedded-postgres'
import { UserFacingError } from '@/server/user-facing-error'

const DATABASE = 'gallery'
const CONNECT_TIMEOUT_MS = 5_000

type Options = {
  /** Where the embedded Postgres, the secret and the pictures live. Default: `.data`. */
  dataDir?: string
  /** For tests: faster, and not safe against a crash of the machine. Default: false. */
  fast?: boolean
}

export type PreparedEnvironment = { stop: () => Promise<void>; postgres: EmbeddedPostgres | null }

/**
 * Completes `process.env` so that every command works without any setting: starts the
 * embedded Postgres unless `DATABASE_URL` names another, and makes a lasting secret for local use.
 * Call it before anything that reads the environment is imported.
 */
export async function prepareEnvironment(options: Options = {}): Promise<PreparedEnvironment> {
  const { dataDir = '.data', fast = false } = options
  process.env.PAYLOAD_TELEMETRY_DISABLED = '1'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  // A command speaks to a person; servers, which speak to a log, have asked for more before.
  process.env.LOG_LEVEL ||= 'warn'
  if (process.env.DATABASE_URL) {
    await requireAnswer(process.env.DATABASE_URL)
    return { stop: async () => undefined, postgres: null }
  }
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(dataDir, 'postgres'),
    databases: [DATABASE],
    fast,
  })
  process.env.DATABASE_URL = postgres.connectionString(DATABASE)
  process.env.PAYLOAD_SECRET ||= await localSecret(dataDir)
  process.env.MEDIA_DIR ||= path.resolve(dataDir, 'media')
  process.env.MAIL_DIR ||= path.resolve(dataDir, 'mail')
  return { stop: postgres.stop, postgres }
}

/** A database that cannot be reached is told in a sentence, before anything else is started. */
async function requireAnswer(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  })
  try {
    await client.connect()
  } catch (error) {
    throw new UserFacingError({
      message: `The database of DATABASE_URL cannot be used: ${reasonOf(error)}.`,
      hint: 'Check the address, or unset DATABASE_URL to use the embedded Postgres.',
      cause: error,
    })
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Several addresses of one host fail together as one error without a message of its own. */
function reasonOf(error: unknown): string {
  const [first] = error instanceof AggregateError ? error.errors : [error]
  return first instanceof Error ? first.message : String(first)
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
