import { cellBandsOfAny } from '@/domain/search/colour-cells'
import type { SearchDocument } from '@/domain/search/search-document'
import type { FacetName, SearchFilters } from '@/domain/search/search-query'
import type { FacetCount } from '@/server/search/port'

/** What the promises mean, written as slowly and plainly as possible over a list of documents. */
export function matches(document: SearchDocument, filters: Partial<SearchFilters>): boolean {
  const { categories = [], tags = [], models = [], colors = [] } = filters
  const { premium = null, featured = null } = filters
  return (
    hasOneOf(facetValues(document, 'category'), categories) &&
    hasOneOf(facetValues(document, 'tag'), tags) &&
    hasOneOf(document.models, models) &&
    hasOneOf(document.colorCells, cellBandsOfAny(colors).flat(), colors.length > 0) &&
    (premium === null || document.premium === premium) &&
    (featured === null || document.featured === featured)
  )
}

const FILTER_OF: Record<FacetName, keyof SearchFilters> = {
  category: 'categories',
  tag: 'tags',
  model: 'models',
  premium: 'premium',
  featured: 'featured',
}

/** The counts of one facet: its own filter set aside, all others kept. */
export function countFacet(
  documents: SearchDocument[],
  filters: Partial<SearchFilters>,
  facet: FacetName,
): FacetCount[] {
  const others = { ...filters, [FILTER_OF[facet]]: undefined }
  const counts = new Map<string, number>()
  for (const document of documents.filter((candidate) => matches(candidate, others))) {
    for (const value of facetValues(document, facet)) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, 100)
}

/** Nearest band first, then the more popular, then by id; documents that are not near are left out. */
export function byNearness(documents: SearchDocument[], colors: string[]): SearchDocument[] {
  const bands = cellBandsOfAny(colors)
  const bandOf = ({ colorCells }: SearchDocument) =>
    bands.findIndex((cells) => cells.some((cell) => colorCells.includes(cell)))
  return documents
    .filter((document) => bandOf(document) >= 0)
    .sort((one, other) => bandOf(one) - bandOf(other) || byPopularity(one, other))
}

export function byPopularity(one: SearchDocument, other: SearchDocument): number {
  return other.counts.popularity - one.counts.popularity || (one.id < other.id ? -1 : 1)
}

function facetValues(document: SearchDocument, facet: FacetName): string[] {
  if (facet === 'category') return document.categories.map(({ slug }) => slug)
  if (facet === 'tag') return document.tags.map(({ slug }) => slug)
  if (facet === 'model') return document.models
  return [String(document[facet])]
}

function hasOneOf<Value>(values: Value[], wanted: Value[], isAsked = wanted.length > 0): boolean {
  return !isAsked || wanted.some((value) => values.includes(value))
}
