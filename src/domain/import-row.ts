import {
  type Cell,
  readBoolean,
  readDate,
  readList,
  readNumber,
  readText,
  showValue,
} from './import-row/cells'
import type { ImportColumn } from './import-row/columns'
import { explainRowIssues } from './import-row/explain-issues'
import { type Field, gatherRowFields } from './import-row/gather-fields'
import { readRowPictures } from './import-row/read-pictures'
import { type ImportRow, importRowSchema } from './import-row/schema'
import { slugify } from './slug'
import { canonicaliseSrefCode } from './sref-code'
import { normaliseTag } from './tag'

export { type ImportPicture, type ImportRow, importRowSchema } from './import-row/schema'

export type NormalisedImportRow = {
  /** Keys that mean nothing here: to be told once a file, not once a row. */
  unknownKeys: string[]
  /** Code and title as far as they could be read, for the report. */
  shown: { code: string; title: string }
} & ({ ok: true; row: ImportRow; warnings: string[] } | { ok: false; reasons: string[] })

/**
 * Turns a raw row of any format (the old site's JSON, a JSON array, a CSV line as an object by
 * header) into the one row that the importer writes. `reasons` and `warnings` are sentences that
 * name the column and the value. Never throws.
 */
export function normaliseImportRow(raw: Record<string, unknown>): NormalisedImportRow {
  const fields = gatherRowFields(raw)
  const notes = { reasons: [], warnings: [], unknownKeys: fields.unknownKeys } as RowNotes
  const read = createReader({ columns: fields.columns, notes })

  const candidate = {
    code: readCode({ given: fields.columns.get('code') ?? [], notes }),
    title: read('title', readText) ?? '',
    slug: readSlug({ given: read('slug', readText), notes }),
    description: read('description', readText) ?? '',
    categories: uniqueBy(readTexts({ given: fields.columns.get('categories'), notes }), slugify),
    tags: uniqueBy(readTexts({ given: fields.columns.get('tags'), notes }).map(cleanTag), String),
    pictures: readRowPictures({ fields, notes }),
    defaults: {
      model: read('model', readText),
      sv: read('sv', readText),
      sw: read('sw', readNumber),
    },
    premium: read('premium', readBoolean) ?? false,
    featured: read('featured', readBoolean) ?? false,
    source: { name: read('source_name', readText), url: read('source_url', readText) },
    counters: {
      views: read('views', readNumber),
      likes: read('likes', readNumber),
      favorites: read('favorites', readNumber),
      copies: read('copies', readNumber),
      popularity: read('popularity', readNumber),
    },
    createdAt: read('created_at', readDate),
    updatedAt: read('updated_at', readDate),
    verifiedAt: read('verified_at', readDate),
  }

  const unknownKeys = [...new Set(notes.unknownKeys)]
  const shown = { code: candidate.code.shown, title: candidate.title }
  const parsed = importRowSchema.safeParse({ ...candidate, code: candidate.code.code })
  if (!parsed.success) {
    notes.reasons.push(
      ...explainRowIssues({ error: parsed.error, candidate, columns: fields.columns }),
    )
  }
  if (!parsed.success || notes.reasons.length > 0) {
    return { ok: false, reasons: [...new Set(notes.reasons)], unknownKeys, shown }
  }
  return { ok: true, row: parsed.data, warnings: notes.warnings, unknownKeys, shown }
}

/**
 * What keeps a row from being published, as sentences. Count only what really arrived: a picture
 * that could not be loaded does not count.
 */
export function findLacks({
  categoryCount,
  pictureCount,
}: {
  categoryCount: number
  pictureCount: number
}): string[] {
  const lacks: string[] = []
  if (categoryCount === 0) lacks.push('It lacks a category.')
  if (pictureCount === 0) lacks.push('It lacks a picture.')
  return lacks
}

type RowNotes = { reasons: string[]; warnings: string[]; unknownKeys: string[] }

/** Makes a function that reads one column and notes what is wrong with it. */
function createReader({
  columns,
  notes,
}: {
  columns: Map<ImportColumn, Field[]>
  notes: RowNotes
}): <T>(column: ImportColumn, readCell: (value: unknown) => Cell<T>) => T | undefined {
  return (column, readCell) => {
    const [first, ...others] = columns.get(column) ?? []
    if (first === undefined) return undefined
    const other = others.find(({ value }) => value !== first.value)
    if (other !== undefined) {
      notes.reasons.push(
        `Columns “${first.key}” and “${other.key}” mean the same but differ: ${showValue(first.value)} and ${showValue(other.value)}.`,
      )
    }
    const cell = readCell(first.value)
    if (cell.ok) return cell.value
    notes.reasons.push(`Column “${first.key}”: ${showValue(first.value)} ${cell.problem}.`)
    return undefined
  }
}

function readCode({ given, notes }: { given: Field[]; notes: RowNotes }): {
  code: string
  shown: string
} {
  const [first, ...others] = given
  const value = first?.value
  const isReadable = typeof value === 'string' || typeof value === 'number'
  const result = canonicaliseSrefCode(isReadable ? value : '')
  const key = first?.key ?? 'code'
  const shown = isReadable ? String(value).trim() : ''

  if (others.some((other) => other.value !== value)) {
    notes.reasons.push(`Column “${key}”: the row gives two different codes.`)
  }
  if (!result.ok) {
    const isOdd = value !== undefined && !isReadable
    notes.reasons.push(
      `Column “${key}”: ${isOdd ? `${showValue(value)} is not a code.` : result.reason}`,
    )
    return { code: '0', shown }
  }
  if (result.warning !== undefined) notes.warnings.push(`Column “${key}”: ${result.warning}`)
  return { code: result.code, shown: result.code }
}

function readSlug({ given, notes }: { given: string | undefined; notes: RowNotes }) {
  if (given === undefined) return undefined
  const slug = slugify(given)
  if (slug !== given) {
    notes.warnings.push(`Column “slug”: ${showValue(given)} was written as “${slug}”.`)
  }
  return slug
}

function readTexts({
  given = [],
  notes,
}: {
  given?: Field[] | undefined
  notes: RowNotes
}): string[] {
  return given.flatMap(({ key, value }) =>
    readList(value, { hasPlainSeparators: true }).flatMap((entry) => {
      const cell = readText(entry)
      if (cell.ok) return cell.value ?? []
      notes.reasons.push(`Column “${key}”: ${showValue(entry)} ${cell.problem}.`)
      return []
    }),
  )
}

function cleanTag(tag: string): string {
  return normaliseTag(tag.trim().replace(/^#+/, ''))
}

function uniqueBy(values: string[], keyOf: (value: string) => string): string[] {
  const byKey = new Map<string, string>()
  for (const value of values) {
    const key = keyOf(value)
    if (value !== '' && !byKey.has(key)) byKey.set(key, value)
  }
  return [...byKey.values()]
}
