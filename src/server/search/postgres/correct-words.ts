import { sql } from '@payloadcms/db-postgres'
import type { SqlRunner } from '@/server/db/transaction-db'
import { allowedEdits, distanceToBeginning, editDistance } from '../text/edit-distance'

/** Words from which the best corrections are chosen; nearer ones are not cut off by this. */
const MAX_CANDIDATES = 60
const MAX_CORRECTIONS = 4

/** Beyond this many documents a word is frequent, and it does not matter how frequent. */
const MAX_COUNTED = 200

type Candidate = { word: string; distance: number }

/**
 * Words of public documents that a misspelt one may stand for, likeliest first: by the number of
 * edits, then by how many documents have them. Short words and numbers are never corrected. While it
 * is typed, a word may also be the misspelt beginning of a longer one.
 */
export async function correctWord(
  db: SqlRunner,
  { word, isPrefix }: { word: string; isPrefix: boolean },
): Promise<string[]> {
  const edits = allowedEdits(word)
  if (edits === 0) return []
  const whole = await findWhole(db, word, edits)
  const candidates = whole.length > 0 || !isPrefix ? whole : await findLonger(db, word, edits)
  return mostFrequent(db, candidates)
}

/** A swap of two letters is one edit here and two for Postgres, so twice as many are asked for. */
async function findWhole(db: SqlRunner, typed: string, edits: number): Promise<Candidate[]> {
  const { length } = [...typed]
  const { rows } = await db.execute<{ word: string }>(sql`
    select word from search_words
    where char_length(word) between ${length - edits}::int and ${length + edits}::int
      and levenshtein_less_equal(word, ${typed}, ${2 * edits}) <= ${2 * edits}::int
    order by levenshtein_less_equal(word, ${typed}, ${2 * edits}), word
    limit ${MAX_CANDIDATES}`)
  return nearEnough(rows, edits, (word) => editDistance(typed, word))
}

async function findLonger(db: SqlRunner, typed: string, edits: number): Promise<Candidate[]> {
  const { length } = [...typed]
  const beginning = sql`left(word, ${length}::int)`
  const { rows } = await db.execute<{ word: string }>(sql`
    select word from search_words
    where char_length(word) > ${length}::int
      and levenshtein_less_equal(${beginning}, ${typed}, ${2 * edits}) <= ${2 * edits}::int
    order by levenshtein_less_equal(${beginning}, ${typed}, ${2 * edits}), word
    limit ${MAX_CANDIDATES}`)
  return nearEnough(rows, edits, (word) => distanceToBeginning(typed, word, edits))
}

function nearEnough(
  rows: { word: string }[],
  edits: number,
  distanceOf: (word: string) => number,
): Candidate[] {
  return rows
    .map(({ word }) => ({ word, distance: distanceOf(word) }))
    .filter(({ distance }) => distance > 0 && distance <= edits)
    .sort((one, other) => one.distance - other.distance)
}

/** Words that no public document has any more are left out. */
async function mostFrequent(db: SqlRunner, candidates: Candidate[]): Promise<string[]> {
  if (candidates.length === 0) return []
  const { rows } = await db.execute<{ word: string; count: number }>(sql`
    select word, (
      select count(*)::int from (
        select from search_documents
        where is_public and words @@ to_tsquery('search_plain', '''' || word || '''')
        limit ${MAX_COUNTED}
      ) as having_it) as count
    from unnest(${sql.param(candidates.slice(0, 3 * MAX_CORRECTIONS).map(({ word }) => word))}::text[]) as word`)
  const counts = new Map(rows.map(({ word, count }) => [word, count]))
  const countOf = (word: string) => counts.get(word) ?? 0
  return candidates
    .filter(({ word }) => countOf(word) > 0)
    .sort((a, b) => a.distance - b.distance || countOf(b.word) - countOf(a.word))
    .slice(0, MAX_CORRECTIONS)
    .map(({ word }) => word)
}
