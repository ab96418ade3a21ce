import type { Term } from '../text/parse-text'
import { withNumber } from './number-forms'

/** What is searched for. */
export type Wanted = {
  terms: Term[]
  /** Those that must be there as they are typed; the others may be misspelt. Phrases always must. */
  strict: Term[]
  /** Whether all terms must be found, or as many as possible, from the first one on. */
  extent: 'all' | 'most'
}

/** A word that every document holds, see `toQueryText`. */
export const EVERYWHERE = 'zzeverywhere'

/**
 * The text as the engine is asked it; nothing in it can be an operator, because terms hold only words.
 *
 * The engine lets a last word go on unless a space follows it. It leaves out words from the end, but
 * never the first: where as many words as possible are wanted, the first is one that is everywhere.
 */
export function toQueryText({ terms, extent }: Wanted): string {
  const parts = terms.map(toPart)
  const text = (extent === 'most' ? [EVERYWHERE, ...parts] : parts).join(' ')
  const last = terms.at(-1)
  return !last || last.isPhrase || last.isPrefix ? text : `${text} `
}

/** Phrases in the singular, in which titles and names are stored too. */
export function withSingularPhrases(terms: Term[]): Term[] {
  return terms.map((term) =>
    term.isPhrase
      ? { ...term, words: term.words.map((word) => withNumber(word, 'singular')) }
      : term,
  )
}

/** Whether nothing that is found can be spelt in another way. */
export function isStrict({ terms, strict }: Wanted): boolean {
  return terms.every((term) => term.isPhrase || strict.includes(term))
}

/** A term of several words that is no phrase is one run of a script that has no spaces. */
function toPart({ words, isPhrase }: Term): string {
  return isPhrase ? `"${words.join(' ')}"` : words.join('')
}
