import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { parsePictureName } from '@/domain/picture-name'
import { postgres } from '@/server/db/transaction-db'
import { logger } from '@/server/logger'
import { lockContent } from '@/server/media/lock-content'
import type { PictureStore } from '@/server/media/picture-store'

const HOUR_MS = 3_600_000

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
  const oldNames = new Map<string, string[]>()
  for await (const { name, modifiedAt } of store.list()) {
    const contentHash = parsePictureName(name)?.contentHash
    if (!contentHash || Date.now() - modifiedAt.getTime() < minAgeMs) continue
    oldNames.set(contentHash, [...(oldNames.get(contentHash) ?? []), name])
  }
  const known = await knownHashes(payload)
  let removed = 0
  for (const [contentHash, names] of oldNames) {
    if (known.has(contentHash)) continue
    removed += await removeOrphans({ payload, store, contentHash, names })
  }
  logger.info({ event: 'media.swept', removed })
  return removed
}

async function knownHashes(payload: Payload): Promise<Set<string>> {
  const { rows } = await postgres(payload).drizzle.execute<{ content_hash: string }>(
    sql`select content_hash from media where content_hash is not null`,
  )
  return new Set(rows.map((row) => row.content_hash))
}

type Orphans = Pick<Input, 'payload' | 'store'> & { contentHash: string; names: string[] }

/** The same picture may be on its way again right now, so the last look is under its lock. */
function removeOrphans({ payload, store, contentHash, names }: Orphans): Promise<number> {
  return postgres(payload).drizzle.transaction(async (transaction) => {
    await lockContent(transaction, contentHash)
    const { rows } = await transaction.execute(
      sql`select 1 from media where content_hash = ${contentHash}`,
    )
    if (rows.length > 0) return 0
    await store.remove(names)
    return names.length
  })
}
