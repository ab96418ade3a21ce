import { allowedEdits, editDistance } from '../text/edit-distance'
import type { Term } from '../text/parse-text'
import { splitWords, WORD_PATTERN } from '../text/split-words'
import type { FoundWords } from './highlight-hits'

/** A text with words replaced; all else is as it was typed. Null when there is nothing to replace. */
export function putRight(typed: string, corrections: ReadonlyMap<string, string>): string | null {
  if (corrections.size === 0) return null
  return typed.replace(WORD_PATTERN, (word) => corrections.get(splitWords(word).join(' ')) ?? word)
}

/**
 * Corrections of words that found something all the same, because a misspelt word can have the stem
 * of the right one: `constelation` has that of `constellation`. Another form of a word, such as
 * `berries` for `berry`, is none.
 */
export function findSlips(terms: Term[], found: FoundWords): Map<string, string> {
  const corrections = new Map<string, string>()
  for (const { words, isPhrase, isPrefix } of terms) {
    const [typed, ...others] = words
    if (typed === undefined || others.length > 0 || isPhrase) continue
    const isRight = (word: string) => word === typed || (isPrefix && word.startsWith(typed))
    if ([...found].some(isRight)) continue
    const right = [...found].find((word) => isSlip(typed, word))
    if (right) corrections.set(typed, right)
  }
  return corrections
}

/** Near enough, and it is not the ending that differs. */
function isSlip(typed: string, word: string): boolean {
  if (editDistance(typed, word) > allowedEdits(typed)) return false
  return typed.at(-1) === word.at(-1) && typed.at(-2) === word.at(-2)
}
