import pg from 'pg'
import { expect, vi } from 'vitest'
import type { TermCollection } from '@/admin/merge/term-collection'
import type { ApiProblem } from '@/domain/api/errors'
import type { MergeReport } from '@/domain/merge-report'
import type { TestGallery } from './gallery'
import { call } from './http'
import { addPicture, addSref, addUsers } from './make-content'

const WAIT_MS = 10_000

type Style = { tags?: string[]; category?: string; status?: 'draft' | 'published' }

type MergeCall = {
  /** Default `tags`. */
  collection?: TermCollection
  from: string
  body: unknown
  /** Default `editor`. */
  as?: string
}

/** Makes terms and styles that have them, merges over HTTP, and looks at what is stored. */
export async function openMergeDesk({ payload, databaseUrl }: TestGallery) {
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  const { tokens } = await addUsers(payload)
  const pictureIds = [(await addPicture(payload, 1)).id]
  let names = 0
  let code = 200_000

  const addTerm = async (collection: TermCollection): Promise<string> => {
    const data = { name: `term ${++names}` }
    return (await payload.create({ collection, data: data as never })).id
  }
  const otherCategory = await addTerm('categories')

  return {
    db,
    addTerm,
    close: () => db.end(),

    async addTerms<const Count extends 2 | 4>(collection: TermCollection, count: Count) {
      const ids: string[] = []
      while (ids.length < count) ids.push(await addTerm(collection))
      return ids as Count extends 2 ? [string, string] : [string, string, string, string]
    },

    async addStyle({ tags = [], category, status }: Style = {}): Promise<string> {
      const sref = await addSref(payload, {
        title: `Style ${code}`,
        code: String(code++),
        categoryId: category ?? otherCategory,
        tagIds: tags,
        pictureIds,
        ...(status ? { status } : {}),
      })
      return sref.id
    },

    /** Published rows with nothing but a tag: very many would take long through Payload. */
    async addBareStyles(tagId: string, count: number): Promise<string[]> {
      const { rows } = await db.query<{ id: string }>(
        `with added as (
          insert into srefs (id, title, slug, _status)
          select gen_random_uuid(), 'Bare', 'bare-' || number, 'published'
          from generate_series(1, $2) number returning id
        )
        insert into srefs_rels ("order", parent_id, path, tags_id)
        select 1, id, 'tags', $1 from added returning parent_id as id`,
        [tagId, count],
      )
      return rows.map(({ id }) => id)
    },

    trash: (id: string) =>
      payload.update({
        collection: 'srefs',
        id,
        data: { deletedAt: new Date().toISOString() },
      }),

    merge({ collection = 'tags', from, body, as = 'editor' }: MergeCall) {
      const token = tokens[as]
      return call<MergeReport & { errors?: ApiProblem[] }>(payload, {
        method: 'POST',
        path: `/api/cms/${collection}/${from}/merge`,
        body,
        ...(token ? { token } : {}),
      })
    },

    /** The terms of a style as stored, in their order. */
    async termsOf(id: string, { draft = false, collection = 'tags' as TermCollection } = {}) {
      const find = { collection: 'srefs', id, depth: 0, draft, trash: true } as const
      return (await payload.findByID(find))[collection]
    },

    async exists(collection: TermCollection, id: string): Promise<boolean> {
      const where = { id: { equals: id } }
      return (await payload.count({ collection, where })).totalDocs === 1
    },

    /** Saves a style over HTTP, as the form of an editor does. */
    save: (id: string, body: unknown) =>
      call<{ errors?: ApiProblem[] }>(payload, {
        method: 'PATCH',
        path: `/api/cms/srefs/${id}`,
        body,
        ...(tokens.editor ? { token: tokens.editor } : {}),
      }),

    /** Everything that a merge may touch, to compare. */
    async snapshot() {
      const { rows } = await db.query(`select
        (select json_agg(srefs_rels order by id) from srefs_rels) as rels,
        (select json_agg(_srefs_v_rels order by id) from _srefs_v_rels) as version_rels,
        (select json_agg(tags order by id) from tags) as tags,
        (select json_agg(search_documents order by sref_id) from search_documents) as documents,
        (select count(*) from pgboss.job) as jobs`)
      return rows[0]
    },

    /** The names of the tags that a style is found by. */
    async foundTags(srefId: string): Promise<string[] | undefined> {
      const { rows } = await db.query<{ document: { tags: { name: string }[] } | null }>(
        'select document from search_documents where sref_id = $1',
        [srefId],
      )
      return rows[0]?.document?.tags.map(({ name }) => name)
    },

    async announcedIds(): Promise<string[]> {
      const { rows } = await db.query<{ id: string }>(
        `select jsonb_array_elements_text(data->'srefIds') as id from pgboss.job
          where name = 'sref-changed'`,
      )
      return rows.map(({ id }) => id)
    },

    /** Someone else's connection with an open transaction in which `sql` was run. */
    async openTransaction(sql: string, values: string[]) {
      const other = new pg.Client({ connectionString: databaseUrl })
      await other.connect()
      await other.query('begin')
      await other.query(sql, values)
      return {
        end: async (how: 'commit' | 'rollback') => {
          await other.query(how)
          await other.end()
        },
      }
    },

    /** Until some connection of this database waits for a lock that another one holds. */
    waitForBlocked: () =>
      vi.waitFor(async () => {
        const { rows } = await db.query(
          `select 1 from pg_stat_activity
            where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`,
        )
        expect(rows).not.toEqual([])
      }, WAIT_MS),
  }
}

export type MergeDesk = Awaited<ReturnType<typeof openMergeDesk>>
