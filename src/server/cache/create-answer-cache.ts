import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { TextStore } from '../redis/create-redis-store'

/** An answer and the key that it may be kept under; null for one that holds for this once only. */
export type Computed<Value> = { value: Value; storeUnder: string | null }

export type CacheSource = 'process' | 'redis' | 'merged' | 'computed'

export type AnswerCache = {
  /**
   * The answer that is kept under `key` in the present generation, or a computed one. Answers are
   * shared: whoever gets one must not change it. Rejects when `compute` does; nothing is kept then.
   */
  through: <Value extends object>(request: {
    key: string
    compute: () => Promise<Computed<Value>>
  }) => Promise<{ value: Value; source: CacheSource }>
}

type Input = {
  /** Null: nothing may be kept or taken from the cache now. */
  generation: () => string | null
  /** Shared by all instances; null where there is none. */
  store: TextStore | null
  /** Begins the keys in the shared store; names the form of the answers. */
  prefix: string
  /** Of the answers in this process. Default 32 MiB. */
  maxBytes?: number
  /** About how many bytes of JSON an answer is. To write it for that alone takes as long as to send it. */
  sizeOf: (value: object) => number
  /** The last net under the generations. Default 60. */
  ttlSeconds?: number
  onLookup: (
    layer: 'process' | 'redis',
    result: 'hit' | 'miss' | 'merged' | 'off' | 'error',
  ) => void
}

/**
 * Keeps answers in this process and in a shared store, under a generation that every change ends. The
 * generation is read before the answer is computed: one that was computed before a change can never
 * stand under the generation after it. Equal questions at one time are answered once.
 */
export function createAnswerCache({
  generation,
  store,
  prefix,
  maxBytes = 32 * 2 ** 20,
  sizeOf,
  ttlSeconds = 60,
  onLookup,
}: Input): AnswerCache & { clear: () => void } {
  const kept = new LRUCache<string, object>({
    maxSize: maxBytes,
    sizeCalculation: sizeOf,
    ttl: ttlSeconds * 1000,
  })
  const flights = new Map<string, Promise<{ value: object; source: CacheSource }>>()

  async function fetch(now: string, key: string, compute: () => Promise<Computed<object>>) {
    const shared = await readStore(fullKey(now, key))
    if (shared) {
      kept.set(fullKey(now, key), shared)
      return { value: shared, source: 'redis' as const }
    }
    const { value, storeUnder } = await compute()
    if (storeUnder !== null && generation() === now) keep(fullKey(now, storeUnder), value)
    return { value, source: 'computed' as const }
  }

  async function readStore(key: string) {
    if (!store) return null
    const found = await store.get(key)
    onLookup('redis', found.result)
    return found.result === 'hit' ? parse(found.value) : null
  }

  function keep(key: string, value: object): void {
    kept.set(key, value)
    void store?.set({ key, value: JSON.stringify(value), ttlSeconds })
  }

  function fullKey(now: string, key: string): string {
    return `${prefix}:${now}:${createHash('sha256').update(key).digest('base64url')}`
  }

  return {
    through: async <Value extends object>({
      key,
      compute,
    }: {
      key: string
      compute: () => Promise<Computed<Value>>
    }) => {
      const now = generation()
      if (now === null) {
        onLookup('process', 'off')
        return { value: (await compute()).value, source: 'computed' }
      }
      const full = fullKey(now, key)
      const found = kept.get(full) as Value | undefined
      if (found) {
        onLookup('process', 'hit')
        return { value: found, source: 'process' }
      }
      const flying = flights.get(full)
      if (flying) {
        onLookup('process', 'merged')
        return { value: (await flying).value as Value, source: 'merged' }
      }
      onLookup('process', 'miss')
      const flight = fetch(now, key, compute).finally(() => flights.delete(full))
      flights.set(full, flight)
      return (await flight) as { value: Value; source: CacheSource }
    },
    clear: () => kept.clear(),
  }
}

/** What another release has left there, or a damaged text, is no answer. */
function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
