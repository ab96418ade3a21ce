import type { ImportRow } from '@/domain/import-row'
import type { ImportColumn } from '@/domain/import-row/columns'
import type { SampleRow, SrefRow, SrefState } from './sref-state'

/** A row's picture that is in the library, with the parameters of the sample as ids. */
export type RowPicture = {
  image: string
  scene: SampleRow['scene'] | undefined
  aspect: string | undefined
  prompt: string | undefined
  model: string | undefined
  styleVersion: string | undefined
  styleWeight: number | undefined
}

/** The ids of everything that a row names. */
export type RowReferences = {
  categories: string[]
  tags: string[]
  model: string | undefined
  styleVersion: string | undefined
  pictures: RowPicture[]
  /** One of the row's pictures could not be had. */
  lacksPictures: boolean
}

export type MergeInput = {
  row: ImportRow
  /** Columns of which the file's row has a value. What it does not give stays as it is. */
  given: ReadonlySet<ImportColumn>
  references: RowReferences
  makeSampleId: () => string
}

/**
 * Lays a row over what is stored. Only values that the row gives are taken: an empty cell leaves
 * what an editor entered. The slug, the counters and the dates of a stored style are its own.
 */
export function mergeRow(stored: SrefState, input: MergeInput): SrefState {
  const { row, given, references } = input
  return {
    row: {
      ...stored.row,
      code: row.code,
      title: row.title,
      ...compact({
        description: row.description || undefined,
        defaults_model: references.model,
        defaults_styleVersion: references.styleVersion,
        defaults_styleWeight: row.defaults.sw,
        source_name: row.source.name,
        source_url: row.source.url,
        featured: mergeFlag(stored.row.featured, given.has('featured') ? row.featured : undefined),
        premium: mergeFlag(stored.row.premium, given.has('premium') ? row.premium : undefined),
        verifiedAt: mergeDate(stored.row.verifiedAt, row.verifiedAt),
      }),
    },
    categories: references.categories.length > 0 ? references.categories : stored.categories,
    tags: references.tags.length > 0 ? references.tags : stored.tags,
    samples: mergeSamples(stored.samples, input),
  }
}

/** A new style, to be merged with its row. */
export function emptyState({ id, row, now }: { id: string; row: ImportRow; now: string }) {
  const createdAt = row.createdAt ?? row.updatedAt ?? now
  const blank: SrefRow = {
    id,
    title: null,
    code: null,
    description: null,
    slug: null,
    featured: false,
    premium: false,
    defaults_model: null,
    defaults_styleVersion: null,
    defaults_styleWeight: null,
    source_name: null,
    source_url: null,
    verifiedAt: null,
    counters: null,
    createdAt,
    updatedAt: row.updatedAt ?? now,
    deletedAt: null,
    _status: 'draft',
  }
  return { row: blank, categories: [], tags: [], samples: [] } satisfies SrefState
}

/** A flag that was never set means false; to write that down would be no change. */
function mergeFlag(stored: boolean | null, value: boolean | undefined): boolean | null | undefined {
  return (stored ?? false) === value ? stored : value
}

/** Postgres writes dates differently: the same moment is no change. */
function mergeDate(stored: string | null, value: string | undefined): string | null | undefined {
  const isSame = stored && value && Date.parse(stored) === Date.parse(value)
  return isSame ? stored : value
}

/**
 * The row's pictures in their order. A picture that the style shows already keeps what the row does
 * not give. When one could not be had, samples that exist are left alone: a web server that is down
 * for a moment must not take pictures away.
 */
function mergeSamples(stored: SampleRow[], input: MergeInput): SampleRow[] {
  const { pictures, lacksPictures } = input.references
  if (pictures.length === 0 || (lacksPictures && stored.length > 0)) return stored
  const left = [...stored]
  return pictures.map((picture) => {
    const index = left.findIndex(({ image }) => image === picture.image)
    const [known] = index < 0 ? [] : left.splice(index, 1)
    return { ...(known ?? emptySample(input.makeSampleId())), ...compact(picture) }
  })
}

function emptySample(id: string): SampleRow {
  return {
    id,
    image: null,
    scene: null,
    aspect: null,
    prompt: null,
    model: null,
    styleVersion: null,
    styleWeight: null,
  }
}

function compact<T extends object>(values: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as never
}
