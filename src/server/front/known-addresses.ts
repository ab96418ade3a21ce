import { ROUTES } from '@/domain/api/catalogue'
import { isSharedRoute } from '@/domain/api/define-route'
import { BLEND_PARAMETERS } from '@/domain/recipe/blend-parameters'
import { GALLERY_PARAMETERS } from '@/domain/search/gallery-parameters'

export type KnownAddress = {
  /** The parameters on which its answer depends, in the order in which keys name them. */
  parameters: readonly string[]
  /**
   * What becomes of a request with other parameters. `drop`: they change nothing, so it is as if they
   * were not there. `pass`: the application shall say what is wrong with them.
   */
  others: 'drop' | 'pass'
  /** With any of these the request is passed on. */
  passed?: readonly string[]
  /** Whether the order matters in which different parameters stand. Default: it does not. */
  isOrdered?: boolean
}

/** Addresses of which nothing but the path matters. Links with marks of campaigns lead there too. */
const PLAIN = [
  '/category/{slug}',
  '/tag/{slug}',
  '/sref/{slug}',
  '/premium',
  '/how-to',
  '/offline',
  '/sign-in',
  '/register',
  '/forgot-password',
  '/reset-password',
  '/verify',
  '/change-email',
  '/account',
  '/favorites',
  '/api/docs',
  '/feed.xml',
  '/feed.json',
  '/category/{slug}/feed.xml',
  '/category/{slug}/feed.json',
  '/og.jpg',
  '/category/{slug}/og.jpg',
  '/tag/{slug}/og.jpg',
  '/sref/{slug}/og.jpg',
  '/sitemap.xml',
  '/sitemaps/pages.xml',
  '/robots.txt',
]

const WITH_PARAMETERS: Record<string, readonly string[]> = {
  '/browse': GALLERY_PARAMETERS,
  '/blend/paste': ['prompt'],
  '/compare': ['style'],
  '/oembed': ['url', 'format', 'maxwidth', 'maxheight'],
  '/sitemaps/styles.xml': ['after'],
}

/** Links to the home page with these lead to `/browse`; see next.config.ts. */
const OLD_PARAMETERS = ['q', 'category', 'tag', 'color', 'sort', 'page']

const MEDIA_FILE = '/api/cms/media/file/{name}'

type Pattern = { pattern: RegExp; address: KnownAddress }

const ADDRESSES: readonly Pattern[] = [
  ...PLAIN.map((path) => known(path, { parameters: [], others: 'drop' })),
  ...Object.entries(WITH_PARAMETERS).map(([path, parameters]) =>
    known(path, { parameters, others: 'drop' }),
  ),
  known('/blend', { parameters: BLEND_PARAMETERS, others: 'drop', isOrdered: true }),
  known('/', { parameters: [], others: 'drop', passed: OLD_PARAMETERS }),
  known(MEDIA_FILE, { parameters: [], others: 'pass' }),
  ...ROUTES.filter(isSharedRoute).map(({ path, query }) =>
    known(path, { parameters: Object.keys(query?.shape ?? {}), others: 'pass' }),
  ),
]

/**
 * The addresses whose answers can be the same for everyone, so that it is worth to ask for one in
 * nobody's name. Whether an answer is kept, it says itself.
 *
 * @param path as in the request line, percent signs and all.
 * @returns null for every other address.
 */
export function findAddress(path: string): KnownAddress | null {
  return ADDRESSES.find(({ pattern }) => pattern.test(path))?.address ?? null
}

function known(path: string, address: KnownAddress): Pattern {
  const source = path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')
  return { pattern: new RegExp(`^${source}$`), address }
}
