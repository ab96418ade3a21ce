import { toSafeHighlight } from '@/domain/search/highlight'
import { MAX_SEARCH_WORDS } from '@/domain/search/search-query'
import type { SqlRunner } from '@/server/db/transaction-db'
import type { Suggestion, SuggestQuery } from '../port'
import { markTyped } from '../text/mark-typed'
import { splitWords } from '../text/split-words'
import { correctWord } from './correct-words'
import { findSuggestions, type SuggestionRow } from './find-suggestions'

/** So many readings of a misspelt text are tried. */
const MAX_READINGS = 6

/** So many are put together; each further word would multiply them. */
const MAX_COMBINATIONS = 60

/**
 * Titles, tags and categories with all the words that were typed, the last one as a beginning: first
 * those that begin with what was typed. Where there are none, misspelt words are put right.
 */
export async function suggest(db: SqlRunner, { text, limit }: SuggestQuery): Promise<Suggestion[]> {
  const words = splitWords(text).slice(0, MAX_SEARCH_WORDS)
  if (words.length === 0) return []
  const rows = await findSuggestions(db, { words, limit })
  if (rows.length > 0) return rows.map((row) => toSuggestion(row, words))
  for (const reading of await otherReadings(db, words)) {
    const corrected = await findSuggestions(db, { words: reading, limit })
    if (corrected.length > 0) return corrected.map((row) => toSuggestion(row, reading))
  }
  return []
}

/** The text with each misspelt word put right, in several ways where there are several. */
async function otherReadings(db: SqlRunner, words: string[]): Promise<string[][]> {
  let readings: string[][] = [[]]
  for (const [index, word] of words.entries()) {
    const isPrefix = index === words.length - 1
    const options = [word, ...(await correctWord(db, { word, isPrefix }))]
    readings = readings
      .flatMap((reading) => options.map((option) => [...reading, option]))
      .slice(0, MAX_COMBINATIONS)
  }
  const typed = words.join(' ')
  return readings.filter((reading) => reading.join(' ') !== typed).slice(0, MAX_READINGS)
}

function toSuggestion({ kind, text, slug }: SuggestionRow, words: string[]): Suggestion {
  return { kind, text, slug, highlight: toSafeHighlight(markTyped(text, words)) }
}
