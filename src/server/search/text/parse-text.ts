import { MAX_SEARCH_WORDS } from '@/domain/search/search-query'
import { canonicaliseSrefCode } from '@/domain/sref-code'
import { splitRuns, splitWords } from './split-words'

/** One thing that a document must have: a word, or words that stand together. */
export type Term = {
  words: string[]
  /** In quotes: taken at its word. */
  isPhrase: boolean
  /** The last word may go on: it is still being typed. */
  isPrefix: boolean
}

export type ParsedText = {
  terms: Term[]
  /** The text as words, to be compared with whole titles. */
  key: string
  /** Canonical, when the whole text is a code. */
  code: string | null
}

const SREF_PARAMETER = /(?:^|\s)[-–—]{1,2}sref(?:[\s=]|$)/i

/**
 * Takes apart what was typed. Words in double quotes are a phrase; a quote without a partner means
 * nothing. The last word is a prefix unless a phrase ends the text. `--sref 123` is the code `123`.
 * What comes after the first twelve words is not looked at.
 */
export function parseText(typed: string): ParsedText {
  const code = toCode(typed)
  const text = code ?? typed.replace(SREF_PARAMETER, ' ')
  const terms: Term[] = []
  for (const [part, phrase] of text.matchAll(/"([^"]*)"|[^"]+|"/g)) {
    const runs = phrase === undefined ? splitRuns(part) : [splitWords(phrase)]
    for (const words of runs) {
      if (words.length > 0) terms.push({ words, isPhrase: phrase !== undefined, isPrefix: false })
    }
  }
  const last = terms.at(-1)
  if (last && !last.isPhrase) last.isPrefix = true
  return { terms: firstWords(terms), key: splitWords(text).join(' '), code }
}

/** The terms put together again: the same text with other terms. */
export function withTerms(terms: Term[]): ParsedText {
  return { terms, key: terms.flatMap(({ words }) => words).join(' '), code: null }
}

/** A text of digits, or one with the parameter as it is pasted. */
function toCode(text: string): string | null {
  if (!/^\d+$/.test(text) && !SREF_PARAMETER.test(text)) return null
  const result = canonicaliseSrefCode(text)
  return result.ok ? result.code : null
}

function firstWords(terms: Term[]): Term[] {
  let left = MAX_SEARCH_WORDS
  return terms.flatMap((term) => {
    const words = term.words.slice(0, left)
    left -= words.length
    return words.length > 0 ? [{ ...term, words }] : []
  })
}
