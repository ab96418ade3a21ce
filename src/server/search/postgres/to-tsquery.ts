import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Term } from '../text/parse-text'

/** Fields of a document, best first: title and code, tags, categories, description. */
export type Weight = 'A' | 'B' | 'C' | 'D'

/**
 * The `tsquery` of one term: the word in any form (its stem), and as it is or, while it is being typed,
 * as a beginning. Words hold letters, marks and digits only (see `splitWords`) and are quoted, so
 * nothing typed is ever an operator.
 */
export function termQuery(term: Term, weight?: Weight): SQL {
  const plain = plainQuery(term, { isPrefix: term.isPrefix, weight })
  const [word, ...others] = term.words
  if (word === undefined || others.length > 0) return plain
  const either = sql`to_tsquery('search_english', ${`'${word}':${weight ?? ''}`}) || ${plain}`
  if (!term.isPrefix) return sql`(${either})`
  // A beginning of the stem finds all that the stem would; said twice, it is guessed twice as frequent.
  return sql`(case when starts_with((ts_lexize('english_stem', ${word}))[1], ${word})
    then ${plain} else ${either} end)`
}

/** As `termQuery`, for the words exactly as they were typed. */
export function exactQuery(term: Term): SQL {
  return plainQuery(term, { isPrefix: false })
}

/** Documents that have all terms. */
export function allTermsQuery(terms: Term[], weight?: Weight): SQL {
  return sql`(${sql.join(
    terms.map((term) => termQuery(term, weight)),
    sql` && `,
  )})`
}

/** Texts that have any of the words of the terms. */
export function anyWordQuery(terms: Term[]): SQL {
  const queries = terms.flatMap(({ words, isPrefix }) =>
    words.map((word) => termQuery({ words: [word], isPhrase: false, isPrefix })),
  )
  return sql`(${sql.join(queries, sql` || `)})`
}

/** The terms side by side, in the order typed. */
export function adjacentQuery(terms: Term[]): SQL {
  const isPrefix = terms.at(-1)?.isPrefix ?? false
  return plainQuery({ words: terms.flatMap(({ words }) => words) }, { isPrefix })
}

function plainQuery(
  { words }: Pick<Term, 'words'>,
  { isPrefix, weight = '' as Weight }: { isPrefix: boolean; weight?: Weight | undefined },
): SQL {
  const text = words
    .map((word, index) => {
      const mayGoOn = isPrefix && index === words.length - 1
      return `'${word}':${mayGoOn ? '*' : ''}${weight}`
    })
    .join(' <-> ')
  return sql`to_tsquery('search_plain', ${text})`
}
