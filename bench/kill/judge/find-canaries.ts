import type pg from 'pg'
import type { Held } from './compare'

const TABLES = [
  'srefs',
  '_srefs_v',
  'categories',
  'tags',
  'media',
  'search_documents',
  'search_words',
] as const

/** Where words stand that were rolled back: `table: word`. */
export async function findCanaries(
  pool: pg.Pool,
  { canaries, engines }: { canaries: string[]; engines: Record<string, Held> },
): Promise<string[]> {
  const found: string[] = []
  if (canaries.length === 0) return found
  const look = (where: string, text: string) => {
    for (const word of canaries) if (text.includes(word)) found.push(`${where}: ${word}`)
  }
  for (const table of TABLES) {
    const { rows } = await pool.query<{ text: string }>(
      `select row::text as text from ${table} row where row::text like any($1)`,
      [canaries.map((word) => `%${word}%`)],
    )
    for (const { text } of rows) look(table, text)
  }
  for (const [name, held] of Object.entries(engines)) {
    for (const document of held.values()) look(name, JSON.stringify(document))
  }
  return found
}
