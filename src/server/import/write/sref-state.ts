import type { SampleScene } from '@/domain/sref-sample'

/** A row of `srefs` under the names that Payload's tables give its columns. */
export type SrefRow = {
  id: string
  title: string | null
  code: string | null
  description: string | null
  slug: string | null
  featured: boolean | null
  premium: boolean | null
  defaults_model: string | null
  defaults_styleVersion: string | null
  defaults_styleWeight: number | null
  source_name: string | null
  source_url: string | null
  verifiedAt: string | null
  counters: string | null
  createdAt: string
  updatedAt: string
  deletedAt: string | null
  _status: 'draft' | 'published' | null
  /** Columns that no import touches are carried along as they are. */
  [column: string]: unknown
}

/** A row of `srefs_samples` without its place. */
export type SampleRow = {
  id: string
  image: string | null
  scene: SampleScene | null
  aspect: string | null
  prompt: string | null
  model: string | null
  styleVersion: string | null
  styleWeight: number | null
  [column: string]: unknown
}

/** Everything that is stored of one style, apart from its counters. Relations hold ids. */
export type SrefState = {
  row: SrefRow
  categories: string[]
  tags: string[]
  samples: SampleRow[]
}

export type StoredSref = {
  id: string
  /** The newest version, as the admin shows it. */
  latest: SrefState
  /** What the public sees, if anything. */
  published: SrefState | null
  isInTrash: boolean
}

/** True when both hold the same content; the order of relations and samples counts. */
export function isSameState(a: SrefState, b: SrefState): boolean {
  return (
    hasSameColumns(a.row, b.row) &&
    isSameList(a.categories, b.categories) &&
    isSameList(a.tags, b.tags) &&
    a.samples.length === b.samples.length &&
    a.samples.every((sample, index) => hasSameColumns(sample, b.samples[index] ?? {}))
  )
}

function hasSameColumns(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  return Object.keys(a).every((column) => a[column] === b[column])
}

function isSameList(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
