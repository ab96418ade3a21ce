import pg from 'pg'
import type { ReadyAnswer } from '@/domain/api/health'
import { migrationNames } from '../db/pending-migrations'
import { PROBE_TIMEOUT_MS, type Probed, probe } from './probe'

type Input = { connectionString: string; migrationsFolder: string }

type Migrations = ReadyAnswer['checks']['migrations']

export type DatabaseHealth = {
  probe: () => Promise<Probed>
  migrations: () => Promise<Migrations>
  close: () => Promise<void>
}

const UNKNOWN: Migrations = { state: 'unknown', pending: null }

/** Asks over a connection of its own, so that a busy pool does not look like a database that is away. */
export function openDatabaseHealth({ connectionString, migrationsFolder }: Input): DatabaseHealth {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: PROBE_TIMEOUT_MS,
    query_timeout: PROBE_TIMEOUT_MS,
    allowExitOnIdle: true,
  })
  // A connection that is lost while idle; the next question opens another.
  pool.on('error', () => undefined)

  async function pending(): Promise<Migrations> {
    const names = await migrationNames(migrationsFolder)
    const { rows } = await pool.query<{ name: string }>('select name from payload_migrations')
    const done = new Set(rows.map(({ name }) => name))
    const missing = names.filter((name) => !done.has(name)).length
    return { state: missing === 0 ? 'applied' : 'pending', pending: missing }
  }

  return {
    probe: () => probe(() => pool.query('select 1')),
    // Cannot be known while the database is away, or in an image without the sources.
    migrations: () => pending().catch(() => UNKNOWN),
    close: () => pool.end(),
  }
}
