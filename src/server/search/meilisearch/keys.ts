import { createHash } from 'node:crypto'
import type { Key, Meilisearch } from 'meilisearch'
import { createClient } from './create-client'
import { isAnswer, withSearchErrors } from './to-search-error'

type Purpose = 'search' | 'worker'
type Action = Key['actions'][number]

/** What each key may do, and nothing else; only with indexes of the prefix. */
const ACTIONS: Record<Purpose, Action[]> = {
  // Pages far behind are read from the documents; what the index shows is all public.
  search: ['documents.get', 'search'],
  // It searches too, because one process may hold the site and the worker with a single key.
  worker: [
    'search',
    'documents.add',
    'documents.delete',
    'documents.get',
    'indexes.create',
    'indexes.delete',
    'indexes.get',
    'indexes.swap',
    'settings.get',
    'settings.update',
    'stats.get',
    'tasks.get',
  ],
}

/**
 * Makes the two keys that the gallery works with, or finds them again, so that the master key is needed
 * once and never at run time: `search` for processes that only ask, `worker` for those that write.
 * Meilisearch derives a key from the master key and the key's id, so the same server gives the same
 * keys every time.
 *
 * @throws SearchUnavailableError, of the kind `invalid-key` when it is not the master key.
 */
export async function createSearchKeys({
  host,
  masterKey,
  indexPrefix,
}: {
  host: string
  masterKey: string
  /** The keys are good for indexes whose names begin so. */
  indexPrefix: string
}): Promise<Record<Purpose, string>> {
  const client = createClient({ host, apiKey: masterKey, timeoutMs: 10_000 })
  const ensure = (purpose: Purpose) => withSearchErrors(ensureKey(client, purpose, indexPrefix))
  return { search: await ensure('search'), worker: await ensure('worker') }
}

async function ensureKey(client: Meilisearch, purpose: Purpose, prefix: string): Promise<string> {
  const uid = keyUid(purpose, prefix)
  const wanted = { actions: ACTIONS[purpose], indexes: [`${prefix}*`] }
  const present = await findKey(client, uid)
  if (present && isSame(present, wanted)) return present.key
  // What a key may do cannot be changed; made anew under its id it keeps its value.
  if (present) await client.deleteKey(uid)
  const name = `SREF Gallery, ${purpose}, ${prefix}`
  const { key } = await client.createKey({ uid, name, ...wanted, expiresAt: null })
  return key
}

async function findKey(client: Meilisearch, uid: string): Promise<Key | null> {
  try {
    return await client.getKey(uid)
  } catch (error) {
    if (isAnswer(error, 'api_key_not_found')) return null
    throw error
  }
}

function isSame(key: Pick<Key, 'actions' | 'indexes'>, wanted: Pick<Key, 'actions' | 'indexes'>) {
  const text = ({ actions, indexes }: typeof wanted) =>
    JSON.stringify([actions.toSorted(), indexes.toSorted()])
  return text(key) === text(wanted)
}

/** A fixed UUID (of the form of version 4, which is all that Meilisearch takes) for each prefix. */
function keyUid(purpose: Purpose, prefix: string): string {
  const hex = createHash('sha256').update(`sref-gallery/${prefix}/${purpose}`).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return parts.join('-')
}
