import { CacheFirst, ExpirationPlugin, NetworkFirst, type SerwistPlugin } from 'serwist'
import {
  ANSWERS_CACHE,
  ASSETS_CACHE,
  PAGES_CACHE,
  PICTURES_CACHE,
  transitionsCache,
} from '@/domain/offline/kept-caches'
import { BUILD } from './build'
import { findOtherVariant } from './find-other-variant'
import { mayKeep } from './may-keep'

/** After this long without an answer, what is kept is shown. */
const PATIENCE_SECONDS = 3

const DAY_SECONDS = 86_400

const GONE = new Set([404, 410])

/** Keeps what is for everyone. What has been taken down, or is no longer for everyone, goes here too. */
function onlyForEveryone(cacheName: string): SerwistPlugin {
  return {
    cacheWillUpdate: async ({ request, response }) => {
      if (mayKeep(response)) return response
      const isWithdrawn = response.ok || GONE.has(response.status)
      if (isWithdrawn) await (await caches.open(cacheName)).delete(request, { ignoreVary: true })
      return null
    },
  }
}

/** Forgets the longest unused first. */
function atMost(maxEntries: number, { days }: { days: number }) {
  return new ExpirationPlugin({
    maxEntries,
    maxAgeSeconds: days * DAY_SECONDS,
    maxAgeFrom: 'last-used',
    purgeOnQuotaError: true,
  })
}

/** 60 pages of about 40 KB. */
export const pages = new NetworkFirst({
  cacheName: PAGES_CACHE,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [onlyForEveryone(PAGES_CACHE), atMost(60, { days: 60 })],
})

/**
 * What Next fetches to go from one page to another. Its address holds a hash of where it is asked
 * from, and only the build that asked can read it.
 */
export const transitions = new NetworkFirst({
  cacheName: transitionsCache(BUILD),
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [onlyForEveryone(transitionsCache(BUILD)), atMost(100, { days: 30 })],
})

export const assets = new CacheFirst({
  cacheName: ASSETS_CACHE,
  matchOptions: { ignoreVary: true },
  plugins: [onlyForEveryone(ASSETS_CACHE), atMost(400, { days: 60 })],
})

/** 400 pictures of 10 to 150 KB: some 20 MB. */
export const pictures = new CacheFirst({
  cacheName: PICTURES_CACHE,
  matchOptions: { ignoreVary: true },
  plugins: [
    onlyForEveryone(PICTURES_CACHE),
    atMost(400, { days: 60 }),
    { handlerDidError: async ({ request }) => findOtherVariant(request.url) },
  ],
})

/**
 * Never the kept answer first: it may belong to a list whose other pages are new, and to a time
 * before signing in.
 */
export const answers = new NetworkFirst({
  cacheName: ANSWERS_CACHE,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [onlyForEveryone(ANSWERS_CACHE), atMost(80, { days: 30 })],
})
