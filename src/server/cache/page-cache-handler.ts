import type { AsyncLocalStorage } from 'node:async_hooks'
import { LRUCache } from 'lru-cache'
import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external.js'

/**
 * Where Next keeps the pages that it has made (`cacheHandler` in next.config.ts; see
 * docs/adr/0022). Next loads this file by itself, not as a part of the application, so it imports
 * packages alone.
 */

/** As in `shared-changes.ts`. */
const GENERATION = Symbol.for('sref-gallery.generation')
const PURGES = Symbol.for('sref-gallery.purges')

/** As in `request-context.ts`. */
const REQUEST = Symbol.for('sref-gallery.request-context')

/** As in `moments.ts`. */
const MOMENT = Symbol.for('sref-gallery.moment')

/** As in `outdated.ts`. */
const MADE_AT_HEADER = 'x-gallery-made-at'

/** As in `note-unfinished.ts`. */
const UNFINISHED_HEADER = 'x-gallery-unfinished'

/** What the page is made of is sent with it, whether it was just made or had been kept. */
const KEYS_HEADER = 'surrogate-key'

/** Of HTML and of what the router of the browser reads, together. */
const MAX_BYTES = 64 * 2 ** 20
/** Of pages that say that there is nothing. Their addresses are without end, so they have their own room. */
const MAX_LOST_BYTES = 4 * 2 ** 20
/**
 * For what no change of a style names: that another one would be more like it now. Also the last net under
 * the changes.
 */
const TTL_MS = 300_000

const OK = 200
const NOT_FOUND = 404

type Page = {
  kind: string
  html?: string
  rscData?: Buffer
  segmentData?: Map<string, Buffer>
  status?: number
  /** Sent with the page. */
  headers?: Record<string, unknown>
}

type Kept = {
  value: Page
  cacheControl: object | undefined
  /** What the page shows, by surrogate keys; null where it does not say. */
  keys: readonly string[] | null
  /** When it was asked for. */
  asked: Asked
}

type Asked = { generation: string; purges: number }

/** As in `purge-log.ts`. */
type PurgeLog = {
  latest: () => number
  hasPurgedSince: (moment: number, keys: readonly string[]) => boolean
}

const pages = new LRUCache<string, Kept>({ maxSize: MAX_BYTES, ttl: TTL_MS })
const lost = new LRUCache<string, Kept>({ maxSize: MAX_LOST_BYTES, ttl: TTL_MS })
let latestGeneration: string | null = null

/**
 * Next makes one for each request: it asks for the page, and where there is none renders and hands it
 * in. A page is only kept, and given, while nothing that it shows has changed since it was asked for: so
 * what was read before a change is never found after it.
 */
export default class PageCacheHandler {
  #asked: Asked | null = null
  #moment: string | null = null

  async get(key: string, { kind }: { kind: string }) {
    this.#asked = presentMomentOfChanges()
    this.#moment = presentMoment()
    if (kind !== 'APP_PAGE' || this.#asked === null) return null
    forgetLifetimes(this.#asked.generation)
    const found = pages.get(key) ?? lost.get(key)
    if (found === undefined || !isPresent(found, this.#asked)) return null
    const { value, cacheControl } = found
    // Always new to Next: changes alone say when a page is old.
    return { value: this.#dated(value), cacheControl, lastModified: Date.now() }
  }

  async set(key: string, value: Page | null, { cacheControl }: { cacheControl?: object }) {
    if (value?.kind !== 'APP_PAGE') return
    const { keys, isUnfinished } = noted()
    // Next sends these headers with the page that it has just made, too.
    if (keys) value.headers = { ...value.headers, [KEYS_HEADER]: keys }
    value.headers = this.#dated(value).headers
    if (isUnfinished) {
      value.headers = { ...value.headers, [UNFINISHED_HEADER]: '1' }
      return
    }
    const { status = OK } = value
    if (this.#asked === null || (status !== OK && status !== NOT_FOUND)) return
    // What leads nowhere could be about anything that is yet to be published.
    const named = status === OK && keys ? keys.split(' ') : null
    const kept = { value, cacheControl, keys: named, asked: this.#asked }
    if (!isPresent(kept, presentMomentOfChanges())) return
    const room = status === OK ? pages : lost
    room.set(key, kept, { size: sizeOf(value) })
  }

  /** Says when the page began to be made; one that was kept is as good as made now. */
  #dated(page: Page): Page {
    if (this.#moment === null) return page
    return { ...page, headers: { ...page.headers, [MADE_AT_HEADER]: this.#moment } }
  }

  /** Pages have no tags of Next's: changes say by surrogate keys what they end. */
  async revalidateTag(): Promise<void> {}

  resetRequestCache(): void {}
}

/** Null while this process cannot be sure to hear of changes. */
function presentMomentOfChanges(): Asked | null {
  const holder = globalThis as { [GENERATION]?: () => string | null; [PURGES]?: PurgeLog }
  const generation = holder[GENERATION]?.() ?? null
  return generation === null ? null : { generation, purges: holder[PURGES]?.latest() ?? 0 }
}

/** Whether nothing of what a page shows has changed since it was asked for. */
function isPresent({ keys, asked }: Kept, now: Asked | null): boolean {
  if (now === null) return false
  if (now.generation === asked.generation) return true
  const log = (globalThis as { [PURGES]?: PurgeLog })[PURGES]
  return keys !== null && log !== undefined && !log.hasPurgedSince(asked.purges, keys)
}

function presentMoment(): string | null {
  const holder = globalThis as { [MOMENT]?: () => number }
  const moment = holder[MOMENT]?.()
  return moment === undefined ? null : String(moment)
}

/** Of the page that was made in this request. */
function noted(): { keys: string | undefined; isUnfinished: boolean } {
  type Noted = { surrogateKeys?: Set<string>; isUnfinished?: boolean }
  const holder = globalThis as { [REQUEST]?: AsyncLocalStorage<Noted> }
  const { surrogateKeys, isUnfinished = false } = holder[REQUEST]?.getStore() ?? {}
  return { keys: surrogateKeys && [...surrogateKeys].sort().join(' '), isUnfinished }
}

/** Next remembers the lifetime of every address that was ever asked for, and forgets none. */
function forgetLifetimes(generation: string): void {
  if (generation === latestGeneration) return
  latestGeneration = generation
  SharedCacheControls.prototype.clear()
}

function sizeOf({ html = '', rscData, segmentData }: Page): number {
  const segments = [...(segmentData?.values() ?? [])].map(({ length }) => length)
  return [html.length, rscData?.length ?? 0, ...segments].reduce((sum, length) => sum + length, 1)
}
