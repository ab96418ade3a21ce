import { type Cell, readBoolean, readNumber, readText, showValue } from './import-row/cells'
import { type ImportCategory, importCategorySchema } from './import-row/schema'
import { slugify } from './slug'

export type { ImportCategory } from './import-row/schema'

export type NormalisedImportCategory = { unknownKeys: string[] } & (
  | { ok: true; category: ImportCategory }
  | { ok: false; reasons: string[] }
)

const READERS: Record<keyof ImportCategory, (value: unknown) => Cell<unknown>> = {
  name: readText,
  slug: readText,
  description: readText,
  icon: readText,
  featured: readBoolean,
  sortOrder: readNumber,
}

/**
 * Reads one entry of the `categories` list of the old site's JSON: an object, or a name alone. A
 * missing slug is made from the name. Never throws.
 */
export function normaliseImportCategory(raw: unknown): NormalisedImportCategory {
  const given = typeof raw === 'string' ? { name: raw } : raw
  const values: Record<string, unknown> = {}
  const reasons: string[] = []
  const unknownKeys: string[] = []

  for (const [key, value] of Object.entries(given ?? {})) {
    const name = key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    const readCell = Object.hasOwn(READERS, name)
      ? READERS[name as keyof ImportCategory]
      : undefined
    if (readCell === undefined) {
      if (key !== 'id') unknownKeys.push(`categories.${key}`)
      continue
    }
    const cell = readCell(value)
    if (cell.ok) values[name] = cell.value
    else reasons.push(`Category column “${key}”: ${showValue(value)} ${cell.problem}.`)
  }

  if (typeof values.name !== 'string') reasons.push('The category has no name.')
  else values.slug = slugify(typeof values.slug === 'string' ? values.slug : values.name)
  if (reasons.length > 0) return { ok: false, reasons, unknownKeys }

  const parsed = importCategorySchema.safeParse(values)
  if (parsed.success) return { ok: true, category: parsed.data, unknownKeys }
  return {
    ok: false,
    unknownKeys,
    reasons: parsed.error.issues.map(
      ({ path, message }) =>
        `Category column “${path.join('.')}”: ${showValue(values[String(path[0])])} ${message}.`,
    ),
  }
}
