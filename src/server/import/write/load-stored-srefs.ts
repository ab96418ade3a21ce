import { and, eq, inArray, or } from '@payloadcms/db-postgres/drizzle'
import type { SampleRow, SrefRow, SrefState, StoredSref } from './sref-state'
import { column, type SqlDb, type SrefTables, type TableSet } from './sref-tables'

type Input = { db: SqlDb; tables: SrefTables; codes: string[] }
type VersionRow = Record<string, unknown> & { id: string; parent: string }
type RelationRow = {
  parent: string
  path: string
  categoriesID: string | null
  tagsID: string | null
}
type ChildRow = SampleRow & { _parentID: string; _order: number; _uuid?: string | null }
type Children = { relations: Map<string, RelationRow[]>; samples: Map<string, ChildRow[]> }

/**
 * Reads the styles that have one of the codes, in their public state or in their newest version.
 * Within a transaction they stay locked against other writers until it ends.
 *
 * @returns them by code.
 */
export async function loadStoredSrefs(input: Input): Promise<Map<string, StoredSref>> {
  const { db, tables, codes } = input
  const { rows, idByCode } = await loadMainRows(input)
  if (rows.length === 0) return new Map()

  const versions = await loadLatestVersions({ db, tables, ids: rows.map(({ id }) => id) })
  const ofVersions = await loadChildren({
    db,
    set: tables.version,
    ids: [...versions.values()].map(({ id }) => id),
  })
  const hasMainContent = ({ id, _status }: SrefRow) => _status === 'published' || !versions.has(id)
  const ofMains = await loadChildren({
    db,
    set: tables.main,
    ids: rows.filter(hasMainContent).map(({ id }) => id),
  })

  const byId = new Map(
    rows.map((row): [string, StoredSref] => {
      const version = versions.get(row.id)
      const main = toState(row, row.id, ofMains)
      const latest = version ? toState(toMainRow(version), version.id, ofVersions) : main
      const published = row._status === 'published' ? main : null
      return [row.id, { id: row.id, latest, published, isInTrash: row.deletedAt !== null }]
    }),
  )
  return new Map(
    codes.flatMap((code) => {
      const sref = byId.get(idByCode.get(code) ?? '')
      return sref ? [[code, sref] as const] : []
    }),
  )
}

/**
 * A draft that began without a code has it in its versions alone. Where the main row has one, that
 * one counts, so no two codes of a file can mean the same style.
 */
async function loadMainRows({ db, tables, codes }: Input) {
  const { main, version } = tables
  const drafts = (await db
    .select({ id: column(version.row, 'parent'), code: column(version.row, 'version_code') })
    .from(version.row)
    .where(
      and(
        eq(column(version.row, 'latest'), true),
        inArray(column(version.row, 'version_code'), codes),
      ),
    )) as { id: string | null; code: string }[]
  const draftIds = drafts.flatMap(({ id }) => id ?? [])
  const rows = (await db
    .select()
    .from(main.row)
    .where(or(inArray(column(main.row, 'code'), codes), inArray(column(main.row, 'id'), draftIds)))
    .orderBy(column(main.row, 'id'))
    .for('update')) as SrefRow[]

  const idByCode = new Map<string, string>()
  const withoutCode = new Set(rows.filter(({ code }) => !code).map(({ id }) => id))
  for (const { id, code } of drafts) if (id && withoutCode.has(id)) idByCode.set(code, id)
  for (const { id, code } of rows) if (code) idByCode.set(code, id)
  return { rows, idByCode }
}

async function loadLatestVersions({
  db,
  tables: { version },
  ids,
}: {
  db: SqlDb
  tables: SrefTables
  ids: string[]
}): Promise<Map<string, VersionRow>> {
  const rows = (await db
    .select()
    .from(version.row)
    .where(
      and(inArray(column(version.row, 'parent'), ids), eq(column(version.row, 'latest'), true)),
    )
    .orderBy(column(version.row, 'updatedAt'))) as VersionRow[]
  return new Map(rows.map((row) => [row.parent, row]))
}

async function loadChildren({
  db,
  set,
  ids,
}: {
  db: SqlDb
  set: TableSet
  ids: string[]
}): Promise<Children> {
  if (ids.length === 0) return { relations: new Map(), samples: new Map() }
  const { relations, samples } = set
  const relationRows = (await db
    .select()
    .from(relations)
    .where(inArray(column(relations, 'parent'), ids))
    .orderBy(column(relations, 'order'))) as RelationRow[]
  const sampleRows = (await db
    .select()
    .from(samples)
    .where(inArray(column(samples, '_parentID'), ids))
    .orderBy(column(samples, '_order'))) as ChildRow[]
  return {
    relations: Map.groupBy(relationRows, ({ parent }) => parent),
    samples: Map.groupBy(sampleRows, ({ _parentID }) => _parentID),
  }
}

function toState(row: SrefRow, childrenOf: string, { relations, samples }: Children): SrefState {
  const own = relations.get(childrenOf) ?? []
  return {
    row,
    categories: own.flatMap(({ path, categoriesID }) =>
      path.endsWith('categories') ? (categoriesID ?? []) : [],
    ),
    tags: own.flatMap(({ path, tagsID }) => (path.endsWith('tags') ? (tagsID ?? []) : [])),
    samples: (samples.get(childrenOf) ?? []).map(({ _parentID, _order, _uuid, ...sample }) => ({
      ...sample,
      id: _uuid ?? sample.id,
    })) as SampleRow[],
  }
}

const VERSION_PREFIX = 'version_'

/** The columns of a version under the names that they have in the main table. */
function toMainRow(version: VersionRow): SrefRow {
  const columns = Object.entries(version).flatMap(([name, value]) =>
    name.startsWith(VERSION_PREFIX) ? [[name.slice(VERSION_PREFIX.length), value]] : [],
  )
  return { ...Object.fromEntries(columns), id: version.parent } as SrefRow
}
