const FIRST_SEGMENTS_KEPT = new Set([
  'browse',
  'category',
  'tag',
  'sref',
  'blend',
  'compare',
  'favorites',
  'premium',
  'how-to',
])

const NOT_PAGES = /^\/(admin|api|_next)(\/|$)|\/[^/]+\.[a-z]+$|^\/(oembed|random)(\/|$)/

/**
 * What the service worker does with a page: `kept` pages are the same for everyone and are there
 * offline; `passing` ones (accounts, forms) are always fetched; it has nothing to do with the rest.
 */
export function pageKind(path: string): 'kept' | 'passing' | 'none' {
  if (NOT_PAGES.test(path)) return 'none'
  const [, first = ''] = path.split('/')
  return path === '/' || FIRST_SEGMENTS_KEPT.has(first) ? 'kept' : 'passing'
}
