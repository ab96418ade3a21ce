import type { Index } from 'meilisearch'
import { toSafeHighlight } from '@/domain/search/highlight'
import type { Suggestion, SuggestQuery } from '../port'
import { allowedEdits, distanceToBeginning } from '../text/edit-distance'
import { markTyped } from '../text/mark-typed'
import { parseText } from '../text/parse-text'
import { splitWords } from '../text/split-words'
import { type IndexDocument, parseTermValue } from './index-document'
import { toQueryText } from './wanted-text'

/** A suggestion before it is ranked; `count` is how many styles it leads to. */
type Candidate = Pick<Suggestion, 'kind' | 'text' | 'slug'> & { count: number }

/** Answers what is being typed; see `SearchEngine.suggest`. */
export async function suggest(
  index: Index<IndexDocument>,
  { text, limit }: SuggestQuery,
): Promise<Suggestion[]> {
  const { terms } = parseText(text)
  const words = terms.flatMap((term) => term.words)
  if (words.length === 0) return []
  const [titles, values] = await Promise.all([
    index.search(toQueryText({ terms, strict: [], extent: 'all' }), {
      attributesToSearchOn: ['title', 'titleForms'],
      attributesToRetrieve: ['title', 'slug'],
      matchingStrategy: 'all',
      limit,
    }),
    index.searchForFacetValues({ facetName: 'terms', facetQuery: words.join(' ') }),
  ])
  const styles = titles.hits.map(
    ({ title, slug }): Candidate => ({ kind: 'style', text: title, slug, count: 1 }),
  )
  const named = values.facetHits.flatMap(({ value, count }): Candidate[] => {
    const term = parseTermValue(value)
    return term ? [{ kind: term.kind, text: term.name, slug: term.slug, count }] : []
  })
  return rankSuggestions([...named, ...styles], words).slice(0, limit)
}

/**
 * The better match first: the whole name, its beginning, the beginning of one of its words, a misspelt
 * one. Of equally good ones what leads to more styles comes first; titles keep their order.
 */
export function rankSuggestions(candidates: Candidate[], typed: string[]): Suggestion[] {
  const distinct = new Map(candidates.map((one) => [`${one.kind}/${one.slug}`, one]))
  return [...distinct.values()]
    .map((candidate) => ({ candidate, rank: rankOf(candidate.text, typed) }))
    .sort((a, b) => a.rank - b.rank || b.candidate.count - a.candidate.count)
    .map(({ candidate: { kind, text, slug } }) => {
      const highlight = toSafeHighlight(markTyped(text, asSpelt(text, typed)))
      return { kind, text, slug, highlight }
    })
}

function rankOf(name: string, typed: string[]): number {
  const [whole, text] = [splitWords(name).join(' '), typed.join(' ')]
  if (whole === text) return 0
  if (whole.startsWith(text)) return 1
  return ` ${whole}`.includes(` ${text}`) ? 2 : 3
}

/** The typed words as the name spells them: a misspelt one is the name's whole word. */
function asSpelt(name: string, typed: string[]): string[] {
  const words = splitWords(name)
  return typed.map((part) => {
    const edits = allowedEdits(part)
    if (edits === 0 || words.some((word) => word.startsWith(part))) return part
    return words.find((word) => distanceToBeginning(part, word, edits) <= edits) ?? part
  })
}
