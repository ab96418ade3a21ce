import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '@/server/db/transaction-db'
import { type ParsedText, type Term, withTerms } from '../text/parse-text'
import { correctWord } from './correct-words'
import { putRight } from './put-right'
import { allTermsQuery, termQuery } from './to-tsquery'

export type RelaxedText = {
  text: ParsedText
  /** What was typed with misspelt words put right; null when none was. */
  didYouMean: string | null
}

/** So many combinations of corrections are tried. */
const MAX_VARIANTS = 12

type Judged = Term & {
  /** Some public document has it. */
  isKnown: boolean
  /** `the`, `and`: it says too little to insist on. */
  isSmall: boolean
}

type Variant = { terms: Judged[]; corrections: Map<string, string> }

/**
 * A text that something has, made of one that nothing has: misspelt words are put right, words that
 * nothing has are left out, and at last the small words of the language. Words that some document has
 * stay, and so do phrases and numbers that stand alone. Null when nothing would be left or found.
 */
export async function relaxText(
  db: SqlRunner,
  { typed, text }: { typed: string; text: ParsedText },
): Promise<RelaxedText | null> {
  const terms = await judge(db, text.terms)
  if (terms.some(({ isKnown, isPhrase }) => isPhrase && !isKnown)) return null
  const variants = await makeVariants(db, terms)
  const found = await firstFound(db, variants)
  if (!found) return null
  return { text: withTerms(found.terms), didYouMean: putRight(typed, found.corrections) }
}

async function judge(db: SqlRunner, terms: Term[]): Promise<Judged[]> {
  const columns = terms.flatMap((term, index) => [
    sql`exists(select from search_documents where is_public and words @@ ${termQuery(term)})
      as ${sql.identifier(`known_${index}`)}`,
    sql`numnode(plainto_tsquery('search_english', ${term.words.join(' ')})) = 0
      as ${sql.identifier(`small_${index}`)}`,
  ])
  const { rows } = await db.execute<Record<string, boolean>>(
    sql`select ${sql.join(columns, sql`, `)}`,
  )
  return terms.map((term, index) => ({
    ...term,
    isKnown: rows[0]?.[`known_${index}`] ?? false,
    isSmall: !term.isPhrase && (rows[0]?.[`small_${index}`] ?? false),
  }))
}

/** Likeliest first. None is the text that was tried already. */
async function makeVariants(db: SqlRunner, terms: Judged[]): Promise<Variant[]> {
  let variants: Variant[] = [{ terms: [], corrections: new Map() }]
  for (const term of terms) {
    const options = await optionsFor(db, term)
    variants = variants
      .flatMap((variant) => options.map((option) => extend(variant, term, option)))
      .slice(0, MAX_VARIANTS)
  }
  const withoutSmall = variants.map((variant) => ({
    ...variant,
    terms: variant.terms.filter(({ isSmall }) => !isSmall),
  }))
  return [...variants, ...withoutSmall].filter(
    (variant) =>
      variant.terms.some(({ isSmall }) => !isSmall) &&
      (variant.terms.length < terms.length || variant.corrections.size > 0),
  )
}

/** What may stand in place of a term: itself, corrections, or nothing. */
async function optionsFor(db: SqlRunner, term: Judged): Promise<(string | Judged | null)[]> {
  if (term.isKnown) return [term]
  const [word, ...others] = term.words
  if (word === undefined || others.length > 0) return [null]
  const corrections = await correctWord(db, { word, isPrefix: term.isPrefix })
  return corrections.length > 0 ? corrections : [null]
}

function extend(variant: Variant, term: Judged, option: string | Judged | null): Variant {
  if (option === null) return variant
  if (typeof option !== 'string') return { ...variant, terms: [...variant.terms, option] }
  const corrected = { ...term, words: [option], isKnown: true }
  const corrections = new Map(variant.corrections).set(term.words.join(' '), option)
  return { terms: [...variant.terms, corrected], corrections }
}

async function firstFound(db: SqlRunner, variants: Variant[]): Promise<Variant | undefined> {
  if (variants.length === 0) return undefined
  const tries = variants.map(
    ({ terms }, index) => sql`when exists(
      select from search_documents where is_public and words @@ ${allTermsQuery(terms)})
      then ${index}::int`,
  )
  const { rows } = await db.execute<{ first: number | null }>(
    sql`select case ${sql.join(tries, sql` `)} end as first`,
  )
  return variants[rows[0]?.first ?? -1]
}
