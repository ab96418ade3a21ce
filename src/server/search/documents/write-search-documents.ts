import { isDeepStrictEqual } from 'node:util'
import { sql } from '@payloadcms/db-postgres'
import { SEARCH_DOCUMENT_FORM, type SearchDocument } from '@/domain/search/search-document'
import { toSearchDocument } from '@/domain/search/to-search-document'
import { announceChange } from '@/server/cache/announce-change'
import { SURROGATE_KEYS, softKey, srefKey } from '@/server/cache/surrogate-keys'
import type { SqlRunner } from '@/server/db/transaction-db'
import { uuids } from '@/server/db/uuids'
import { loadSearchSources } from './load-search-sources'
import { type SearchDocumentChange, storeSearchDocuments } from './store-search-documents'

type Difference = SearchDocumentChange & { before: SearchDocument | null }

type Stored = { sref_id: string; document: SearchDocument | null; form: number }

/** How many of the documents were changed, and how many were already as they should be. */
export type DocumentsWritten = { changed: number; unchanged: number }

type Options = {
  /**
   * For what one person has just saved, whose transaction holds the lock of the style's row if it has
   * changed it: where nothing differs nothing is locked, so that saving a draft holds up no one, and
   * what differs overtakes bulk changes on the way to the external index. Default false.
   */
  isUrgent?: boolean
}

/**
 * Makes the search documents of styles anew from their public rows and stores those that differ. Must
 * run in a transaction. Give at most a few hundred ids at once.
 *
 * The rows of the styles are locked, in the order of their ids, before they are compared: of two
 * transactions that change one style the later one sees what the earlier wrote. Comparing first would
 * not do: a rebuild that is under way may be about to store what has been taken back since.
 */
export async function writeSearchDocuments(
  db: SqlRunner,
  srefIds: string[],
  { isUrgent = false }: Options = {},
): Promise<DocumentsWritten> {
  const ids = [...new Set(srefIds)].sort()
  const isSettled = isUrgent && (await findDiffering(db, ids)).length === 0
  if (ids.length === 0 || isSettled) return { changed: 0, unchanged: ids.length }
  await db.execute(sql`
    select id from srefs where id = any(${uuids(ids)}) order by id for no key update`)
  const changes = await findDiffering(db, ids)
  await storeSearchDocuments(db, changes, { isUrgent })
  if (changes.length > 0) await db.execute(announceChange(keysOf(changes)))
  return { changed: changes.length, unchanged: ids.length - changes.length }
}

/** What the documents should be, of those that are not so. */
async function findDiffering(db: SqlRunner, ids: string[]): Promise<Difference[]> {
  if (ids.length === 0) return []
  const sources = await loadSearchSources(db, ids)
  const stored = await loadStored(db, ids)
  return ids
    .map((id) => {
      const source = sources.get(id)
      const document = source ? toSearchDocument(source) : null
      return { id, document, before: stored.get(id)?.document ?? null }
    })
    .filter(({ id, document }) => !isSame(document, stored.get(id)))
}

/**
 * Lists are in another order when counts have moved, but a style looks the same; its page takes the
 * counts over with its next making. Where counts alone have moved the lists of before are still true
 * enough to be given while newer ones are made.
 */
function keysOf(changes: Difference[]): string[] {
  const looksOther = changes.filter(
    ({ document, before }) => !isDeepStrictEqual(withoutCounts(document), withoutCounts(before)),
  )
  if (looksOther.length === 0) return [softKey(SURROGATE_KEYS.srefs)]
  return [SURROGATE_KEYS.srefs, ...looksOther.map(({ id }) => srefKey(id))]
}

function withoutCounts(document: SearchDocument | null) {
  return document && { ...document, counts: null }
}

async function loadStored(db: SqlRunner, ids: string[]): Promise<Map<string, Stored>> {
  const { rows } = await db.execute<Stored>(sql`
    select sref_id, document, form from search_documents where sref_id = any(${uuids(ids)})`)
  return new Map(rows.map((row) => [row.sref_id, row]))
}

/** What was never public needs no row that says so. */
function isSame(document: SearchDocument | null, stored: Stored | undefined): boolean {
  if (!stored) return document === null
  if (document === null || stored.document === null) return document === stored.document
  // `jsonb` gives the keys back in another order, which this does not mind.
  return stored.form === SEARCH_DOCUMENT_FORM && isDeepStrictEqual(document, stored.document)
}
