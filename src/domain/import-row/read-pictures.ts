import { isEmpty, isRecord, readList, readNumber, readText, showValue } from './cells'
import { MAX_PICTURES, PICTURE_DETAILS, type PictureDetail } from './columns'
import type { Field, RowFields } from './gather-fields'
import type { ImportPicture } from './schema'

const SOURCE_KEYS = new Set(['source', 'src', 'url', 'path', 'file', 'image', 'picture'])

type Notes = { reasons: string[]; warnings: string[]; unknownKeys: string[] }
type Slot = { source: Field; details: Map<PictureDetail, Field> }

/**
 * Reads a row's pictures: the `pictures` list first, then `picture_1` … `picture_4`. Details such
 * as `picture_2_prompt` belong to `picture_2`, or to the list's second entry when there is none.
 * Pictures after the fourth are left out with a warning.
 */
export function readRowPictures({
  fields,
  notes,
}: {
  fields: RowFields
  notes: Notes
}): ImportPicture[] {
  const slots = [...readPictureList({ fields, notes })]
  const hasNumbered = [...fields.pictures.values()].some(({ source }) => source !== undefined)

  for (const [number, { source, details }] of [...fields.pictures].sort(([a], [b]) => a - b)) {
    if (source !== undefined) slots.push({ source, details })
    else
      attachDetails({ slot: hasNumbered ? undefined : slots[number - 1], number, details, notes })
  }

  if (slots.length > MAX_PICTURES) {
    const left = slots.slice(MAX_PICTURES).map(({ source }) => showValue(source.value))
    notes.warnings.push(
      `At most ${MAX_PICTURES} pictures are kept; ${left.slice(0, 5).join(', ')}${left.length > 5 ? ` and ${left.length - 5} more` : ''} left out.`,
    )
  }
  return slots.slice(0, MAX_PICTURES).map((slot) => readPicture({ slot, notes }))
}

function* readPictureList({ fields, notes }: { fields: RowFields; notes: Notes }): Generator<Slot> {
  for (const { key, value } of fields.columns.get('pictures') ?? []) {
    for (const entry of readList(value, { hasPlainSeparators: false })) {
      yield isRecord(entry)
        ? readPictureObject({ key, entry, notes })
        : { source: { key, value: entry }, details: new Map() }
    }
  }
}

function readPictureObject({
  key,
  entry,
  notes,
}: {
  key: string
  entry: Record<string, unknown>
  notes: Notes
}): Slot {
  const slot: Slot = { source: { key, value: undefined }, details: new Map() }
  for (const [name, value] of Object.entries(entry)) {
    const detail = PICTURE_DETAILS.find((candidate) => candidate === name.toLowerCase())
    const field = { key: `${key}.${name}`, value }
    if (SOURCE_KEYS.has(name.toLowerCase())) slot.source = field
    else if (detail === undefined) notes.unknownKeys.push(field.key)
    else if (!isEmpty(value)) slot.details.set(detail, field)
  }
  return slot
}

function attachDetails({
  slot,
  number,
  details,
  notes,
}: {
  slot: Slot | undefined
  number: number
  details: Slot['details']
  notes: Notes
}): void {
  for (const [detail, field] of details) {
    if (slot === undefined) {
      notes.warnings.push(
        `Column “${field.key}”: ${showValue(field.value)} was left out, because the row has no picture ${number}.`,
      )
    } else slot.details.set(detail, field)
  }
}

function readPicture({ slot, notes }: { slot: Slot; notes: Notes }): ImportPicture {
  const source = readText(slot.source.value)
  if (!source.ok || source.value === undefined) {
    notes.reasons.push(
      `Column “${slot.source.key}”: ${showValue(slot.source.value)} is not a file name or a web address.`,
    )
  }
  const picture: Record<string, unknown> = { source: source.ok ? (source.value ?? '?') : '?' }
  for (const [detail, { key, value }] of slot.details) {
    const cell = detail === 'sw' ? readNumber(value) : readText(value)
    if (cell.ok)
      picture[detail] = detail === 'scene' ? String(cell.value).toLowerCase() : cell.value
    else notes.reasons.push(`Column “${key}”: ${showValue(value)} ${cell.problem}.`)
  }
  // The shape is checked with the whole row by `importRowSchema`.
  return picture as ImportPicture
}
