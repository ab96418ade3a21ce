import { pageKind } from '@/domain/offline/page-kind'

export type Route = 'page' | 'passing-page' | 'transition' | 'asset' | 'picture' | 'answer'

type Asked = {
  url: string
  method: string
  mode: RequestMode
  headers: Pick<Headers, 'has'>
}

const PICTURES = '/api/cms/media/file/'
const ASSETS = '/_next/static/'

/** Lists and single facts that are the same for everyone. One style is not: members see more of some. */
const ANSWERS =
  /^\/api\/(search(\/suggest)?|sref(\/[^/]+\/similar)?|categories(\/[^/]+\/sref)?|tags)$/

/** What the worker takes a request for; null for all that it leaves alone. */
export function routeRequest({ url, method, mode, headers }: Asked, origin: string): Route | null {
  const { pathname, origin: asked } = new URL(url)
  if (method !== 'GET' || asked !== origin) return null
  if (mode === 'navigate') return ofPage(pathname)
  if (headers.has('rsc')) return isTransition(pathname, headers) ? 'transition' : null
  return routeFile(pathname) ?? (ANSWERS.test(pathname) ? 'answer' : null)
}

/** For addresses of which only the path is known. */
export function routeFile(path: string): 'asset' | 'picture' | null {
  if (path.startsWith(ASSETS)) return 'asset'
  return path.startsWith(PICTURES) ? 'picture' : null
}

function ofPage(path: string): Route | null {
  const kind = pageKind(path)
  if (kind === 'none') return null
  return kind === 'kept' ? 'page' : 'passing-page'
}

/** Next fetches some ahead of time, in pieces that do not make a page. */
function isTransition(path: string, headers: Asked['headers']): boolean {
  const isAhead = headers.has('next-router-prefetch') || headers.has('next-router-segment-prefetch')
  return pageKind(path) !== 'none' && !isAhead
}
