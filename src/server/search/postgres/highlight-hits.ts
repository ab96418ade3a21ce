import { sql } from '@payloadcms/db-postgres'
import { isMarked, toSafeHighlight } from '@/domain/search/highlight'
import type { SearchDocument } from '@/domain/search/search-document'
import type { SqlRunner } from '@/server/db/transaction-db'
import type { Highlights, SearchHit } from '../port'
import { cropMarked, markWords } from '../text/mark-words'
import type { Term } from '../text/parse-text'
import { splitWords } from '../text/split-words'
import type { FoundDocument } from './document-cache'
import { anyWordQuery } from './to-tsquery'

const DESCRIPTION_LENGTH = 160

/** The words of a page's documents that a text found, in the form of `splitWords`. */
export type FoundWords = ReadonlySet<string>

/**
 * Which words of the documents answer the terms. This is left to the text search that found the
 * documents, so that stems and accents are treated alike.
 */
export async function findWords(
  db: SqlRunner,
  { page, terms }: { page: FoundDocument[]; terms: Term[] },
): Promise<FoundWords> {
  if (terms.length === 0 || page.length === 0) return new Set()
  const words = [...new Set(page.flatMap(({ document }) => wordsOf(document)))]
  const { rows } = await db.execute<{ word: string }>(sql`
    select word from unnest(${sql.param(words)}::text[]) as word
    where to_tsvector('search_english', word) || to_tsvector('search_plain', word)
      @@ ${anyWordQuery(terms)}`)
  return new Set(rows.map(({ word }) => word))
}

/** Hits with the words that were found marked. */
export function highlightHits(page: FoundDocument[], words: FoundWords): SearchHit[] {
  return page.map((found) => ({ ...found, highlights: highlight(found.document, words) }))
}

function highlight({ title, description }: SearchDocument, words: FoundWords): Highlights {
  // As in every list that was asked for without a text.
  if (words.size === 0) return {}
  const isFound = (word: string) => words.has(word)
  const marked = markWords(title, isFound)
  const part = cropMarked(markWords(description ?? '', isFound), DESCRIPTION_LENGTH)
  return {
    ...(isMarked(marked) ? { title: toSafeHighlight(marked) } : {}),
    ...(part === null ? {} : { description: toSafeHighlight(part) }),
  }
}

function wordsOf({ title, description, tags, categories }: SearchDocument): string[] {
  const names = [...tags, ...categories].map(({ name }) => name)
  return [title, description ?? '', ...names].flatMap(splitWords)
}
