import pg from 'pg'

const TABLES = {
  srefs: 'select * from srefs order by code',
  relations: 'select * from srefs_rels order by parent_id, path, "order"',
  samples: 'select * from srefs_samples order by _parent_id, _order',
  versions: 'select * from _srefs_v order by parent_id, updated_at',
  versionRelations: 'select * from _srefs_v_rels order by parent_id, path, "order"',
  versionSamples: 'select * from _srefs_v_version_samples order by _parent_id, _order',
  counters: 'select * from sref_counters order by id',
  pictures: 'select id, visibility, alt from media order by id',
  // What the index has taken, and when, is not for a save to say.
  searchDocuments: `select sref_id, document - 'createdAt' as document, form, title, code, premium,
    featured, category_slugs, tag_slugs, models, color_cells, popularity, words::text
    from search_documents order by sref_id`,
  jobs: 'select * from pgboss.job order by created_on',
} as const

type Rows = Record<string, unknown>[]

export type SrefSnapshot = Record<keyof typeof TABLES, Rows> & {
  /** How many rows every table has, so that a table nobody thought of is noticed. */
  sizes: Rows
}

const SIZES = `select relname as name,
  (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', relname), false, true, '')))[1]::text
    as rows
  from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`

/** Every table that a style's save touches, as it stands. */
export async function takeSnapshot(databaseUrl: string): Promise<SrefSnapshot> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const entries = []
    for (const [name, text] of Object.entries({ ...TABLES, sizes: SIZES })) {
      entries.push([name, (await client.query(text)).rows])
    }
    return Object.fromEntries(entries)
  } finally {
    await client.end()
  }
}

const OWN_IDS = ['srefs', 'samples', 'versions', 'versionSamples', 'counters'] as const

/**
 * A snapshot that can be compared with that of another database state: ids of the styles themselves
 * are numbered, and of times only whether they are set is left (a day for `verifiedAt`).
 */
export function withoutIdsAndTimes(snapshot: SrefSnapshot): SrefSnapshot {
  const names = new Map<unknown, string>()
  for (const table of OWN_IDS) {
    for (const [index, { id }] of snapshot[table].entries()) names.set(id, `${table} ${index + 1}`)
  }
  const clean = (value: unknown, key: string): unknown => {
    if (value instanceof Date) return key.endsWith('verified_at') ? value.toISOString() : 'a time'
    if (names.has(value)) return names.get(value)
    if (Array.isArray(value)) return value.map((entry) => clean(entry, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, clean(inner, name)]),
    )
  }
  const tables = Object.entries(snapshot).map(([table, rows]) => [
    table,
    rows.map((row) => {
      const { id: _, ...columns } = clean(row, '') as Record<string, unknown>
      return columns
    }),
  ])
  return Object.fromEntries(tables)
}
