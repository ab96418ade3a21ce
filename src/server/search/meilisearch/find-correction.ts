import type { SearchDocument } from '@/domain/search/search-document'
import { allowedEdits, distanceToBeginning, editDistance } from '../text/edit-distance'
import type { Term } from '../text/parse-text'
import { splitWords, WORD_PATTERN } from '../text/split-words'
import { numberForms } from './number-forms'

/** The texts of a hit, as far as a correction can be read from them. */
export type Evidence = Pick<SearchDocument, 'title' | 'description' | 'tags' | 'categories'>

/**
 * The text with misspelt words put right, read from how the best hits spell them; null when they spell
 * all words as they were typed. A beginning (at the end of the text) and the other number of a word are
 * no mistakes.
 */
export function findCorrection(terms: Term[], hits: Evidence[]): string | null {
  const texts = hits.flatMap(textsOf)
  const words = [...new Set(texts.flatMap(splitWords))]
  let isCorrected = false
  const corrected = terms.map((term) => {
    const right = parted(term, words, texts) ?? correct(term, words)
    isCorrected ||= right !== null
    return right ?? (term.isPhrase ? `"${term.words.join(' ')}"` : term.words.join(''))
  })
  return isCorrected ? corrected.join(' ') : null
}

function correct({ words: [word = '', ...others], isPhrase, isPrefix }: Term, words: string[]) {
  const edits = allowedEdits(word)
  if (isPhrase || others.length > 0 || edits === 0 || isSpelt(word, words, isPrefix)) return null
  const whole = nearest(words, edits, (other) => editDistance(word, other))
  if (whole !== null || !isPrefix) return whole
  return nearest(words, edits, (other) => distanceToBeginning(word, other, edits))
}

function isSpelt(word: string, words: string[], isPrefix: boolean): boolean {
  const forms = new Set([word, ...Object.values(numberForms(word) ?? {})])
  return words.some((other) => forms.has(other) || (isPrefix && other.startsWith(word)))
}

function nearest(
  words: string[],
  edits: number,
  distanceTo: (word: string) => number,
): string | null {
  let [best, least] = [null as string | null, edits + 1]
  for (const word of words) {
    const distance = distanceTo(word)
    if (distance < least) [best, least] = [word, distance]
  }
  return best
}

/** A word that was typed as one and is found in two: `ukiyo-e` for "ukiyoe". */
function parted(
  { words: [word = '', ...others], isPhrase }: Term,
  words: string[],
  texts: string[],
) {
  if (isPhrase || others.length > 0 || words.includes(word)) return null
  for (const text of texts) {
    const places = [...text.matchAll(WORD_PATTERN)]
    for (const [index, { 0: first, index: start }] of places.entries()) {
      const second = places[index + 1]
      const pair = second && splitWords(`${first} ${second[0]}`).join('')
      if (second && pair === word) {
        return text.slice(start, second.index + second[0].length).toLowerCase()
      }
    }
  }
  return null
}

/** The better field first. */
function textsOf({ title, tags, categories, description }: Evidence): string[] {
  const names = [...tags, ...categories].map(({ name }) => name)
  return [title, ...names, description ?? '']
}
