import { sql } from '@payloadcms/db-postgres'
import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { postgres } from '../db/transaction-db'
import { logger } from '../logger'
import type { FoundKey } from './find-key'

const NOTED_FOR_MS = 60_000
const MAX_KEYS = 10_000

/** Keys whose use this process has written, or is writing, within the last minute. */
const noted = new LRUCache<string, true>({ max: MAX_KEYS, ttl: NOTED_FOR_MS })

/**
 * Notes that a key was used, at most once a minute. Nobody waits for it, and where it fails the request
 * goes on.
 */
export function noteUse(payload: Payload, { id, lastUsedAt }: FoundKey): void {
  if (noted.has(id) || (lastUsedAt && Date.now() - lastUsedAt.getTime() < NOTED_FOR_MS)) return
  noted.set(id, true)
  write(payload, id).catch((error: unknown) => {
    noted.delete(id)
    logger.warn({ event: 'api_key.use_not_noted', error: String(error) })
  })
}

/** Other instances write too: whoever comes second within the minute changes nothing. */
async function write(payload: Payload, id: string): Promise<void> {
  await postgres(payload).drizzle.execute(sql`
    update api_keys set last_used_at = now()
    where id = ${id}
      and (last_used_at is null or last_used_at < now() - make_interval(secs => ${NOTED_FOR_MS / 1000}))`)
}
