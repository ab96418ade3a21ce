import type { SearchDocument } from '@/domain/search/search-document'
import { NO_FILTERS } from '@/domain/search/search-query'
import type { FacetMirror } from './facet-mirror'
import { toFilterTokens } from './facet-tokens'

/** Where more documents share equally much, the oldest of them are considered. */
const MAX_SHARING = 500

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
  const ordinals: number[][] = []
  for (const [ordinal, { tokens }] of mirror.documents) {
    let worth = 0
    for (const token of tokens) worth += worths[token] ?? 0
    const equal = ordinals[worth]
    if (equal) equal.push(ordinal)
    else ordinals[worth] = [ordinal]
  }
  const sharing: Sharing[] = []
  for (let worth = ordinals.length - 1; worth > 0 && sharing.length < MAX_SHARING; worth -= 1) {
    for (const ordinal of ordinals[worth] ?? []) sharing.push({ ordinal, worth })
  }
  return sharing.slice(0, MAX_SHARING)
}
