import { cellBandsOfAny, NEARNESS_BANDS } from './colour-cells'
import type { SearchDocument } from './search-document'

/** What a style consists of, as shares of its likeness to another; they add up to 1. */
const SHARES = { tags: 0.5, categories: 0.2, colours: 0.3 }

/** As much of a document as its likeness and its place among others depend on. */
export type Likened = Pick<SearchDocument, 'id' | 'colorCells'> & {
  tags: { slug: string }[]
  categories: { slug: string }[]
  counts: { popularity: number }
}

/**
 * How alike styles are to the given one: 0 for nothing in common, 1 for the same tags, categories and
 * colours. Tags and categories count by the Dice coefficient (2 |A ∩ B| / (|A| + |B|)); so do colours,
 * where a colour that is only near counts less, by its band (see `colour-cells.ts`).
 */
export function similarityTo(document: SearchDocument): (other: Likened) => number {
  const tags = slugsOf(document.tags)
  const categories = slugsOf(document.categories)
  const closeness = closenessOfCells(document)
  return (other) => {
    const near = other.colorCells.reduce((sum, cell) => sum + (closeness.get(cell) ?? 0), 0)
    const score =
      SHARES.tags * dice(tags, slugsOf(other.tags)) +
      SHARES.categories * dice(categories, slugsOf(other.categories)) +
      SHARES.colours * toDice(near, document.colorCells.length + other.colorCells.length)
    return Math.round(score * 1e6) / 1e6
  }
}

/**
 * The most alike of the candidates, without the style itself and without those that have nothing in
 * common with it. Of equally alike ones the more popular comes first, then the lower id.
 */
export function rankSimilar<Candidate extends Likened>({
  document,
  candidates,
  limit,
}: {
  document: SearchDocument
  candidates: Candidate[]
  limit: number
}): Candidate[] {
  const similarity = similarityTo(document)
  return candidates
    .filter(({ id }) => id !== document.id)
    .map((candidate) => ({ candidate, score: similarity(candidate) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.candidate.counts.popularity - a.candidate.counts.popularity ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ candidate }) => candidate)
}

/** 1 for a cell of the style's own, less for those around it. */
function closenessOfCells({ palette, colorCells }: SearchDocument): Map<number, number> {
  const closeness = new Map<number, number>()
  for (const [band, cells] of cellBandsOfAny(palette.map(({ hex }) => hex)).entries()) {
    for (const cell of cells) closeness.set(cell, 1 - (band + 0.5) / NEARNESS_BANDS)
  }
  for (const cell of colorCells) closeness.set(cell, 1)
  return closeness
}

function slugsOf(terms: { slug: string }[]): Set<string> {
  return new Set(terms.map(({ slug }) => slug))
}

function dice(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((slug) => other.has(slug)).length
  return toDice(shared, one.size + other.size)
}

function toDice(shared: number, sizes: number): number {
  return sizes === 0 ? 0 : Math.min(1, (2 * shared) / sizes)
}
