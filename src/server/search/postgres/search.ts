import type { SearchQuery } from '@/domain/search/search-query'
import type { SqlRunner } from '@/server/db/transaction-db'
import type { EngineAnswer } from '../port'
import { type ParsedText, parseText } from '../text/parse-text'
import type { EngineMemory } from './engine-memory'
import { findDocuments } from './find-documents'
import { findWords, highlightHits } from './highlight-hits'
import { findSlips, putRight } from './put-right'
import { relaxText } from './relax-text'

/**
 * Answers a search. Documents must have all words; where there is none that has, misspelt words are
 * put right and words that nothing has are left out.
 */
export async function search(
  db: SqlRunner,
  { query, memory }: { query: SearchQuery; memory: EngineMemory },
): Promise<EngineAnswer> {
  const text = parseText(query.text)
  if (query.text !== '' && text.terms.length === 0) return noAnswer(query)
  const answer = await answerText(db, { query, text, memory })
  if (answer.total > 0 || text.terms.length === 0) return answer
  const relaxed = await relaxText(db, { typed: query.text, text })
  if (!relaxed) return answer
  const other = await answerText(db, { query, text: relaxed.text, memory })
  return { ...other, didYouMean: other.total > 0 ? relaxed.didYouMean : null }
}

async function answerText(
  db: SqlRunner,
  input: { query: SearchQuery; text: ParsedText; memory: EngineMemory },
): Promise<EngineAnswer> {
  const { query, text } = input
  const { page, total, facets } = await findDocuments(db, input)
  const words = await findWords(db, { page, terms: text.terms })
  const didYouMean = putRight(query.text, findSlips(text.terms, words))
  return { hits: highlightHits(page, words), total, facets, didYouMean }
}

/** A text without a letter or digit (`???`, `🌊`) names nothing that could be found. */
function noAnswer({ facets }: SearchQuery): EngineAnswer {
  return {
    hits: [],
    total: 0,
    facets: Object.fromEntries(facets.map((facet) => [facet, []])),
    didYouMean: null,
  }
}
