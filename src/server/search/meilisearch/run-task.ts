import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch'
import { SearchUnavailableError } from '../search-unavailable-error'
import { waitForTasks } from './wait-for-tasks'

export type TaskRunner = (
  enqueued: Promise<EnqueuedTask>,
  options?: { signal?: AbortSignal; ignoring?: string },
) => Promise<Task>

/** Runs one task at a time to its end; a failed one is an error, but for the error code `ignoring`. */
export function createTaskRunner(client: Meilisearch, timeoutMs: number): TaskRunner {
  return async (enqueued, { signal, ignoring } = {}) => {
    const { taskUid } = await enqueued
    const [task] = await waitForTasks({ client, taskUids: [taskUid], timeoutMs, signal })
    if (!task) throw new Error(`Meilisearch does not know its task ${taskUid}.`)
    if (task.status !== 'succeeded' && task.error?.code !== ignoring) throw toTaskError(task)
    return task
  }
}

/** A task that failed for a reason of the server (a full disk, say), or for what it was asked. */
export function toTaskError({ uid, type, status, error }: Task): Error {
  const reason = error ? `${error.message} (${error.code})` : status
  const failure = new Error(`Meilisearch's task ${uid} (${type}) did not succeed: ${reason}`)
  if (error?.code === 'index_not_found') {
    return new SearchUnavailableError('index-not-found', { cause: failure })
  }
  return error?.type === 'invalid_request'
    ? failure
    : new SearchUnavailableError('server-error', { cause: failure })
}
