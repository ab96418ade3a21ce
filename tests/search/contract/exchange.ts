/** One question to a Meilisearch server and its answer, without what differs from run to run. */
export type Exchange = {
  /** The part of a test that it belongs to. */
  step: string
  method: string
  /** With the query. */
  path: string
  /** Which key was shown: `master`, `search`, `worker`; `other` or `none`. */
  key: string
  body: unknown
  status: number
  answer: unknown
}

export type Question = Pick<Exchange, 'method' | 'path' | 'key' | 'body'>

/** Of a task, a search, an index, a key: times, sizes and numbers that say nothing about behaviour. */
const VOLATILE = new Set([
  'avgDocumentSize',
  'batchUid',
  'duration',
  'enqueuedAt',
  'finishedAt',
  'indexSize',
  'processingTimeMs',
  'rawDocumentDbSize',
  'requestUid',
  'startedAt',
  'updatedAt',
  'usedIndexSize',
])

/** Replaces what differs from run to run, the same by the same, within one recording. */
export type Normaliser = {
  answer: (answer: unknown) => unknown
  path: (path: string) => string
  keyName: (authorization: string | undefined) => string
  nameKey: (name: string, key: string) => void
}

export function createNormaliser(): Normaliser {
  const dates = new Map<string, string>()
  const keyNames = new Map<string, string>()

  function normaliseText(text: string): string {
    return keyNames.has(text) ? `key-${keyNames.get(text)}` : text
  }

  function normalise(value: unknown): unknown {
    if (typeof value === 'string') return normaliseText(value)
    if (Array.isArray(value)) return value.map(normalise)
    if (typeof value !== 'object' || value === null) return value
    const isOfServer = 'primaryKey' in value || 'actions' in value
    const entries = Object.entries(value)
      .filter(([name]) => !VOLATILE.has(name))
      .map(([name, part]) =>
        name === 'createdAt' && isOfServer ? [name, plainDate(part)] : [name, normalise(part)],
      )
    return Object.fromEntries(entries)
  }

  function plainDate(date: unknown): string {
    const text = String(date)
    const plain = dates.get(text) ?? new Date(Date.UTC(2000, 0, 1 + dates.size)).toISOString()
    dates.set(text, plain)
    return plain
  }

  return {
    answer: normalise,
    path: (path) => path.split('/').map(normaliseText).join('/'),
    keyName: (authorization) => {
      const key = authorization?.replace(/^Bearer /, '')
      return key ? (keyNames.get(key) ?? 'other') : 'none'
    },
    nameKey: (name, key) => keyNames.set(key, name),
  }
}

/** A task that is not finished, or any answer twice: asked again it may be different. */
export function isLookedAtAgain(before: Exchange | undefined, now: Exchange): boolean {
  if (before?.method !== 'GET' || !isSameQuestion(before, now)) return false
  return isPending(before.answer) || isEqual(before.answer, now.answer)
}

export function isSameQuestion(one: Question, other: Question): boolean {
  return (
    one.method === other.method &&
    one.path === other.path &&
    one.key === other.key &&
    isEqual(one.body, other.body)
  )
}

function isPending(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('status' in answer)) return false
  return answer.status === 'enqueued' || answer.status === 'processing'
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
