import type { Meilisearch, Task } from 'meilisearch'
import { waitUntil } from './wait-until'

type Input = {
  client: Meilisearch
  /** In the order in which they were sent; a server works on the tasks of an index in that order. */
  taskUids: number[]
  /** For all of them together. */
  timeoutMs: number
  signal?: AbortSignal
}

/**
 * Waits until the server has finished the tasks, and gives them back; they may have failed.
 *
 * @throws SearchUnavailableError after `timeoutMs`; the signal's reason when it is aborted.
 */
export async function waitForTasks({ client, taskUids, ...input }: Input): Promise<Task[]> {
  const last = taskUids.at(-1)
  if (last === undefined) return []
  const task = await waitUntil({
    ...input,
    look: () => lookAtTask(client, last),
    what: `task ${last}`,
  })
  if (taskUids.length === 1) return [task]
  const { results } = await client.tasks.getTasks({ uids: taskUids, limit: taskUids.length })
  return results.toSorted((a, b) => a.uid - b.uid)
}

async function lookAtTask(client: Meilisearch, uid: number): Promise<Task | null> {
  const task = await client.tasks.getTask(uid)
  return task.status === 'enqueued' || task.status === 'processing' ? null : task
}
