/**
 * The columns of an import file, in the order of the documentation. `aliases` are compared without
 * case, spaces and punctuation, so `createdAt`, `created_at` and `Created at` are one column.
 */
export const IMPORT_COLUMNS = [
  { name: 'code', aliases: ['sref', 'srefcode'] },
  { name: 'title', aliases: ['name'] },
  { name: 'slug', aliases: [] },
  { name: 'description', aliases: ['desc'] },
  { name: 'categories', aliases: ['category'] },
  { name: 'tags', aliases: ['tag'] },
  { name: 'pictures', aliases: ['picture', 'images', 'image', 'samples'] },
  { name: 'model', aliases: ['defaultmodel'] },
  { name: 'sv', aliases: ['defaultsv'] },
  { name: 'sw', aliases: ['defaultsw'] },
  { name: 'premium', aliases: [] },
  { name: 'featured', aliases: [] },
  { name: 'source_name', aliases: [] },
  { name: 'source_url', aliases: [] },
  { name: 'views', aliases: [] },
  { name: 'likes', aliases: [] },
  { name: 'favorites', aliases: ['favourites'] },
  { name: 'copies', aliases: [] },
  { name: 'popularity', aliases: [] },
  { name: 'created_at', aliases: [] },
  { name: 'updated_at', aliases: [] },
  { name: 'verified_at', aliases: [] },
] as const

export type ImportColumn = (typeof IMPORT_COLUMNS)[number]['name']

export const PICTURE_DETAILS = ['scene', 'prompt', 'model', 'sv', 'sw', 'aspect'] as const

export type PictureDetail = (typeof PICTURE_DETAILS)[number]

export const MAX_PICTURES = 4

/** What a key or a header of a file means. */
export type ColumnMeaning =
  | { kind: 'column'; column: ImportColumn }
  /** `picture_2` or `picture_2_prompt`; `number` counts from 1. */
  | { kind: 'picture'; number: number; detail: PictureDetail | undefined }
  /** JSON only: an object that holds several columns. */
  | { kind: 'group'; group: 'source' | 'defaults' | 'counters' }
  /** The old site's own row id, which has no use here. */
  | { kind: 'ignored' }
  | { kind: 'unknown' }

const columnsByKey = new Map<string, ImportColumn>(
  IMPORT_COLUMNS.flatMap(({ name, aliases }) =>
    [fold(name), ...aliases].map((key) => [key, name] as const),
  ),
)

/** Reads a JSON key or a CSV header. Unknown ones are told as such, so that none is lost silently. */
export function readColumnName(name: string): ColumnMeaning {
  const key = fold(name)
  const column = columnsByKey.get(key)
  if (column !== undefined) return { kind: 'column', column }
  if (key === 'id') return { kind: 'ignored' }
  if (key === 'source' || key === 'defaults' || key === 'counters') {
    return { kind: 'group', group: key }
  }
  return readPictureColumn(key)
}

function readPictureColumn(key: string): ColumnMeaning {
  const match = /^(?:picture|image)([1-9])([a-z]*)$/.exec(key)
  const number = Number(match?.[1] ?? 0)
  if (match === null || number > MAX_PICTURES) return { kind: 'unknown' }
  if (match[2] === '') return { kind: 'picture', number, detail: undefined }
  const detail = PICTURE_DETAILS.find((name) => name === match[2])
  return detail === undefined ? { kind: 'unknown' } : { kind: 'picture', number, detail }
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
