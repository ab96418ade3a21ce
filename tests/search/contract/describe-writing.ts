import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createMeilisearchIndex,
  type MeilisearchIndex,
} from '@/server/search/meilisearch/create-meilisearch-index'
import { SearchWriteError } from '@/server/search/meilisearch/search-write-error'
import { waitForTasks } from '@/server/search/meilisearch/wait-for-tasks'
import { idOf, makeDocument, versioned } from '../conformance/make-document'
import { documents, plainDocuments, styles } from './documents'
import { type Contract, openContract } from './open-contract'

const indexUid = 'contract_v1'

/** What the write side asks of a server and gets from it, from an empty server on. */
export function describeWriting(): void {
  describe('the index', () => {
    let contract: Contract
    let index: MeilisearchIndex
    let builds = 0

    const open = (apiKey = contract.masterKey) =>
      createMeilisearchIndex({
        host: contract.url,
        apiKey,
        indexUid,
        createBuildName: () => String(++builds),
      })

    beforeAll(async () => {
      contract = await openContract('writing')
      index = open()
    })
    afterAll(() => contract?.close())

    it('is known not to be there', async () => {
      await contract.step('missing', async () => {
        expect(await index.exists()).toBe(false)
        await expect(index.stats()).rejects.toMatchObject({ kind: 'index-not-found' })
      })
    })

    it('comes to be in one step, with all that was built', async () => {
      await contract.step('first build', async () => {
        const uid = await index.startBuild()
        await index.write({ documents, uid })
        expect(await index.exists()).toBe(false)
        await index.finishBuild(uid)
        expect(await index.exists()).toBe(true)
        expect(await index.stats()).toEqual({ documents: documents.length, isIndexing: false })
      })
    })

    it('is left alone when it is there', async () => {
      await contract.step('ensure', () => index.ensure())
    })

    it('takes changes and deletions in one go, of several states of a style the last', async () => {
      await contract.step('write', async () => {
        const [first, second, third] = styles
        if (!first || !second || !third) throw new Error('there are more styles than two')
        await index.write({
          documents: [
            versioned({ ...first, title: 'Overtaken' }, 2),
            versioned({ ...first, title: 'Ink Faces' }, 3),
            { id: second.id, version: '2002', document: null },
          ],
        })
        const versions = await index.readVersions([first.id, second.id, third.id])
        expect([...versions]).toEqual([
          [first.id, '3001'],
          [third.id, '1003'],
        ])
      })
    })

    it('lists all ids', async () => {
      await contract.step('list', async () => {
        const ids: string[] = []
        for await (const page of index.listIds()) ids.push(...page)
        expect(ids.sort()).toEqual([1, 3, 4, 5].map(idOf))
      })
    })

    it('names the documents that it refuses and stores all others', async () => {
      await contract.step('refused', async () => {
        const bad = { ...makeDocument({ number: 20, title: 'Bad' }), id: 'not an id' }
        const writing = index.write({
          documents: [...plainDocuments(10, 4), { id: bad.id, version: '1', document: bad }],
        })
        await expect(writing).rejects.toBeInstanceOf(SearchWriteError)
        await expect(writing).rejects.toMatchObject({
          ids: ['not an id'],
          refusals: new Map([['not an id', expect.stringContaining('identifier')]]),
        })
        expect((await index.readVersions([10, 11, 12, 13].map(idOf))).size).toBe(4)
      })
    })

    it('is replaced in one step by what was built beside it', async () => {
      await contract.step('second build', async () => {
        const uid = await index.startBuild()
        await index.write({ documents: plainDocuments(30, 2), uid })
        expect((await index.stats()).documents).toBe(8)
        await index.finishBuild(uid)
        expect((await index.stats()).documents).toBe(2)
        expect(await index.readVersions([idOf(30)], uid).catch(String)).toContain('not-found')
      })
    })

    it('is rid of builds that were left behind', async () => {
      await contract.step('leftovers', async () => {
        const uid = await index.startBuild()
        await index.dropBuilds()
        await expect(index.readVersions([idOf(1)], uid)).rejects.toMatchObject({
          kind: 'index-not-found',
        })
        expect(await index.exists()).toBe(true)
      })
    })

    it('has the settings of the code, and gets back to them', async () => {
      await contract.step('settings', async () => {
        expect(await index.diffSettings()).toEqual([])
        const client = new Meilisearch({ host: contract.url, apiKey: contract.masterKey })
        const others = { pagination: { maxTotalHits: 7 }, synonyms: { ink: ['pen'] } }
        const { taskUid } = await client.index(indexUid).updateSettings(others)
        await waitForTasks({ client, taskUids: [taskUid], timeoutMs: 10_000 })
        expect((await index.applySettings()).sort()).toEqual(['pagination', 'synonyms'])
        expect(await index.applySettings()).toEqual([])
      })
    })

    it('says that it is not let in', async () => {
      await contract.step('wrong key', async () => {
        await expect(open('no-key-at-all').ensure()).rejects.toMatchObject({ kind: 'invalid-key' })
      })
    })

    it('ends its waiting when it is told to', async () => {
      const stopped = AbortSignal.abort(new Error('shutting down'))
      await expect(index.write({ documents, signal: stopped })).rejects.toThrow('shutting down')
    })
  })
}
