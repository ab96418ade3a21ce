import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { SearchDocument } from '@/domain/search/search-document'
import { type Likened, rankSimilar } from '@/domain/search/similarity'
import type { SqlRunner } from '@/server/db/transaction-db'
import { uuids } from '@/server/db/uuids'
import type { FacetMirror } from './facet-mirror'
import { bandTable, isNear, nearestBand } from './nearest-band'
import { type Sharing, shareTerms } from './share-terms'

/** Likeness is worked out for so many. */
const MAX_CANDIDATES = 200

type Input = { document: SearchDocument; limit: number; mirror: FacetMirror }

type Row = {
  id: string
  tags: string[]
  categories: string[]
  cells: number[]
  popularity: number
}

/**
 * Public styles that share tags, categories or colours with a document, the most alike first. They are
 * chosen among the two hundred that share the most tags and categories.
 */
export async function similar(db: SqlRunner, input: Input): Promise<SearchDocument[]> {
  const { document, limit, mirror } = input
  await mirror.sync(db)
  const sharing = await findCandidates(db, document, rowsSharing(shareTerms(mirror, document)))
  // In a small catalogue, and of a rare kind, styles may be alike in their colours alone.
  const isEnough = sharing.length === MAX_CANDIDATES
  const near = isEnough ? [] : await findCandidates(db, document, rowsNear(document))
  const candidates = new Map([...sharing, ...near].map((candidate) => [candidate.id, candidate]))
  const best = rankSimilar({ document, candidates: [...candidates.values()], limit })
  return loadDocuments(
    db,
    best.map(({ id }) => id),
  )
}

function rowsSharing(sharing: Sharing[]): SQL {
  const ordinals = sql.param(sharing.map(({ ordinal }) => ordinal))
  const worths = sql.param(sharing.map(({ worth }) => worth))
  return sql`
    unnest(${ordinals}::bigint[], ${worths}::int[]) as sharing (ordinal, worth)
    join search_documents using (ordinal) where is_public`
}

function rowsNear({ palette }: SearchDocument): SQL {
  const near = bandTable(palette.map(({ hex }) => hex))
  return sql`
    search_documents cross join ${near} cross join lateral (select -${nearestBand} as worth) as sharing
    where is_public and ${isNear}`
}

async function findCandidates(
  db: SqlRunner,
  { id }: SearchDocument,
  rowsFrom: SQL,
): Promise<Likened[]> {
  const { rows } = await db.execute<Row>(sql`
    select sref_id as id, tag_slugs as tags, category_slugs as categories, color_cells as cells,
      popularity
    from ${rowsFrom} and sref_id <> ${id}::uuid
    order by worth desc, popularity desc, sref_id limit ${MAX_CANDIDATES}`)
  return rows.map(({ id, tags, categories, cells, popularity }) => ({
    id,
    tags: tags.map((slug) => ({ slug })),
    categories: categories.map((slug) => ({ slug })),
    colorCells: cells,
    counts: { popularity },
  }))
}

/** In the order of the ids; a document that has gone meanwhile is missing. */
async function loadDocuments(db: SqlRunner, ids: string[]): Promise<SearchDocument[]> {
  if (ids.length === 0) return []
  const { rows } = await db.execute<{ document: SearchDocument }>(sql`
    select document from search_documents
    where sref_id = any(${uuids(ids)}) and is_public
    order by array_position(${uuids(ids)}, sref_id)`)
  return rows.map(({ document }) => document)
}
