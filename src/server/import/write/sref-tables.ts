import type { PgColumn, PgTable } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { Payload } from 'payload'
import { postgres, type SqlRunner } from '@/server/db/transaction-db'

/** One of Payload's own tables, with its columns under the names that Payload gives them. */
export type Table = PgTable & Record<string, PgColumn>

/** A style's row and the tables that hang on it. */
export type TableSet = { row: Table; relations: Table; samples: Table }

export type SrefTables = { main: TableSet; version: TableSet; counters: Table }

type Database = ReturnType<typeof postgres>['drizzle']

/** An open transaction, or the pool. */
export type SqlDb = SqlRunner & Pick<Database, 'select' | 'delete'>

/** Names of the tables that together hold the styles; the importer writes each of them. */
export const SREF_TABLE_NAMES = [
  'srefs',
  'srefs_rels',
  'srefs_samples',
  '_srefs_v',
  '_srefs_v_rels',
  '_srefs_v_version_samples',
] as const

/** Payload's tables of styles, their versions and counters. */
export function srefTables(payload: Payload): SrefTables {
  const { tables } = postgres(payload) as unknown as { tables: Record<string, Table> }
  const table = (name: (typeof SREF_TABLE_NAMES)[number] | 'sref_counters'): Table => {
    const found = tables[name]
    if (!found) throw new Error(`Payload has no table ${name}`)
    return found
  }
  return {
    main: {
      row: table('srefs'),
      relations: table('srefs_rels'),
      samples: table('srefs_samples'),
    },
    version: {
      row: table('_srefs_v'),
      relations: table('_srefs_v_rels'),
      samples: table('_srefs_v_version_samples'),
    },
    counters: table('sref_counters'),
  }
}

export function column(table: Table, name: string): PgColumn {
  const found = table[name]
  if (!found) throw new Error(`Payload's table has no column ${name}`)
  return found
}

/** An id as Payload makes it for a new row of the table. */
export function newId(table: Table): string {
  const makeId = column(table, 'id').defaultFn
  if (!makeId) throw new Error('Payload makes no ids for this table')
  return String(makeId())
}

/** Makes ids for new samples as Payload does. */
export function sampleIdMaker(payload: Payload): () => string {
  const { flattenedFields } = payload.collections.srefs.config
  const samples = flattenedFields.find(({ name }) => name === 'samples')
  const fields = samples && 'flattenedFields' in samples ? samples.flattenedFields : []
  const id = fields.find(({ name }) => name === 'id')
  const makeId = id && 'defaultValue' in id ? id.defaultValue : undefined
  if (typeof makeId !== 'function') throw new Error('Payload makes no ids for samples')
  return () => String((makeId as () => unknown)())
}
