import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMeilisearchEngine } from '@/server/search/meilisearch/create-meilisearch-engine'
import { createMeilisearchIndex } from '@/server/search/meilisearch/create-meilisearch-index'
import { createSearchKeys } from '@/server/search/meilisearch/keys'
import { askingOf } from '../conformance/asking'
import { documents, styles } from './documents'
import { type Contract, openContract } from './open-contract'

const indexUid = 'contract_v1'

/** What the two keys may do, and what not. */
export function describeKeys(): void {
  describe('the keys', () => {
    let contract: Contract
    let keys: Record<'search' | 'worker', string>

    const create = (masterKey = contract.masterKey) =>
      createSearchKeys({ host: contract.url, masterKey, indexPrefix: 'contract' })
    const indexWith = (apiKey: string, uid = indexUid) =>
      createMeilisearchIndex({
        host: contract.url,
        apiKey,
        indexUid: uid,
        createBuildName: () => '1',
      })
    const clientWith = (apiKey: string) => new Meilisearch({ host: contract.url, apiKey })

    beforeAll(async () => {
      contract = await openContract('keys')
      keys = await contract.step('create', () => create())
      contract.nameKey('search', keys.search)
      contract.nameKey('worker', keys.worker)
    })
    afterAll(() => contract?.close())

    it('are the same every time', async () => {
      expect(await contract.step('find', () => create())).toEqual(keys)
      expect(keys.search).not.toBe(keys.worker)
    })

    it('are made anew, with the same value, when they may do something else', async () => {
      const again = await contract.step('replace', async () => {
        const client = clientWith(contract.masterKey)
        const { uid, indexes } = await client.getKey(keys.search)
        await client.deleteKey(uid)
        await client.createKey({ uid, indexes, actions: ['*'], expiresAt: null })
        return create()
      })
      expect(again).toEqual(keys)
      await contract.step('replaced', async () => {
        await expect(indexWith(keys.search).stats()).rejects.toMatchObject({ kind: 'invalid-key' })
      })
    })

    it('let the worker build, swap, write, read and clear away', async () => {
      await contract.step('work', async () => {
        const index = indexWith(keys.worker)
        for (const _ of ['first', 'second']) {
          const uid = await index.startBuild()
          await index.write({ documents, uid })
          await index.finishBuild(uid)
        }
        await index.write({
          documents: [{ id: styles[4]?.id ?? '', version: '9', document: null }],
        })
        await index.dropBuilds()
        expect(await index.applySettings()).toEqual([])
        expect((await index.readVersions(documents.map(({ id }) => id))).size).toBe(4)
        expect(await index.stats()).toEqual({ documents: 4, isIndexing: false })
      })
    })

    it.each(['search', 'worker'] as const)('let the %s search', async (purpose) => {
      const host = contract.url
      const apiKey = keys[purpose]
      const engine = createMeilisearchEngine({ host, apiKey, indexUid, timeoutMs: 10_000 })
      const { titles, suggest } = askingOf(() => engine)
      await contract.step(`${purpose} searches`, async () => {
        expect(await titles('neon')).toEqual(['Neon Harbour'])
        expect(await titles({ page: 2, limit: 3, order: 'title' })).toHaveLength(1)
        expect(await suggest('neon')).toHaveLength(2)
        const [, neon] = styles
        if (neon) expect(await engine.similar({ document: neon, limit: 1 })).toHaveLength(1)
      })
    })

    it('let whoever searches change nothing', async () => {
      await contract.step('search key writes', async () => {
        const index = indexWith(keys.search)
        const refused = { kind: 'invalid-key' }
        await expect(index.write({ documents })).rejects.toMatchObject(refused)
        await expect(index.startBuild()).rejects.toMatchObject(refused)
        await expect(index.applySettings()).rejects.toMatchObject(refused)
        await expect(index.finishBuild(indexUid)).rejects.toMatchObject(refused)
      })
    })

    it('let neither make keys or touch other indexes', async () => {
      await contract.step('keys make keys', async () => {
        for (const key of [keys.search, keys.worker]) {
          const made = clientWith(key).createKey({
            actions: ['*'],
            indexes: ['*'],
            expiresAt: null,
          })
          await expect(made).rejects.toMatchObject({ cause: { code: 'invalid_api_key' } })
          await expect(indexWith(key, 'others_v1').stats()).rejects.toMatchObject({
            kind: 'invalid-key',
          })
        }
      })
    })

    it('are made with the master key only', async () => {
      await contract.step('no master key', async () => {
        await expect(create(keys.worker)).rejects.toMatchObject({ kind: 'invalid-key' })
      })
    })
  })
}
