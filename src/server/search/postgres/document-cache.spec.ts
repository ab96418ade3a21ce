import { describe, expect, it } from 'vitest'
import type { SqlRunner } from '@/server/db/transaction-db'
import { DocumentCache } from './document-cache'

/** A table of one column: the versions by id. Counts how often it is read. */
function openTable(rows: Map<string, string>) {
  const reads: string[][] = []
  const db = {
    execute: async (query: { queryChunks: unknown[] }) => {
      const ids = JSON.stringify(query).match(/id-\d/g) ?? []
      reads.push(ids)
      const found = ids.flatMap((id) => {
        const version = rows.get(id)
        return version === undefined
          ? []
          : [{ document: { id, title: `${id} v${version}` }, version }]
      })
      return { rows: found }
    },
  } as unknown as SqlRunner
  return { db, reads }
}

const titles = (found: { document: { title: string } }[]) =>
  found.map(({ document }) => document.title)

describe('Documents that were read before', () => {
  it('are not read again, in whatever order they are wanted', async () => {
    const { db, reads } = openTable(
      new Map([
        ['id-1', '1'],
        ['id-2', '1'],
      ]),
    )
    const cache = new DocumentCache()
    const wanted = [
      { id: 'id-1', version: '1' },
      { id: 'id-2', version: '1' },
    ]
    expect(titles(await cache.load(db, wanted))).toEqual(['id-1 v1', 'id-2 v1'])
    expect(titles(await cache.load(db, wanted.toReversed()))).toEqual(['id-2 v1', 'id-1 v1'])
    expect(reads).toEqual([['id-1', 'id-2']])
  })

  it('are read again in another version, alone', async () => {
    const rows = new Map([
      ['id-1', '1'],
      ['id-2', '1'],
    ])
    const { db, reads } = openTable(rows)
    const cache = new DocumentCache()
    await cache.load(db, [
      { id: 'id-1', version: '1' },
      { id: 'id-2', version: '1' },
    ])
    rows.set('id-2', '2')
    const found = await cache.load(db, [
      { id: 'id-1', version: '1' },
      { id: 'id-2', version: '2' },
    ])
    expect(titles(found)).toEqual(['id-1 v1', 'id-2 v2'])
    expect(reads.at(-1)).toEqual(['id-2'])
  })

  it('are missing once they have gone', async () => {
    const rows = new Map([['id-1', '1']])
    const { db } = openTable(rows)
    const cache = new DocumentCache()
    await cache.load(db, [{ id: 'id-1', version: '1' }])
    rows.delete('id-1')
    expect(await cache.load(db, [{ id: 'id-1', version: '2' }])).toEqual([])
  })
})
