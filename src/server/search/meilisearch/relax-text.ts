import type { Term } from '../text/parse-text'
import { buildCount } from './build-search'
import type { Reader } from './reader'
import { type Wanted, withSingularPhrases } from './wanted-text'

/**
 * What to search for when nothing has all the words as they were typed. In this order, the first that
 * anything has:
 *
 * 1. phrases in the singular;
 * 2. words that are nowhere, put right, and without those that are like no word; all others as typed;
 * 3. every word put right or joined with its neighbour;
 * 4. as many of the words as possible, those that fewer styles have before the others. A phrase stays.
 *
 * Null when there is nothing to find: no word is known, a phrase is nowhere, or all are found as they
 * were typed and only the filters leave nothing.
 */
export async function relaxText(
  ask: Reader['ask'],
  indexUid: string,
  terms: Term[],
): Promise<Wanted | null> {
  const singular = withSingularPhrases(terms)
  const [asTyped = 0, inSingular = 0, ...ofEach] = await count([
    all(terms, terms),
    all(singular, singular),
    ...terms.map((term) => all([term], [term])),
    ...terms.map((term) => all([term], [])),
  ])
  if (asTyped > 0) return null
  if (inSingular > 0) return all(singular, singular)
  const frequency = (term: Term) => ofEach[terms.indexOf(term)] ?? 0
  const isKnown = (term: Term) => (ofEach[terms.length + terms.indexOf(term)] ?? 0) > 0
  const known = terms.filter(isKnown)
  const phrases = terms.filter(({ isPhrase }) => isPhrase)
  if (known.length === 0 || !phrases.every(isKnown)) return null
  const right = known.filter((term) => frequency(term) > 0)
  const wanted = [
    all(known, right),
    all(known, []),
    ...(phrases.length > 0 ? [all(phrases, [])] : []),
  ]
  const counts = await count(wanted)
  const found = wanted.find((_, index) => (counts[index] ?? 0) > 0)
  if (found || phrases.length > 0) return found ?? null
  const rareFirst = right.toSorted((a, b) => frequency(a) - frequency(b))
  return { terms: rareFirst, strict: rareFirst, extent: 'most' }

  async function count(texts: Wanted[]): Promise<number[]> {
    const results = await ask(texts.map((text) => buildCount(indexUid, text)))
    return results.map(({ totalHits }) => totalHits ?? 0)
  }
}

function all(terms: Term[], strict: Term[]): Wanted {
  return { terms, strict, extent: 'all' }
}
