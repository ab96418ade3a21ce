/**
 * For how long shared caches may keep a public answer by themselves, in seconds. A publish purges it
 * sooner by its surrogate keys. Browsers ask each time and mostly hear 304.
 */
const FRESH_SECONDS = 30
const STALE_WHILE_REVALIDATE_SECONDS = 300
const STALE_IF_ERROR_SECONDS = 86_400

/** What shared caches are told of an answer that is the same for everyone. */
export const PUBLIC_CACHE_CONTROL = [
  'public',
  'max-age=0',
  `s-maxage=${FRESH_SECONDS}`,
  `stale-while-revalidate=${STALE_WHILE_REVALIDATE_SECONDS}`,
  `stale-if-error=${STALE_IF_ERROR_SECONDS}`,
].join(', ')

/** What they are told of every other answer. */
export const NOT_CACHED = 'private, no-store'
