import type { SearchDocument } from '@/domain/search/search-document'
import { NO_FILTERS } from '@/domain/search/search-query'
import type { FacetMirror } from './facet-mirror'
import { toFilterTokens } from './facet-tokens'

/** Of very common terms, as many documents are considered; all others always are. */
const MAX_SHARING = 3_000

const TAG_WORTH = 2
const CATEGORY_WORTH = 1

/** A document and how much it shares with another. */
export type Sharing = { ordinal: number; worth: number }

/** Public documents that have tags or categories of the given one, those that share the most first. */
export function shareTerms(mirror: FacetMirror, { tags, categories }: SearchDocument): Sharing[] {
  const worths = new Uint8Array(mirror.tokens.length)
  const wanted = toFilterTokens({
    ...NO_FILTERS,
    tags: tags.map(({ slug }) => slug),
    categories: categories.map(({ slug }) => slug),
  })
  for (const [facet, tokens] of wanted) {
    for (const token of tokens) {
      const id = mirror.numberOf(token)
      if (id !== undefined) worths[id] = facet === 'tag' ? TAG_WORTH : CATEGORY_WORTH
    }
  }
  const sharing: Sharing[] = []
  for (const [ordinal, tokens] of mirror.documents) {
    let worth = 0
    for (const token of tokens) worth += worths[token] ?? 0
    if (worth > 0) sharing.push({ ordinal, worth })
  }
  return sharing.sort((one, other) => other.worth - one.worth).slice(0, MAX_SHARING)
}
