import pg from 'pg'
import { UserFacingError } from '../user-facing-error'

const neededExtensions = ['pg_trgm', 'unaccent']
const alreadyExistsCodes = ['42P04', '23505']

/**
 * Makes sure that a server has the databases and offers the extensions that the product needs.
 * Safe to call at the same time from several processes.
 *
 * @param connectionString of any database of the server, as a user that may create databases
 * @throws UserFacingError when an extension is not available.
 */
export async function prepareServer({
  connectionString,
  databases,
}: {
  connectionString: string
  databases: string[]
}): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await requireExtensions(client)
    for (const name of databases) await createMissing(client, name)
  } finally {
    await client.end()
  }
}

/** Creates a database with UTF-8 text, unless it exists. */
export async function createDatabase({
  connectionString,
  name,
}: {
  connectionString: string
  name: string
}): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await createMissing(client, name)
  } finally {
    await client.end()
  }
}

async function createMissing(client: pg.Client, name: string) {
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  if (found.rowCount) return
  try {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    if (!alreadyExistsCodes.includes((error as { code?: string }).code ?? '')) throw error
  }
}

async function requireExtensions(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM pg_available_extensions WHERE name = ANY($1)',
    [neededExtensions],
  )
  const missing = neededExtensions.filter((name) => !rows.some((row) => row.name === name))
  if (missing.length > 0) {
    throw new UserFacingError({
      message: `The built-in Postgres lacks the extensions ${missing.join(' and ')}.`,
      hint: 'Delete node_modules and install again.',
    })
  }
}
