import type { MultiSearchQuery } from 'meilisearch'
import type { SearchQuery } from '@/domain/search/search-query'
import { buildFilter, hasCell } from './build-filter'
import { offsetOf, sortOf } from './build-search'
import { STORED_FIELDS, type StoredDocument } from './index-document'

/**
 * A sorted part of what a filter leaves, read from the documents instead of by a search: the server gets
 * to any offset at once, where a search ranks one by one all that stands before. Only without a text.
 */
export type Listing<Field extends keyof StoredDocument = keyof StoredDocument> = {
  fields: Field[]
  filter: (string | string[])[]
  sort: string[]
  offset: number
  limit: number
}

/** Part of a band of nearness: from its `offset`th style on. */
export type BandPart = { band: number; offset: number; limit: number }

/** The page of a query. */
export function buildListing(query: SearchQuery): Listing {
  return {
    fields: STORED_FIELDS,
    filter: buildFilter(query.filters),
    sort: sortOf(query),
    offset: offsetOf(query),
    limit: query.limit,
  }
}

/** Part of a band, the more popular styles first. */
export function buildBandListing(
  query: SearchQuery,
  bands: number[][],
  { band, offset, limit }: BandPart,
): Listing {
  return { ...buildListing(query), filter: bandFilter(query, bands, band), offset, limit }
}

/**
 * Counts the styles of the nearest band, of the nearest two, and so on; the search itself counts all. The
 * index cannot sort by distance, so the bands are listed one after the other.
 */
export function buildBandCounts(
  indexUid: string,
  { filters }: SearchQuery,
  bands: number[][],
): MultiSearchQuery[] {
  return bands.slice(0, -1).map((_, band) => ({
    indexUid,
    filter: buildFilter(filters, { cells: bands.slice(0, band + 1).flat() }),
    page: 1,
    hitsPerPage: 0,
  }))
}

/** How many styles are in each band, from the counts of growing circles. */
export function bandSizes(counts: number[]): number[] {
  return counts.map((count, index) => count - (counts[index - 1] ?? 0))
}

/** The parts of the bands that a page consists of. */
export function partsOfPage(
  sizes: number[],
  query: Pick<SearchQuery, 'page' | 'limit'>,
): BandPart[] {
  const parts: BandPart[] = []
  let start = offsetOf(query)
  let left = query.limit
  for (const [band, size] of sizes.entries()) {
    const limit = Math.min(left, size - start)
    if (limit > 0) {
      parts.push({ band, offset: start, limit })
      left -= limit
    }
    start = Math.max(0, start - size)
  }
  return parts
}

/** In this band and in no nearer one. */
function bandFilter({ filters }: SearchQuery, bands: number[][], band: number): string[] {
  const inBand = buildFilter(filters, { cells: bands[band] })
  const nearer = bands.slice(0, band).flat()
  return nearer.length > 0 ? [...inBand, `NOT ${hasCell(nearer)}`] : inBand
}
