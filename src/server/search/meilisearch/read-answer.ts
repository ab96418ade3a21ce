import { isMarked, toSafeHighlight } from '@/domain/search/highlight'
import type { FacetCount, Highlights, SearchHit } from '../port'
import { cropMarked, markWords } from '../text/mark-words'
import type { Term } from '../text/parse-text'
import { findMarkedWords } from './find-marked-words'
import { type StoredDocument, toSearchDocument } from './index-document'
import { numberForms } from './number-forms'
import type { Hit, Result } from './reader'

const DESCRIPTION_LENGTH = 160
const MAX_FACET_VALUES = 100

/** Hits as the port gives them. `terms` are what was searched for; none without a text. */
export function readHits(hits: Hit[], terms: Term[]): SearchHit[] {
  const searched = new Set(terms.flatMap(({ words }) => words.flatMap(formsOf)))
  return hits.map(({ _formatted, ...stored }) => ({
    document: toSearchDocument(stored),
    version: stored.version,
    highlights: _formatted ? readHighlights(stored, _formatted, searched) : {},
  }))
}

/** The greatest counts first, then by value; at most as many as the port allows. */
export function readFacet({ facetDistribution }: Result, attribute: string): FacetCount[] {
  const counts = Object.entries(facetDistribution?.[attribute] ?? {})
  return counts
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MAX_FACET_VALUES)
}

/** Marks what the index marked, and words in their other number, which the index does not know. */
function readHighlights(
  { title, description }: StoredDocument,
  formatted: Partial<StoredDocument>,
  searched: ReadonlySet<string>,
): Highlights {
  const texts = [formatted.title ?? '', formatted.description ?? '']
  const marked = new Set(texts.flatMap(findMarkedWords))
  const isFound = (word: string) =>
    marked.has(word) || formsOf(word).some((form) => searched.has(form))
  const wholeTitle = markWords(title, isFound)
  const part = cropMarked(markWords(description ?? '', isFound), DESCRIPTION_LENGTH)
  return {
    ...(isMarked(wholeTitle) && { title: toSafeHighlight(wholeTitle) }),
    ...(part !== null && { description: toSafeHighlight(part) }),
  }
}

function formsOf(word: string): string[] {
  return [word, ...Object.values(numberForms(word) ?? {})]
}
