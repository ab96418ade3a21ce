import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SqlRunner } from '@/server/db/transaction-db'
import type { Suggestion } from '@/server/search/port'
import { createStoredDocuments, type StoredDocuments } from '@/server/search/stored-documents'
import { UnreachableDatabaseError } from '@/server/search/unreachable-database-error'
import { startFaultProxy } from '../helpers/fault-proxy'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { addPicture, addSref } from '../helpers/make-content'
import { waitUntil } from '../helpers/wait-until'

let gallery: TestGallery
let documents: StoredDocuments
let neonId: string
let goneId: string

beforeAll(async () => {
  gallery = await startGallery({ env: { MEILI_URL: '' } })
  const { payload } = gallery
  const { postgres } = await import('@/server/db/transaction-db')
  documents = createStoredDocuments(postgres(payload).drizzle)
  const named = (name: string) => ({ name, slug: name.toLowerCase() }) as never
  const category = await payload.create({ collection: 'categories', data: named('Portrait') })
  await payload.create({ collection: 'categories', data: named('Empty') })
  const tag = await payload.create({ collection: 'tags', data: named('neon') })
  const pictureIds = [(await addPicture(payload, 1)).id]
  const content = { pictureIds, categoryId: category.id, tagIds: [tag.id] }
  neonId = (await addSref(payload, { ...content, title: 'Neon Rain', code: '101' })).id
  goneId = (await addSref(payload, { ...content, title: 'Gone', code: '102' })).id
  await payload.update({
    collection: 'srefs',
    id: goneId,
    data: { _status: 'draft' },
  })
})

afterAll(async () => {
  await gallery?.stop()
})

describe('what Postgres knows of documents', () => {
  it('is the version, and the document where another version is held', async () => {
    const known = (await documents.readVersions([{ id: neonId, version: '0' }])).get(neonId)
    expect(known).toMatchObject({ isPublic: true, indexedVersion: null })
    expect(known?.document?.title).toBe('Neon Rain')
    const version = known?.version ?? ''
    const same = (await documents.readVersions([{ id: neonId, version }])).get(neonId)
    expect(same).toMatchObject({ isPublic: true, version, document: null })
  })

  it('is that a style is gone', async () => {
    const found = await documents.readVersions([{ id: goneId, version: '0' }])
    expect(found.get(goneId)).toMatchObject({ isPublic: false, document: null })
    expect([...(await documents.readPublic([neonId, goneId])).keys()]).toEqual([neonId])
  })

  it('is which suggestions still lead somewhere', async () => {
    const suggest = (kind: Suggestion['kind'], text: string, slug: string): Suggestion => {
      return { kind, text, slug, highlight: text }
    }
    const valid = [
      suggest('tag', 'neon', 'neon'),
      suggest('style', 'Neon Rain', 'neon-rain'),
      suggest('category', 'Portrait', 'portrait'),
    ]
    const [tag, style, category] = valid
    const stale = [
      suggest('style', 'Gone', 'gone'),
      suggest('style', 'Neon Rain of Before', 'neon-rain'),
      suggest('category', 'Empty', 'empty'),
      suggest('category', 'Portraits', 'portrait'),
      suggest('tag', 'unknown', 'unknown'),
    ]
    expect(await documents.keepValid([...valid, ...stale].reverse())).toEqual([
      category,
      style,
      tag,
    ])
  })

  it('is how long the oldest change has been waiting to be sent, and what was sent last', async () => {
    expect(await documents.oldestUnsentSeconds()).toBeGreaterThan(0)
    expect(await documents.hasUrgentUnsent()).toBe(true)
    expect(await documents.newestSent()).toBeNull()
    const client = new pg.Client({ connectionString: gallery.databaseUrl })
    await client.connect()
    await client.query('update search_documents set indexed_version = version')
    await client.end()
    expect(await documents.oldestUnsentSeconds()).toBe(0)
    expect(await documents.hasUrgentUnsent()).toBe(false)
    expect(await documents.newestSent()).toMatchObject({ id: neonId })
  })
})

describe('a database that is away', () => {
  it.each([{ kind: 'refuse' }, { kind: 'black-hole' }] as const)(
    'is told from a mistake, soon and without waiting again and again ($kind)',
    async (fault) => {
      const url = new URL(gallery.databaseUrl)
      const proxy = await startFaultProxy({ port: Number(url.port || '5432') })
      url.port = String(proxy.port)
      const pool = new pg.Pool({ connectionString: url.toString() })
      pool.on('error', () => undefined)
      const distant = createStoredDocuments(drizzle(pool) as unknown as SqlRunner)
      expect((await distant.readPublic([neonId])).size).toBe(1)
      await proxy.set(fault)
      const startedAt = performance.now()
      for (let at = 0; at < 20; at += 1) {
        await expect(distant.readPublic([neonId])).rejects.toThrow(UnreachableDatabaseError)
      }
      // Three wait for the time-out of a second, the others not at all.
      expect(performance.now() - startedAt).toBeLessThan(10_000)
      await proxy.set({ kind: 'pass' })
      const isBack = () =>
        distant.readPublic([neonId]).then(
          ({ size }) => size === 1,
          () => false,
        )
      await waitUntil('the database answers again', isBack)
      await expect(distant.readPublic(['no id'])).rejects.not.toThrow(UnreachableDatabaseError)
      await proxy.close()
      await pool.end()
    },
  )
})
