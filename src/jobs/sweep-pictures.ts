import type { Payload } from 'payload'
import { parsePictureName } from '@/domain/picture-name'
import { logger } from '@/server/logger'
import type { PictureStore } from '@/server/media/picture-store'

const HOUR_MS = 3_600_000
const BATCH_SIZE = 500

type Input = {
  payload: Payload
  store: PictureStore
  /** Younger files may belong to an upload that is still on its way. Default: one hour. */
  minAgeMs?: number
}

/**
 * Removes stored pictures that no document holds: what an upload left behind that failed at its
 * commit. Files whose names are not ours are left alone.
 *
 * @returns how many files were removed.
 */
export async function sweepPictures({ payload, store, minAgeMs = HOUR_MS }: Input) {
  let removed = 0
  let batch: string[] = []
  const flush = async () => {
    const orphans = await namesWithoutDocument(payload, batch)
    if (orphans.length > 0) await store.remove(orphans)
    removed += orphans.length
    batch = []
  }
  for await (const { name, modifiedAt } of store.list()) {
    const isOldEnough = Date.now() - modifiedAt.getTime() >= minAgeMs
    if (!parsePictureName(name) || !isOldEnough) continue
    batch.push(name)
    if (batch.length >= BATCH_SIZE) await flush()
  }
  await flush()
  logger.info({ event: 'media.swept', removed })
  return removed
}

async function namesWithoutDocument(payload: Payload, names: string[]): Promise<string[]> {
  const hashOf = (name: string) => parsePictureName(name)?.contentHash ?? ''
  const hashes = [...new Set(names.map(hashOf))]
  if (hashes.length === 0) return []
  const { docs } = await payload.find({
    collection: 'media',
    where: { contentHash: { in: hashes } },
    select: { contentHash: true },
    depth: 0,
    limit: 0,
    pagination: false,
  })
  const known = new Set(docs.map(({ contentHash }) => contentHash))
  return names.filter((name) => !known.has(hashOf(name)))
}
