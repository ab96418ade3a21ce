import { setTimeout as delay } from 'node:timers/promises'
import type { Mode } from './edits'
import { meilisearchHeaders } from './meilisearch-server'
import type { Services } from './open-services'

/** What is still on its way to the engines. */
export type Backlog = {
  /** Messages that wait, are at work, or will be tried again. */
  jobs: number
  /** Documents that Meilisearch does not have in their present version. */
  unsent: number
  /** What Meilisearch has been given and not yet done. */
  tasks: number
}

const POLL_MS = 100

/** Once quiet, it must stay so for as many looks. */
const QUIET_LOOKS = 5

/**
 * Waits until nothing is on its way any more.
 *
 * @returns how long it took, in seconds.
 * @throws when it is not so after `timeoutSeconds`; the message says what is left.
 */
export async function settle(
  services: Services,
  { mode, timeoutSeconds, failed }: { mode: Mode; timeoutSeconds: number; failed: Promise<never> },
): Promise<number> {
  const startedAt = performance.now()
  let quietSince = startedAt
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    const backlog = await Promise.race([readBacklog(services, mode), failed])
    const now = performance.now()
    const isQuiet = backlog.jobs + backlog.unsent + backlog.tasks === 0
    if (isQuiet && quiet === 0) quietSince = now
    quiet = isQuiet ? quiet + 1 : 0
    if (now - startedAt > timeoutSeconds * 1000) {
      throw new Error(
        `Search has not settled after ${timeoutSeconds} s: ${JSON.stringify(backlog)}.`,
      )
    }
    await delay(POLL_MS)
  }
  return (quietSince - startedAt) / 1000
}

/** In the naive mode only what Meilisearch has been given counts: there is no worker. */
export async function readBacklog(services: Services, mode: Mode): Promise<Backlog> {
  const { pool, meilisearch } = services
  const tasks = meilisearch ? await countTasks(meilisearch.url) : 0
  if (mode === 'naive') return { jobs: 0, unsent: 0, tasks }
  const { rows } = await pool.query<{ jobs: number; unsent: number }>(`select
    (select count(*)::int from pgboss.job
      where name in ('sref-changed', 'taxonomy-changed', 'reindex-search', 'reconcile-search')
        and state in ('created', 'retry', 'active')) as jobs,
    (select count(*)::int from search_documents
      where indexed_version is distinct from version) as unsent`)
  const [{ jobs, unsent } = { jobs: 0, unsent: 0 }] = rows
  return { jobs, unsent: meilisearch ? unsent : 0, tasks }
}

async function countTasks(url: string): Promise<number> {
  const response = await fetch(`${url}/tasks?statuses=enqueued,processing&limit=1`, {
    headers: meilisearchHeaders(),
  })
  return ((await response.json()) as { total: number }).total
}
