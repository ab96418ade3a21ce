import type { SearchFilters } from '@/domain/search/search-query'
import type { FacetMirror, MirroredDocument } from './facet-mirror'
import { toFilterTokens } from './facet-tokens'

/** What one filter lets through: the documents of any of the sets. */
type Holders = ReadonlySet<MirroredDocument>[]

/** The public documents that pass all filters, colours apart, in no order. */
export function passingDocuments(
  mirror: FacetMirror,
  filters: SearchFilters,
): { size: number; documents: Iterable<MirroredDocument> } {
  const [fewest, ...others] = narrowestFirst(mirror, filters)
  if (!fewest) return { size: mirror.documents.size, documents: mirror.documents.values() }
  const candidates = unite(fewest)
  if (others.length === 0) return { size: candidates.size, documents: candidates }
  const documents = [...candidates].filter((document) =>
    others.every((sets) => sets.some((set) => set.has(document))),
  )
  return { size: documents.length, documents }
}

/** How many documents `passingDocuments` goes through; no fewer than pass. Takes no time. */
export function countCandidates(mirror: FacetMirror, filters: SearchFilters): number {
  const [fewest] = narrowestFirst(mirror, filters)
  return fewest ? sizeOf(fewest) : mirror.documents.size
}

/** The filters on something, the one that lets the fewest through first. */
function narrowestFirst(mirror: FacetMirror, filters: SearchFilters): Holders[] {
  return [...toFilterTokens(filters).values()]
    .map((tokens) => tokens.map((token) => mirror.holdersOf(token)))
    .sort((one, other) => sizeOf(one) - sizeOf(other))
}

function sizeOf(holders: Holders): number {
  return holders.reduce((sum, { size }) => sum + size, 0)
}

function unite(holders: Holders): ReadonlySet<MirroredDocument> {
  const [only, ...more] = holders
  return only && more.length === 0 ? only : new Set(holders.flatMap((set) => [...set]))
}
