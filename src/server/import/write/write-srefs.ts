import { inArray, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { fromDrizzle } from 'pg-boss'
import { type Counters, initialCounters, ZERO_COUNTERS } from '@/domain/counters'
import { toPublicView } from '@/domain/public-view'
import { uuids } from '@/server/db/uuids'
import { syncPictureVisibility } from '@/server/media/sync-picture-visibility'
import { getProducer } from '@/server/queue/boss'
import { writeSearchDocuments } from '@/server/search/documents/write-search-documents'
import { loadSampleLookups } from '@/server/sref/load-sample-lookups'
import { toPublicSamples } from '@/server/sref/to-public-samples'
import { insertRows } from './insert-rows'
import type { SrefState } from './sref-state'
import { column, newId, type SqlDb, type SrefTables, type TableSet } from './sref-tables'

export type SrefWrite = {
  /**
   * `create` makes a new style, `replace` writes the public row too (a publish), `version` adds a
   * newer draft over what is there.
   */
  kind: 'create' | 'replace' | 'version'
  state: SrefState
  status: 'draft' | 'published'
  /** What a new style starts with; the rest is zero. */
  counters?: Partial<Counters>
}

type Input = { payload: Payload; db: SqlDb; tables: SrefTables; writes: SrefWrite[]; now: string }

/**
 * Writes styles as Payload's create and update do, but many in a few statements: rows, relations,
 * samples, a version each, counters, the public view, the visibility of their pictures, and one
 * message with all ids. Give the connection of a transaction: all of it or nothing.
 */
export async function writeSrefs(input: Input): Promise<void> {
  const { payload, db, tables, now } = input
  if (input.writes.length === 0) return
  const writes = await withComputedColumns(input)
  const created = writes.filter(({ kind }) => kind === 'create')
  const replaced = writes.filter(({ kind }) => kind === 'replace')
  const changedIds = writes.filter(({ kind }) => kind !== 'create').map(idOf)

  await insertCounters(db, tables, writes)
  await insertRows(
    db,
    tables.main.row,
    created.map(({ state }) => state.row),
  )
  await replaceRows(db, tables.main, replaced)
  await insertChildren(
    db,
    tables.main,
    [...created, ...replaced].map(({ state }) => ({ parent: state.row.id, state })),
  )
  await insertVersions({ db, tables, writes, now })
  await retireVersions({ payload, db, tables, ids: changedIds, now })

  const srefIds = writes.map(idOf)
  await syncPictureVisibility(db, { srefIds })
  await writeSearchDocuments(db, srefIds)
  const boss = await getProducer()
  await boss.send('sref-changed', { srefIds }, { db: fromDrizzle(db, sql) })
}

type PreparedWrite = SrefWrite & { startsCounters: boolean }

/** Sets what the collection's `beforeChange` hooks compute. */
async function withComputedColumns({
  payload,
  tables,
  writes,
  now,
}: Input): Promise<PreparedWrite[]> {
  const samples = writes.flatMap(({ state }) => state.samples)
  const lookups = await loadSampleLookups({ payload, samples })
  return writes.map((write) => {
    const { state, status, kind } = write
    const view = toPublicView({
      premium: state.row.premium ?? false,
      code: state.row.code,
      samples: toPublicSamples(state.samples, lookups),
    })
    const row = {
      ...state.row,
      counters: state.row.counters ?? newId(tables.counters),
      public_code: view.code,
      public_samples: view.samples,
      updatedAt: kind === 'create' ? state.row.updatedAt : now,
      _status: status,
    }
    return { ...write, state: { ...state, row }, startsCounters: state.row.counters === null }
  })
}

async function insertCounters(db: SqlDb, tables: SrefTables, writes: PreparedWrite[]) {
  const rows = writes.flatMap(({ startsCounters, state, counters = {} }) =>
    startsCounters
      ? [{ ...ZERO_COUNTERS, ...counters, ...initialCounters(counters), id: state.row.counters }]
      : [],
  )
  await insertRows(db, tables.counters, rows)
}

async function replaceRows(db: SqlDb, { row, relations, samples }: TableSet, writes: SrefWrite[]) {
  if (writes.length === 0) return
  const ids = writes.map(idOf)
  await insertRows(
    db,
    row,
    writes.map(({ state }) => state.row),
    { isReplacing: true },
  )
  await db.delete(relations).where(inArray(column(relations, 'parent'), ids))
  await db.delete(samples).where(inArray(column(samples, '_parentID'), ids))
}

type Parent = { parent: string; state: SrefState }

async function insertChildren(db: SqlDb, set: TableSet, parents: Parent[], path = '') {
  const relations = parents.flatMap(({ parent, state: { categories, tags } }) => {
    const none = { parent, categoriesID: null, tagsID: null }
    return [
      ...categories.map((categoriesID, index) => ({
        ...none,
        path: `${path}categories`,
        order: index + 1,
        categoriesID,
      })),
      ...tags.map((tagsID, index) => ({ ...none, path: `${path}tags`, order: index + 1, tagsID })),
    ]
  })
  const samples = parents.flatMap(({ parent, state }) =>
    state.samples.map(({ id, ...sample }, index) => ({
      ...sample,
      // Versions repeat a sample, so there its own id stands in a column of its own.
      ...('_uuid' in set.samples ? { id: newId(set.samples), _uuid: id } : { id }),
      _parentID: parent,
      _order: index + 1,
    })),
  )
  await insertRows(db, set.relations, relations)
  await insertRows(db, set.samples, samples)
}

async function insertVersions({
  db,
  tables: { version },
  writes,
  now,
}: Pick<Input, 'db' | 'tables' | 'now'> & { writes: SrefWrite[] }) {
  const versions = writes.map(({ state }) => {
    const { id: parent, ...columns } = state.row
    const own = {
      id: newId(version.row),
      parent,
      createdAt: now,
      updatedAt: now,
      latest: true,
      autosave: false,
    }
    const copied = Object.entries(columns).map(([name, value]) => [`version_${name}`, value])
    return { row: { ...Object.fromEntries(copied), ...own }, state }
  })
  await insertRows(
    db,
    version.row,
    versions.map(({ row }) => row),
  )
  await insertChildren(
    db,
    version,
    versions.map(({ row, state }) => ({ parent: row.id, state })),
    'version.',
  )
}

/** Older versions are no longer the latest, and those beyond the collection's limit go. */
async function retireVersions({
  payload,
  db,
  tables,
  ids,
  now,
}: Pick<Input, 'payload' | 'db' | 'tables' | 'now'> & { ids: string[] }) {
  if (ids.length === 0) return
  const { row } = tables.version
  await db.execute(sql`
    update ${row} set latest = false
    where parent_id = any(${uuids(ids)}) and latest and updated_at < ${now}::timestamptz`)
  const { versions } = payload.collections.srefs.config
  const maxPerDoc = versions ? versions.maxPerDoc : undefined
  if (!maxPerDoc) return
  await db.execute(sql`
    delete from ${row} where id in (
      select id from (
        select id, row_number() over (partition by parent_id order by updated_at desc) as place
        from ${row} where parent_id = any(${uuids(ids)})
      ) ranked where place > ${maxPerDoc})`)
}

function idOf({ state }: SrefWrite): string {
  return state.row.id
}
