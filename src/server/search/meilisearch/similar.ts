import { cellBandsOfAny } from '@/domain/search/colour-cells'
import type { SearchDocument } from '@/domain/search/search-document'
import { rankSimilar } from '@/domain/search/similarity'
import { hasCell, isAnyOf, quote } from './build-filter'
import type { Listing } from './build-listing'
import { STORED_FIELDS, toSearchDocument } from './index-document'
import type { Reader } from './reader'

type Compared = 'id' | 'tags' | 'categories' | 'colorCells' | 'counts'

/** What is compared; the whole document is read of the winners only. */
const COMPARED: Compared[] = ['id', 'tags', 'categories', 'colorCells', 'counts']

/** Combinations of more tags than this would make the filter long and add nothing. */
const MAX_COMBINED_TAGS = 8

/** Candidates have one of the leading colours, and quite near: each cell more makes the filter slower. */
const MAX_COLOURS = 3
const MAX_BANDS = 2

/** Answers which styles are alike; see `SearchEngine.similar`. */
export async function similar(
  { list }: Pick<Reader, 'list'>,
  { document, limit }: { document: SearchDocument; limit: number },
): Promise<SearchDocument[]> {
  const found = await list(buildCandidates(document))
  const candidates = [...new Map(found.map((candidate) => [candidate.id, candidate])).values()]
  const ids = rankSimilar({ document, candidates, limit }).map(({ id }) => id)
  if (ids.length === 0) return []
  const winners = await list([
    { fields: STORED_FIELDS, filter: [isAnyOf('id', ids)], sort: [], offset: 0, limit: ids.length },
  ])
  const documents = new Map(winners.map((winner) => [winner.id, toSearchDocument(winner)]))
  return ids.flatMap((id) => documents.get(id) ?? [])
}

/**
 * Styles that may be alike, those with more in common first asked for. The index cannot count what two
 * documents share, so each kind of likeness is a listing of its own that gives its most popular styles;
 * in a catalogue where a kind has more than that, a less popular style may be missed.
 */
export function buildCandidates(document: SearchDocument): Listing<Compared>[] {
  const tags = document.tags.map(({ slug }) => isAnyOf('tags.slug', [slug]))
  const combined = tags.slice(0, MAX_COMBINED_TAGS)
  const categories = document.categories.map(({ slug }) => isAnyOf('categories.slug', [slug]))
  const hexes = document.palette.slice(0, MAX_COLOURS).map(({ hex }) => hex)
  const cells = cellBandsOfAny(hexes).slice(0, MAX_BANDS).flat()
  const colours = cells.length > 0 ? [hasCell(cells)] : []
  /** Each inner list is joined by OR, the lists by AND. */
  const kinds: { filter: string[][]; limit: number }[] = [
    { filter: [combinations(combined, 3)], limit: 100 },
    { filter: [combinations(combined, 2)], limit: 100 },
    { filter: [tags, categories], limit: 60 },
    { filter: [tags, colours], limit: 60 },
    { filter: [categories, colours], limit: 60 },
    { filter: [tags], limit: 40 },
    { filter: [colours], limit: 40 },
    { filter: [categories], limit: 40 },
  ]
  return kinds
    .filter(({ filter }) => filter.every((alternatives) => alternatives.length > 0))
    .map(({ filter, limit }) => ({
      fields: COMPARED,
      filter: [...filter, `id != ${quote(document.id)}`],
      sort: ['counts.popularity:desc', 'id:asc'],
      offset: 0,
      limit,
    }))
}

/** Every choice of `size` conditions, each choice joined by AND. */
function combinations(conditions: string[], size: number): string[] {
  if (size === 1) return conditions
  return conditions.flatMap((first, index) =>
    combinations(conditions.slice(index + 1), size - 1).map((rest) => `${first} AND ${rest}`),
  )
}
