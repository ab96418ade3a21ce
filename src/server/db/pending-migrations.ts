import { readdir } from 'node:fs/promises'
import pg from 'pg'
import { getEnv } from '../env'

/** Names of the migrations in `folder` that the database has not had yet, oldest first. */
export async function pendingMigrations(folder: string): Promise<string[]> {
  const names = await migrationNames(folder)
  const done = new Set(await appliedMigrations())
  return names.filter((name) => !done.has(name))
}

/** Names of the migrations in `folder`, oldest first. */
export async function migrationNames(folder: string): Promise<string[]> {
  const files = await readdir(folder)
  return files
    .filter((file) => /^\d{8}_\d{6}.*\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()
}

async function appliedMigrations(): Promise<string[]> {
  const client = new pg.Client({ connectionString: getEnv().DATABASE_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ present: boolean }>(
      "select to_regclass('payload_migrations') is not null as present",
    )
    if (!rows[0]?.present) return []
    const applied = await client.query<{ name: string }>('select name from payload_migrations')
    return applied.rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
