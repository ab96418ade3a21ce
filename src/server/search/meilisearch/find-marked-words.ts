import { MARK_END, MARK_START } from '@/domain/search/highlight'
import { splitWords, WORD_PATTERN } from '../text/split-words'

/**
 * The words, in the form of `splitWords`, that the index marked in a text, also where it marked only
 * their beginning.
 */
export function findMarkedWords(marked: string): string[] {
  const { text, isMarked } = readMarks(marked)
  return [...text.matchAll(WORD_PATTERN)].flatMap(({ 0: word, index }) =>
    isMarked.slice(index, index + word.length).includes(true) ? splitWords(word) : [],
  )
}

/** The text without its marks, and for each of its characters whether it stands between two. */
function readMarks(marked: string): { text: string; isMarked: boolean[] } {
  const isMarked: boolean[] = []
  let text = ''
  let isOpen = false
  for (const part of marked.split(/([\uE000\uE001])/)) {
    if (part === MARK_START || part === MARK_END) {
      isOpen = part === MARK_START
      continue
    }
    text += part
    isMarked.push(...Array<boolean>(part.length).fill(isOpen))
  }
  return { text, isMarked }
}
