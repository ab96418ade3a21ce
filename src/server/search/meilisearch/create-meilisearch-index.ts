import { randomUUID } from 'node:crypto'
import type { VersionedDocument } from '../port'
import { createClient } from './create-client'
import { createIndexAdmin } from './create-index-admin'
import type { IndexDocument } from './index-document'
import { withSearchErrors } from './to-search-error'
import { writeDocuments } from './write-documents'

const IDS_PER_READ = 1000
const IDS_PER_PAGE = 10_000

export type MeilisearchIndexOptions = {
  /** `http://host:port`. */
  host: string
  /** The worker's key, see `keys.ts`. */
  apiKey?: string
  /** The live index. */
  indexUid: string
  /** For one request. Default 30 s. */
  requestTimeoutMs?: number
  /** For the server's work on one write or change of settings. Default 10 min. */
  taskTimeoutMs?: number
  /** Tells builds apart. Default: random. */
  createBuildName?: () => string
}

/**
 * The write side of the Meilisearch engine. Every method returns when the server has done the work and
 * rejects with `SearchUnavailableError` when it cannot do it now.
 */
export type MeilisearchIndex = {
  /** The name of the live index. */
  readonly uid: string
  /** Makes the live index with its settings unless it is there; waits. */
  ensure: () => Promise<void>
  exists: () => Promise<boolean>
  /**
   * Writes and deletes (a document that is null) in one go, whatever the number. `uid` defaults to the
   * live index, `signal` ends the waiting.
   *
   * @throws SearchWriteError naming the documents that the server refuses; all others are stored then.
   */
  write: (input: {
    documents: VersionedDocument[]
    uid?: string
    signal?: AbortSignal
  }) => Promise<void>
  /** Versions that the index holds for these ids; missing ids are missing. */
  readVersions: (ids: string[], uid?: string) => Promise<Map<string, string>>
  /** All ids in the index, page by page. Deleting meanwhile moves the pages. */
  listIds: (uid?: string) => AsyncGenerator<string[]>
  /** A new, empty index with the settings; its uid. */
  startBuild: () => Promise<string>
  /** Puts the built index into the place of the live one and deletes the old one. */
  finishBuild: (uid: string) => Promise<void>
  /** Deletes what killed builds left behind; there must be none at work. */
  dropBuilds: () => Promise<void>
  /** Names of the settings that differ from the code; empty when none. */
  diffSettings: () => Promise<string[]>
  /** Writes the settings that differ, if any, and waits; their names. */
  applySettings: () => Promise<string[]>
  stats: () => Promise<{ documents: number; isIndexing: boolean }>
}

export function createMeilisearchIndex({
  host,
  apiKey,
  indexUid,
  requestTimeoutMs = 30_000,
  taskTimeoutMs = 600_000,
  createBuildName = () => randomUUID().slice(0, 8),
}: MeilisearchIndexOptions): MeilisearchIndex {
  const client = createClient({ host, apiKey, timeoutMs: requestTimeoutMs })
  const admin = createIndexAdmin(client, taskTimeoutMs)
  const buildPrefix = `${indexUid}_build_`
  const indexOf = (uid = indexUid) => client.index<IndexDocument>(uid)

  async function exists(): Promise<boolean> {
    return (await admin.find(indexUid)) !== null
  }

  async function ensure(): Promise<void> {
    if (!(await exists())) await admin.create(indexUid)
  }

  async function readVersions(ids: string[], uid?: string): Promise<Map<string, string>> {
    const versions = new Map<string, string>()
    for (let at = 0; at < ids.length; at += IDS_PER_READ) {
      const some = ids.slice(at, at + IDS_PER_READ)
      const { results } = await indexOf(uid).getDocuments({
        ids: some,
        fields: ['id', 'version'],
        limit: some.length,
        // With a filter the client sends the ids in a body, where there is room for them.
        filter: [],
      })
      for (const { id, version } of results) versions.set(id, version)
    }
    return versions
  }

  async function* listIds(uid?: string): AsyncGenerator<string[]> {
    for (let offset = 0; ; offset += IDS_PER_PAGE) {
      const page = indexOf(uid).getDocuments({ fields: ['id'], limit: IDS_PER_PAGE, offset })
      const { results, total } = await withSearchErrors(page)
      if (results.length > 0) yield results.map(({ id }) => id)
      if (offset + results.length >= total || results.length === 0) return
    }
  }

  async function startBuild(): Promise<string> {
    const uid = `${buildPrefix}${createBuildName()}`
    await admin.create(uid)
    return uid
  }

  async function finishBuild(uid: string): Promise<void> {
    const isReplaced = await admin.putInPlace(uid, indexUid)
    if (isReplaced) await admin.remove(uid)
  }

  async function dropBuilds(): Promise<void> {
    for (const uid of await admin.list(buildPrefix)) await admin.remove(uid)
  }

  async function stats() {
    const { numberOfDocuments: documents, isIndexing } = await indexOf().getStats()
    return { documents, isIndexing }
  }

  return {
    uid: indexUid,
    ensure: () => withSearchErrors(ensure()),
    exists: () => withSearchErrors(exists()),
    write: ({ documents, uid, signal }) =>
      withSearchErrors(
        writeDocuments({
          client,
          index: indexOf(uid),
          documents,
          timeoutMs: taskTimeoutMs,
          signal,
        }),
      ),
    readVersions: (ids, uid) => withSearchErrors(readVersions(ids, uid)),
    listIds,
    startBuild: () => withSearchErrors(startBuild()),
    finishBuild: (uid) => withSearchErrors(finishBuild(uid)),
    dropBuilds: () => withSearchErrors(dropBuilds()),
    diffSettings: () => withSearchErrors(admin.diffSettings(indexUid).then(Object.keys)),
    applySettings: () => withSearchErrors(admin.applySettings(indexUid)),
    stats: () => withSearchErrors(stats()),
  }
}
