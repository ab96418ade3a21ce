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

/** As in `request-context.ts`. */
const REQUEST = Symbol.for('sref-gallery.request-context')

/** As in `moments.ts`. */
const MOMENT = Symbol.for('sref-gallery.moment')

/** As in `outdated.ts`. */
const MADE_AT_HEADER = 'x-gallery-made-at'

/** What the page is made of is sent with it, whether it was just made or had been kept. */
const KEYS_HEADER = 'surrogate-key'

/** Of HTML and of what the router of the browser reads, together. */
const MAX_BYTES = 64 * 2 ** 20
/** Of pages that say that there is nothing. Their addresses are without end, so they have their own room. */
const MAX_LOST_BYTES = 4 * 2 ** 20
/** The last net under the generations. */
const TTL_MS = 3_600_000

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

type Kept = { value: Page; cacheControl: object | undefined }

/** Pages of one generation; those of another are forgotten all at once. */
const pages = new LRUCache<string, Kept>({ maxSize: MAX_BYTES, ttl: TTL_MS })
const lost = new LRUCache<string, Kept>({ maxSize: MAX_LOST_BYTES, ttl: TTL_MS })
let generationOfPages: string | null = null

/**
 * Next makes one for each request: it asks for the page, and where there is none renders and hands it
 * in. A page is only kept if the generation is still the one that it was asked for in, so what was read
 * before a change is never found after it.
 */
export default class PageCacheHandler {
  #generation: string | null = null
  #moment: string | null = null

  async get(key: string, { kind }: { kind: string }) {
    this.#generation = presentGeneration()
    this.#moment = presentMoment()
    if (kind !== 'APP_PAGE' || this.#generation === null) return null
    forgetOthersThan(this.#generation)
    const found = pages.get(key) ?? lost.get(key)
    // Always new to Next: the generation alone says when a page is old.
    const { value, ...rest } = found ?? {}
    return value ? { value: this.#dated(value), ...rest, lastModified: Date.now() } : null
  }

  async set(key: string, value: Page | null, { cacheControl }: { cacheControl?: object }) {
    if (value?.kind !== 'APP_PAGE') return
    const keys = notedKeys()
    // Next sends these headers with the page that it has just made, too.
    if (keys) value.headers = { ...value.headers, [KEYS_HEADER]: keys }
    value.headers = this.#dated(value).headers
    const generation = presentGeneration()
    if (generation === null || generation !== this.#generation) return
    const { status = OK } = value
    if (status !== OK && status !== NOT_FOUND) return
    forgetOthersThan(generation)
    const room = status === OK ? pages : lost
    room.set(key, { value, cacheControl }, { size: sizeOf(value) })
  }

  /** Says when the page began to be made; one that was kept is as good as made now. */
  #dated(page: Page): Page {
    if (this.#moment === null) return page
    return { ...page, headers: { ...page.headers, [MADE_AT_HEADER]: this.#moment } }
  }

  /** Pages have no tags of Next's: every change ends their generation. */
  async revalidateTag(): Promise<void> {}

  resetRequestCache(): void {}
}

function presentGeneration(): string | null {
  const holder = globalThis as { [GENERATION]?: () => string | null }
  return holder[GENERATION]?.() ?? null
}

function presentMoment(): string | null {
  const holder = globalThis as { [MOMENT]?: () => number }
  const moment = holder[MOMENT]?.()
  return moment === undefined ? null : String(moment)
}

/** Of the page that was made in this request. */
function notedKeys(): string | undefined {
  type Noted = { surrogateKeys?: Set<string> }
  const holder = globalThis as { [REQUEST]?: AsyncLocalStorage<Noted> }
  const keys = holder[REQUEST]?.getStore()?.surrogateKeys
  return keys && [...keys].sort().join(' ')
}

function forgetOthersThan(generation: string): void {
  if (generation === generationOfPages) return
  generationOfPages = generation
  pages.clear()
  lost.clear()
  // Next remembers the lifetime of every address that was ever asked for, and forgets none.
  SharedCacheControls.prototype.clear()
}

function sizeOf({ html = '', rscData, segmentData }: Page): number {
  const segments = [...(segmentData?.values() ?? [])].map(({ length }) => length)
  return [html.length, rscData?.length ?? 0, ...segments].reduce((sum, length) => sum + length, 1)
}
