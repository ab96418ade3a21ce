import type pg from 'pg'
import { type Meilisearch, meilisearchHeaders } from '../meilisearch-server'
import { NAIVE_TABLE } from '../naive-table'
import type { Held } from './compare'

const DOCUMENTS_PER_PAGE = 500
const NOT_FOUND = 404

/** The search documents in Postgres. */
export async function readPostgresDocuments(pool: pg.Pool): Promise<Held> {
  const { rows } = await pool.query(
    'select sref_id as id, document from search_documents where document is not null',
  )
  return new Map(rows.map(({ id, document }) => [id, document]))
}

/** What the columns beside the documents say, which the Postgres engine asks. */
export async function readPostgresColumns(pool: pg.Pool): Promise<Held> {
  const { rows } = await pool.query(`
    select sref_id as id, title, code, premium, featured from search_documents
    where document is not null`)
  return new Map(rows.map(({ id, ...columns }) => [id, columns]))
}

/** The table that the naive hooks write to. */
export async function readNaiveTable(pool: pg.Pool): Promise<Held> {
  const { rows } = await pool.query(`select id, document from ${NAIVE_TABLE}`)
  return new Map(rows.map(({ id, document }) => [id, document]))
}

/** The index that the product searches: its name begins with the prefix and ends with a form. */
export async function findLiveIndex({ url }: Meilisearch, prefix: string): Promise<string> {
  const response = await fetch(`${url}/indexes?limit=1000`, { headers: meilisearchHeaders() })
  const { results } = (await response.json()) as { results: { uid: string }[] }
  const live = results
    .map(({ uid }) => uid)
    .filter((uid) => /^_v\d+$/.test(uid.slice(prefix.length)))
  const [uid = prefix] = live.filter((name) => name.startsWith(prefix))
  return uid
}

/** Every document in a Meilisearch index, asked over HTTP. An index that is not there holds none. */
export async function readMeilisearch({ url }: Meilisearch, indexUid: string): Promise<Held> {
  const held: Held = new Map()
  for (let offset = 0; ; offset += DOCUMENTS_PER_PAGE) {
    const page = `limit=${DOCUMENTS_PER_PAGE}&offset=${offset}`
    const response = await fetch(`${url}/indexes/${indexUid}/documents?${page}`, {
      headers: meilisearchHeaders(),
    })
    if (response.status === NOT_FOUND) return held
    if (!response.ok) throw new Error(`Meilisearch answered ${response.status}.`)
    const { results } = (await response.json()) as { results: { id: string }[] }
    for (const document of results) held.set(document.id, document)
    if (results.length < DOCUMENTS_PER_PAGE) return held
  }
}
