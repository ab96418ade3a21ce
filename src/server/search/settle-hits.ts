import { cellBandsOfAny } from '@/domain/search/colour-cells'
import type { SearchDocument } from '@/domain/search/search-document'
import type { SearchFilters } from '@/domain/search/search-query'
import type { SearchHit } from './port'
import type { StoredVersion, Version } from './stored-documents'

/** `suspects` are hits that a healthy index cannot have. */
export type Settled = { hits: SearchHit[]; suspects: Version[] }

type Input = {
  hits: SearchHit[]
  /** What Postgres knows, by id. */
  stored: ReadonlyMap<string, StoredVersion>
  filters: SearchFilters
}

/**
 * The hits of an external index as Postgres has them now. What is gone is left out. What has changed
 * shows the present document, without highlights, because those are of the old text; it is left out
 * where it no longer passes the filters, or where its code is no longer public, for then it may have
 * been found by the code alone.
 */
export function settleHits({ hits, stored, filters }: Input): Settled {
  const suspects: Version[] = []
  const settled = hits.flatMap((hit) => {
    const { id } = hit.document
    const known = stored.get(id)
    if (isSuspect(hit.version, known)) suspects.push({ id, version: hit.version })
    if (!known?.isPublic) return []
    if (known.version === hit.version) return [hit]
    const { document } = known
    if (!document || hasLostCode(hit.document, document) || !passes(document, filters)) return []
    return [{ document, version: known.version, highlights: {} }]
  })
  return { hits: settled, suspects }
}

/**
 * A hit is as old as the last version sent, or newer when the sending is not noted down yet, but never
 * newer than the document, and never of a style that Postgres does not know.
 */
function isSuspect(version: string, known: StoredVersion | undefined): boolean {
  if (!known || !/^\d+$/.test(version)) return true
  const held = BigInt(version)
  const isFromElsewhere = held > BigInt(known.version)
  const isOutdated = known.indexedVersion !== null && held < BigInt(known.indexedVersion)
  return isFromElsewhere || isOutdated
}

function hasLostCode(before: SearchDocument, now: SearchDocument): boolean {
  return before.code !== null && now.code === null
}

/** Whether a document is what the filters ask for, as both engines understand them. */
export function passes(document: SearchDocument, filters: SearchFilters): boolean {
  const slugs = (terms: { slug: string }[]) => terms.map(({ slug }) => slug)
  return (
    hasAny(slugs(document.categories), filters.categories) &&
    hasAny(slugs(document.tags), filters.tags) &&
    hasAny(document.models, filters.models) &&
    (filters.colors.length === 0 ||
      hasAny(document.colorCells, cellBandsOfAny(filters.colors).flat())) &&
    (filters.premium ?? document.premium) === document.premium &&
    (filters.featured ?? document.featured) === document.featured
  )
}

function hasAny<Value>(values: Value[], wanted: Value[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value))
}
