import type { EnqueuedTask, Index, Meilisearch, Task } from 'meilisearch'
import type { VersionedDocument } from '../port'
import { type IndexDocument, toIndexDocument } from './index-document'
import { toTaskError } from './run-task'
import { SearchWriteError } from './search-write-error'
import { waitForTasks } from './wait-for-tasks'

/** A task holds at most as many; tasks that wait together are indexed together by the server. */
const DOCUMENTS_PER_TASK = 2000

type Input = {
  client: Meilisearch
  index: Index<IndexDocument>
  documents: VersionedDocument[]
  timeoutMs: number
  signal?: AbortSignal
}

type Part = { documents: VersionedDocument[]; isDeletion: boolean }

/**
 * Writes and deletes, and returns when the server has done both. What the server refuses is looked for
 * by halves, so that one bad document keeps no other from being stored.
 *
 * @throws SearchWriteError naming the refused documents, when all others are stored.
 */
export async function writeDocuments(input: Input): Promise<void> {
  const documents = latestOfEach(input.documents)
  const written = documents.filter(({ document }) => document !== null)
  const deleted = documents.filter(({ document }) => document === null)
  const refusals = new Map<string, string>()
  await send(input, [...split(written, false), ...split(deleted, true)], refusals)
  if (refusals.size > 0) throw new SearchWriteError(refusals)
}

async function send(input: Input, parts: Part[], refusals: Map<string, string>): Promise<void> {
  const failed: { part: Part; task: Task }[] = []
  const enqueued: EnqueuedTask[] = []
  for (const part of parts) {
    input.signal?.throwIfAborted()
    enqueued.push(await enqueue(input.index, part))
  }
  const taskUids = enqueued.map(({ taskUid }) => taskUid)
  const tasks = await waitForTasks({ ...input, taskUids })
  for (const [at, task] of tasks.entries()) {
    const part = parts[at]
    if (!part || task.status === 'succeeded') continue
    if (task.error?.type !== 'invalid_request' || task.error.code === 'index_not_found') {
      throw toTaskError(task)
    }
    failed.push({ part, task })
  }
  for (const { part, task } of failed) await narrow(input, part, task, refusals)
}

async function narrow(input: Input, part: Part, task: Task, refusals: Map<string, string>) {
  const { documents, isDeletion } = part
  const [only] = documents
  if (only && documents.length === 1) {
    refusals.set(only.id, task.error?.message ?? 'refused')
    return
  }
  const middle = Math.ceil(documents.length / 2)
  const halves = [documents.slice(0, middle), documents.slice(middle)]
  await send(
    input,
    halves.map((half) => ({ documents: half, isDeletion })),
    refusals,
  )
}

function enqueue(index: Index<IndexDocument>, { documents, isDeletion }: Part) {
  if (isDeletion) return index.deleteDocuments(documents.map(({ id }) => id))
  return index.addDocuments(
    documents.flatMap(({ document, version }) =>
      document ? [toIndexDocument(document, version)] : [],
    ),
    { primaryKey: 'id' },
  )
}

function split(documents: VersionedDocument[], isDeletion: boolean): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < documents.length; at += DOCUMENTS_PER_TASK) {
    parts.push({ documents: documents.slice(at, at + DOCUMENTS_PER_TASK), isDeletion })
  }
  return parts
}

/** Of several states of one document only the last, as if they had been written one after the other. */
function latestOfEach(documents: VersionedDocument[]): VersionedDocument[] {
  return [...new Map(documents.map((document) => [document.id, document])).values()]
}
