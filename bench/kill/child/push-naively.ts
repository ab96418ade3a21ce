import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, Payload } from 'payload'
import pg from 'pg'
import type { Sref } from '@/payload-types'
import { getEnv } from '@/server/env'
import { NAIVE_TABLE } from '../naive-table'

type NaiveDocument = {
  id: string
  title: string
  description: string | null
  slug: string | null
  code: string | null
  premium: boolean
  featured: boolean
  categories: string[]
  tags: string[]
}

/**
 * Puts in place of the product's hooks for search what galleries usually have: `afterChange` pushes
 * the document to the search engine, before the commit, and `afterDelete` takes it away. What fails is
 * logged, for search must not keep an editor from saving. Besides Meilisearch, where there is one, a
 * table written over a connection of its own stands for a search engine that is never down.
 */
export async function pushNaively(payload: Payload): Promise<void> {
  const push = pusher()
  const { hooks } = payload.collections.srefs.config
  hooks.afterChange = [...hooks.afterChange.filter(isUnrelated), pushChange(payload, push)]
  hooks.afterDelete = [...hooks.afterDelete.filter(isUnrelated), pushDelete(push)]
  for (const slug of ['categories', 'tags'] as const) {
    payload.collections[slug].config.hooks.afterChange = []
  }
}

/** The product's hooks for search bear these names (see hooks/). */
const isUnrelated = ({ name }: { name: string }) =>
  !/^(announceSref|writeSearchDocument|removeSearchDocument)/.test(name)

type Push = (id: string, document: NaiveDocument | null) => Promise<void>

const pushChange =
  (payload: Payload, push: Push): CollectionAfterChangeHook<Sref> =>
  async ({ doc, req }) => {
    const isPublic = doc._status === 'published' && !doc.deletedAt
    await push(doc.id, isPublic ? await toDocument(payload, doc, req) : null)
    return doc
  }

const pushDelete =
  (push: Push): CollectionAfterDeleteHook =>
  ({ id }) =>
    push(String(id), null)

type Request = Parameters<CollectionAfterChangeHook>[0]['req']

async function toDocument(payload: Payload, doc: Sref, req: Request): Promise<NaiveDocument> {
  const names = async (collection: 'categories' | 'tags') => {
    const ids = (doc[collection] ?? []).map((term) => (typeof term === 'string' ? term : term.id))
    const where = { id: { in: ids } }
    const { docs } = await payload.find({ collection, where, depth: 0, pagination: false, req })
    return ids.flatMap((id) => docs.find((term) => term.id === id)?.name ?? [])
  }
  return {
    id: doc.id,
    title: doc.title,
    description: doc.description ?? null,
    slug: doc.slug ?? null,
    code: doc.premium ? null : doc.code,
    premium: doc.premium ?? false,
    featured: doc.featured ?? false,
    categories: await names('categories'),
    tags: await names('tags'),
  }
}

function pusher(): Push {
  const pool = new pg.Pool({ connectionString: getEnv().DATABASE_URL, max: 3 })
  return async (id, document) => {
    const pushes = [pushToTable(pool, id, document), pushToMeilisearch(id, document)]
    for (const result of await Promise.allSettled(pushes)) {
      if (result.status === 'rejected') console.error('search push failed', result.reason)
    }
  }
}

async function pushToTable(pool: pg.Pool, id: string, document: NaiveDocument | null) {
  await (document
    ? pool.query(
        `insert into ${NAIVE_TABLE} values ($1, $2) on conflict (id) do update set document = $2`,
        [id, JSON.stringify(document)],
      )
    : pool.query(`delete from ${NAIVE_TABLE} where id = $1`, [id]))
}

async function pushToMeilisearch(id: string, document: NaiveDocument | null): Promise<void> {
  const { MEILI_URL, MEILI_API_KEY, MEILI_INDEX_PREFIX } = getEnv()
  if (!MEILI_URL) return
  const address = `${MEILI_URL}/indexes/${MEILI_INDEX_PREFIX}/documents`
  const headers = {
    'content-type': 'application/json',
    ...(MEILI_API_KEY ? { authorization: `Bearer ${MEILI_API_KEY}` } : {}),
  }
  const response = document
    ? await fetch(`${address}?primaryKey=id`, {
        method: 'POST',
        headers,
        body: JSON.stringify([document]),
      })
    : await fetch(`${address}/${id}`, { method: 'DELETE', headers })
  if (!response.ok) throw new Error(`Meilisearch answered ${response.status}.`)
}
