import { isEmpty, isRecord } from './cells'
import { type ImportColumn, type PictureDetail, readColumnName } from './columns'

/** One given value and the name of the key or header under which the file gives it. */
export type Field = { key: string; value: unknown }

type NumberedPicture = { source?: Field; details: Map<PictureDetail, Field> }

export type RowFields = {
  columns: Map<ImportColumn, Field[]>
  /** `picture_1` … `picture_4` with their details, by number. */
  pictures: Map<number, NumberedPicture>
  /** Keys of the file that mean nothing to the importer, nested ones as `counters.stars`. */
  unknownKeys: string[]
}

/** Sorts the keys of a raw row by what they mean; empty values are left out. */
export function gatherRowFields(raw: Record<string, unknown>): RowFields {
  const fields: RowFields = { columns: new Map(), pictures: new Map(), unknownKeys: [] }

  for (const [key, value] of Object.entries(raw)) {
    const meaning = readColumnName(key)
    if (meaning.kind === 'unknown') fields.unknownKeys.push(key)
    if (isEmpty(value)) continue
    if (meaning.kind === 'column') addColumn({ fields, column: meaning.column, key, value })
    if (meaning.kind === 'group') addGroup({ fields, group: meaning.group, key, value })
    if (meaning.kind === 'picture') {
      const picture: NumberedPicture = fields.pictures.get(meaning.number) ?? {
        details: new Map(),
      }
      if (meaning.detail === undefined) picture.source = { key, value }
      else picture.details.set(meaning.detail, { key, value })
      fields.pictures.set(meaning.number, picture)
    }
  }
  return fields
}

type GroupName = 'source' | 'defaults' | 'counters'

const GROUP_COLUMNS: Record<GroupName, readonly ImportColumn[]> = {
  source: ['source_name', 'source_url'],
  defaults: ['model', 'sv', 'sw'],
  counters: ['views', 'likes', 'favorites', 'copies', 'popularity'],
}

function addGroup({
  fields,
  group,
  key,
  value,
}: {
  fields: RowFields
  group: GroupName
  key: string
  value: unknown
}): void {
  if (!isRecord(value)) {
    // A plain `source` is a name or an address; plain `defaults` and `counters` mean nothing.
    if (group === 'source') {
      const isAddress = typeof value === 'string' && /^https?:/i.test(value.trim())
      addColumn({ fields, column: isAddress ? 'source_url' : 'source_name', key, value })
    } else fields.unknownKeys.push(key)
    return
  }
  for (const [name, entry] of Object.entries(value)) {
    const meaning = readColumnName(group === 'source' ? `source_${name}` : name)
    if (meaning.kind === 'column' && GROUP_COLUMNS[group].includes(meaning.column)) {
      if (isEmpty(entry)) continue
      addColumn({ fields, column: meaning.column, key: `${key}.${name}`, value: entry })
    } else fields.unknownKeys.push(`${key}.${name}`)
  }
}

function addColumn({
  fields,
  column,
  key,
  value,
}: {
  fields: RowFields
  column: ImportColumn
  key: string
  value: unknown
}): void {
  const given = fields.columns.get(column) ?? []
  given.push({ key, value })
  fields.columns.set(column, given)
}
