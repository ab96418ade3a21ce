import type { IndexObject, Meilisearch, Settings } from 'meilisearch'
import { diffSettings } from './diff-settings'
import { createTaskRunner } from './run-task'
import { INDEX_SETTINGS } from './settings'
import { isAnswer } from './to-search-error'
import { waitUntil } from './wait-until'

const MAX_INDEXES = 10_000
const MAX_SWAP_MS = 120_000

/** What is done with indexes as a whole. Every method waits until the server has done it. */
export type IndexAdmin = {
  find: (uid: string) => Promise<IndexObject | null>
  /** The names that begin so. */
  list: (prefix: string) => Promise<string[]>
  /** Makes an index with the settings; one that is there keeps its documents. */
  create: (uid: string) => Promise<void>
  remove: (uid: string) => Promise<void>
  /** The settings that differ from the code. */
  diffSettings: (uid: string) => Promise<Partial<Settings>>
  /** Writes the settings that differ, if any; their names. */
  applySettings: (uid: string) => Promise<string[]>
  /**
   * Gives an index the name of another, in one step. The other one, if there is one, gets the first
   * one's name; says whether there was one.
   */
  putInPlace: (uid: string, place: string) => Promise<boolean>
}

export function createIndexAdmin(client: Meilisearch, taskTimeoutMs: number): IndexAdmin {
  const run = createTaskRunner(client, taskTimeoutMs)

  async function find(uid: string): Promise<IndexObject | null> {
    try {
      return await client.getRawIndex(uid)
    } catch (error) {
      if (isAnswer(error, 'index_not_found')) return null
      throw error
    }
  }

  async function differing(uid: string): Promise<Partial<Settings>> {
    return diffSettings(INDEX_SETTINGS, await client.index(uid).getSettings())
  }

  async function applySettings(uid: string): Promise<string[]> {
    const settings = await differing(uid)
    const names = Object.keys(settings)
    if (names.length > 0) await run(client.index(uid).updateSettings(settings))
    return names
  }

  /**
   * A key for some indexes is not shown the task of a swap, so its effect is waited for. A swap that
   * fails has none; it is short, so it is not waited for as long as for other tasks.
   */
  async function waitForIndex({ createdAt }: IndexObject, place: string): Promise<void> {
    await waitUntil({
      look: async () => ((await find(place))?.createdAt === createdAt ? true : null),
      timeoutMs: Math.min(taskTimeoutMs, MAX_SWAP_MS),
      what: `${place} to be swapped`,
    })
  }

  return {
    find,
    list: async (prefix) => {
      const { results } = await client.getRawIndexes({ limit: MAX_INDEXES })
      return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(prefix))
    },
    create: async (uid) => {
      await run(client.createIndex(uid, { primaryKey: 'id' }), { ignoring: 'index_already_exists' })
      await applySettings(uid)
    },
    remove: async (uid) => {
      await run(client.deleteIndex(uid), { ignoring: 'index_not_found' })
    },
    diffSettings: differing,
    applySettings,
    putInPlace: async (uid, place) => {
      const index = await client.getRawIndex(uid)
      const isTaken = (await find(place)) !== null
      // A free name is taken by renaming: there must be no moment with an empty index. The one that
      // exists comes first then.
      const indexes: [string, string] = isTaken ? [place, uid] : [uid, place]
      await client.swapIndexes([{ indexes, rename: !isTaken }])
      await waitForIndex(index, place)
      return isTaken
    },
  }
}
