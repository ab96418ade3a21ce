import type { ClientBase } from 'pg'

/** What grows with the styles, the users and what they do. */
const GROWING = [
  'srefs',
  'srefs_rels',
  'srefs_samples',
  '_srefs_v',
  '_srefs_v_rels',
  '_srefs_v_version_samples',
  'sref_counters',
  'search_documents',
  'media',
  'users',
  'likes',
  'favorites',
  'analytics',
]

/** The tables that no public request may read from end to end; all of them are there. */
export async function listBigTables(client: ClientBase): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname = any($1)`,
    [GROWING],
  )
  const names = new Set(rows.map(({ name }) => name))
  const missing = GROWING.filter((name) => !names.has(name))
  if (missing.length > 0) throw new Error(`There is no table ${missing.join(', ')}.`)
  return names
}
