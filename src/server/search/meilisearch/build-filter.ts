import { cellBandsOfAny } from '@/domain/search/colour-cells'
import type { FacetName, SearchFilters } from '@/domain/search/search-query'
import type { Term } from '../text/parse-text'
import { numberForms } from './number-forms'

/** The attribute of the index that a facet counts and a filter narrows. */
export const FACET_ATTRIBUTES: Record<FacetName, string> = {
  category: 'categories.slug',
  tag: 'tags.slug',
  model: 'models',
  premium: 'premium',
  featured: 'featured',
}

/**
 * The filter as conditions that must all hold. `without` leaves out a facet's own condition, `cells`
 * takes the place of the cells that the colours stand for.
 */
export function buildFilter(
  filters: SearchFilters,
  { without, cells }: { without?: FacetName; cells?: number[] } = {},
): string[] {
  const wanted: Record<FacetName, string[]> = {
    category: filters.categories,
    tag: filters.tags,
    model: filters.models,
    premium: filters.premium === null ? [] : [String(filters.premium)],
    featured: filters.featured === null ? [] : [String(filters.featured)],
  }
  const conditions = Object.entries(wanted)
    .filter(([name, values]) => values.length > 0 && name !== without)
    .map(([name, values]) => isAnyOf(FACET_ATTRIBUTES[name as FacetName], values))
  if (filters.colors.length === 0) return conditions
  return [...conditions, hasCell(cells ?? cellBandsOfAny(filters.colors).flat())]
}

/** The facets that the filters narrow themselves, and that are counted without it. */
export function ownFilterFacets(filters: SearchFilters, facets: FacetName[]): FacetName[] {
  const all = buildFilter(filters).length
  return facets.filter((without) => buildFilter(filters, { without }).length < all)
}

/**
 * What keeps out documents that only have words like those that were asked for: the words themselves must
 * be there, each in either number, or the beginning of one that is still being typed.
 */
export function hasWords({ words, isPrefix }: Pick<Term, 'words' | 'isPrefix'>): string {
  const conditions = words.map((word, index) => {
    const forms = [...new Set([word, ...Object.values(numberForms(word) ?? {})])]
    const whole = isAnyOf('words', forms)
    const canGoOn = isPrefix && index === words.length - 1
    return canGoOn ? `(${whole} OR words STARTS WITH ${quote(word)})` : whole
  })
  return conditions.join(' AND ')
}

/** One of the cells, asked for by runs of neighbours: single values would be several times as many. */
export function hasCell(cells: number[]): string {
  const runs: [first: number, last: number][] = []
  for (const cell of cells.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && cell <= run[1] + 1) run[1] = cell
    else runs.push([cell, cell])
  }
  if (runs.length === 0) return isAnyOf('colorCells', [])
  return `(${runs.map(([first, last]) => `colorCells ${first} TO ${last}`).join(' OR ')})`
}

/** `attribute IN [...]`; no value at all matches nothing. */
export function isAnyOf(attribute: string, values: (string | number)[]): string {
  return `${attribute} IN [${values.map(quote).join(', ')}]`
}

export function quote(value: string | number): string {
  return `"${String(value).replace(/["\\]/g, '\\$&')}"`
}
