import { MARK_END, MARK_START } from '@/domain/search/highlight'
import { splitWords, WORD_PATTERN } from './split-words'

/** A plural is typed longer than what it is found in; so much of a word must agree. */
const MIN_SHARED_LENGTH = 4

/** Marks in a name what was typed: words, or of a word that goes on its beginning. */
export function markTyped(name: string, typed: string[]): string {
  return name.replace(PRIVATE_USE, '').replace(WORD_PATTERN, (word) => {
    const length = Math.max(...typed.map((part) => sharedLength(word, part)))
    return length > 0 ? MARK_START + word.slice(0, length) + MARK_END + word.slice(length) : word
  })
}

const PRIVATE_USE = /\p{Co}/gu

/** How many characters of a word, as it is written, stand for what was typed. */
function sharedLength(word: string, typed: string): number {
  const folded = splitWords(word).join('')
  if (folded.startsWith(typed)) return lengthOf(word, typed)
  const isLonger = folded.length >= MIN_SHARED_LENGTH && typed.startsWith(folded)
  return isLonger ? word.length : 0
}

/** The shortest beginning that reads as what was typed, whole letters with their accents. */
function lengthOf(word: string, typed: string): number {
  let length = 0
  for (const letter of word.match(/\P{M}\p{M}*/gu) ?? [word]) {
    length += letter.length
    if (splitWords(word.slice(0, length)).join('').length >= typed.length) return length
  }
  return word.length
}
