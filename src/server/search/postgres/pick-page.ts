import { effectiveOrder, type SearchQuery } from '@/domain/search/search-query'
import type { DocumentVersion } from './document-cache'
import type { FacetMirror, MirroredDocument } from './facet-mirror'
import { keyIndex } from './mirror-line'
import { countCandidates, passingDocuments } from './passing-documents'

/** Pages of a copy of all documents, for questions without text and colours. */
export type PagePicker = {
  /** Whether the copy knows the order, and has so few documents to look at that this is worth it. */
  isWorthIt: (query: SearchQuery) => boolean
  /** The page as the copy is now, whatever it costs. Only for orders that the copy knows. */
  pick: (query: SearchQuery) => DocumentVersion[]
}

export type PagePickerOptions = {
  /** Pages are picked among so many at most, and never when it is less than none. Default 2,000. */
  maxCandidates?: number
}

/**
 * To look at so many takes a tenth of a millisecond, a fourth of what the page takes in Postgres. Of a
 * longer list Postgres finds the first pages early in the index of the order.
 */
const MAX_CANDIDATES = 2000

export function createPagePicker(
  mirror: FacetMirror,
  { maxCandidates = MAX_CANDIDATES }: PagePickerOptions = {},
): PagePicker {
  return {
    isWorthIt: (query) =>
      keyIndex(effectiveOrder(query)) >= 0 &&
      countCandidates(mirror, query.filters) <= maxCandidates,
    pick: (query) => pickPage(mirror, query),
  }
}

function pickPage(mirror: FacetMirror, query: SearchQuery): DocumentVersion[] {
  const { page, limit, filters } = query
  const { documents } = passingDocuments(mirror, filters)
  const compare = byKey(keyIndex(effectiveOrder(query)))
  return takeFirst(documents, { count: page * limit, compare })
    .slice((page - 1) * limit)
    .map(({ id, version }) => ({ id, version }))
}

type Compare<Item> = (one: Item, other: Item) => number

/** The greatest first, then by id, as Postgres sorts them. */
function byKey(index: number): Compare<MirroredDocument> {
  return (one, other) =>
    (other.keys[index] ?? 0) - (one.keys[index] ?? 0) || (one.id < other.id ? -1 : 1)
}

/**
 * The first `count` in order. Whatever comes after so many others is passed over, and the rest is sorted
 * whenever there is twice as much as is wanted.
 */
function takeFirst<Item>(
  items: Iterable<Item>,
  { count, compare }: { count: number; compare: Compare<Item> },
): Item[] {
  let first: Item[] = []
  let last: Item | undefined
  for (const item of items) {
    if (last !== undefined && compare(item, last) > 0) continue
    first.push(item)
    if (first.length < 2 * count) continue
    first = first.sort(compare).slice(0, count)
    last = first.at(-1)
  }
  return first.sort(compare).slice(0, count)
}
