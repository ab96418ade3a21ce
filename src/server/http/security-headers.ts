import type { Env } from '../env'

/** One year. */
const HSTS_SECONDS = 31_536_000

type Settings = {
  /** The public address. */
  siteUrl: string
  /** While developing, Next compiles with eval and speaks to its pages over a socket. */
  isDev: boolean
  /** Where pictures come from, when it is not the site itself: a scheme and a host. */
  pictureOrigin?: string | undefined
}

type Policy = Record<string, string[]>

const SELF = "'self'"
const NONE = "'none'"

/** Nothing in an answer of the API, and in a file, is a page. */
const NO_PAGE: Policy = {
  'default-src': [NONE],
  'frame-ancestors': [NONE],
  'base-uri': [NONE],
  'form-action': [NONE],
}

/** Features that no page of ours uses, and that no script on one shall ask for. */
const UNUSED_FEATURES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** Answers of the API that are pages nevertheless. */
const API_PAGES = /^\/api\/docs(\/|$)/

/**
 * The headers that every answer carries unless its handler has set them itself. Pages load from this
 * site alone and are shown in nobody's frame; answers of the API and files load nothing at all.
 *
 * The policy of a page with inline scripts is the front's, which has seen them (`createPagePolicy`).
 *
 * @returns the headers for a path.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html
 */
export function createSecurityHeaders({ siteUrl, isDev, pictureOrigin }: Settings) {
  const everywhere = {
    // While developing, Next serves one of its scripts under the type of JSON.
    ...(!isDev && { 'x-content-type-options': 'nosniff' }),
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    ...(siteUrl.startsWith('https:') && {
      'strict-transport-security': `max-age=${HSTS_SECONDS}`,
    }),
  }
  const page = isDev
    ? write(pagePolicy({ scripts: DEV_SCRIPTS, connections: DEV_CONNECTIONS, pictureOrigin }))
    : createPagePolicy({ pictureOrigin })([])
  const onPages = { ...everywhere, 'content-security-policy': page }
  const onOthers = { ...everywhere, 'content-security-policy': write(NO_PAGE) }
  return (path: string): Readonly<Record<string, string>> =>
    path.startsWith('/api/') && !API_PAGES.test(path) ? onOthers : onPages
}

/**
 * Where browsers fetch pictures from, when that is a bucket: the address that `signPicture` signs.
 * Undefined without one.
 */
export function bucketOrigin(env: Env): string | undefined {
  if (!env.S3_BUCKET || !env.S3_PUBLIC_ENDPOINT) return undefined
  const { protocol, host } = new URL(env.S3_PUBLIC_ENDPOINT)
  return env.S3_FORCE_PATH_STYLE ? `${protocol}//${host}` : `${protocol}//${env.S3_BUCKET}.${host}`
}

/**
 * Makes the function that writes the policy of a page whose inline scripts have these hashes, each as
 * `sha256-…`. No other inline script runs there. A nonce would have to be another one for each request,
 * and pages are made once.
 */
export function createPagePolicy({ pictureOrigin }: Pick<Settings, 'pictureOrigin'>) {
  return (scriptHashes: readonly string[]): string =>
    write(pagePolicy({ scripts: scriptHashes.map((hash) => `'${hash}'`), pictureOrigin }))
}

const DEV_SCRIPTS = ["'unsafe-inline'", "'unsafe-eval'"]
const DEV_CONNECTIONS = ['ws:']

type PageSettings = Pick<Settings, 'pictureOrigin'> & { scripts: string[]; connections?: string[] }

function pagePolicy({ scripts, connections = [], pictureOrigin }: PageSettings): Policy {
  return {
    'default-src': [SELF],
    'script-src': [SELF, ...scripts],
    'style-src': [SELF, "'unsafe-inline'"],
    // The admin shows a picture from the editor's disk before it is sent.
    'img-src': [SELF, 'data:', 'blob:', ...(pictureOrigin ? [pictureOrigin] : [])],
    'media-src': [SELF, 'blob:'],
    'font-src': [SELF, 'data:'],
    'connect-src': [SELF, ...connections],
    'worker-src': [SELF, 'blob:'],
    'frame-src': [NONE],
    'object-src': [NONE],
    'base-uri': [NONE],
    'form-action': [SELF],
    'frame-ancestors': [NONE],
  }
}

function write(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ')
}
