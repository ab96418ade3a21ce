/** All caches of the service worker begin like this; others are not its to clear. */
export const CACHE_PREFIX = 'gallery-'

/** Pages that were seen, as HTML, under their address. */
export const PAGES_CACHE = `${CACHE_PREFIX}pages`

/** Pictures that everyone may see. */
export const PICTURES_CACHE = `${CACHE_PREFIX}pictures`

/** Public answers of the API. */
export const ANSWERS_CACHE = `${CACHE_PREFIX}answers`

/** Scripts, styles and fonts of every build whose pages are kept; their names are hashes. */
export const ASSETS_CACHE = `${CACHE_PREFIX}assets`

/** What one build alone understands: the offline page, and the data of a change from page to page. */
export const offlineCache = (build: string) => `${CACHE_PREFIX}offline-${build}`
export const transitionsCache = (build: string) => `${CACHE_PREFIX}transitions-${build}`
