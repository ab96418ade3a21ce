import { sql } from '@payloadcms/db-postgres'
import type { SearchDocument } from '@/domain/search/search-document'
import type { SqlRunner } from '@/server/db/transaction-db'
import { uuids } from '@/server/db/uuids'
import { splitWords } from '../text/split-words'
import { rememberSearchTerms } from './search-terms'

/** What is read of a document. */
type Texts = Pick<SearchDocument, 'id' | 'title' | 'description' | 'tags' | 'categories'>

/** A misspelt word has five letters at least, and the right one at most one fewer. */
const MIN_WORD_LENGTH = 4

/**
 * Remembers the words and terms of public documents: the words are what misspelt ones are put right
 * to, the terms are suggested. Run after the commit that changed the documents. What it has not heard
 * of yet is found all the same, and what is no longer public is never shown: whoever reads the two
 * tables compares them with the documents.
 */
export async function rememberSearchWords(db: SqlRunner, srefIds: string[]): Promise<void> {
  if (srefIds.length === 0) return
  const { rows } = await db.execute<{ document: Texts }>(sql`
    select document - '{samples,palette,colorCells}'::text[] as document from search_documents
    where sref_id = any(${uuids(srefIds)}) and is_public`)
  const documents = rows.map(({ document }) => document)
  const words = [...new Set(documents.flatMap(wordsOf))].sort()
  if (words.length > 0) {
    await db.execute(sql`
      insert into search_words (word) select unnest(${sql.param(words)}::text[])
      on conflict do nothing`)
  }
  await rememberSearchTerms(db, { srefIds, documents })
}

/** Forgets words that no public document has any more. For a nightly run. */
export async function forgetUnusedSearchWords(db: SqlRunner): Promise<void> {
  await db.execute(sql`
    delete from search_words where not exists (
      select from search_documents
      where is_public and words @@ to_tsquery('search_plain', '''' || word || ''''))`)
}

function wordsOf({ title, description, tags, categories }: Texts): string[] {
  const names = [...tags, ...categories].map(({ name }) => name)
  return [title, description ?? '', ...names]
    .flatMap(splitWords)
    .filter((word) => word.length >= MIN_WORD_LENGTH && !/\p{N}/u.test(word))
}
