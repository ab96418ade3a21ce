/** What a slug is, apart from how one is made: browsers need this without the alphabets of `slug.ts`. */

export const MAX_SLUG_LENGTH = 80

/** What `slugify` gives and a slug column may hold: ASCII, so it is safe in paths, headers and cache tags. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
