import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { PUBLIC_CACHE_CONTROL } from '@/server/http/public-caching'
import { type Listening, listen } from './listen'

export type EdgeOrigin = Listening & {
  /** What has come to an address, oldest first. */
  requestsOf: (path: string) => IncomingHttpHeaders[]
  /** Whether it fails, and how. */
  setFault: (fault: Fault | null) => void
  /** Holds all answers back until the returned function is called. */
  holdBack: () => () => void
}

type Fault = { status: number }

const ROUTER_HEADERS = 'rsc, next-router-state-tree, next-router-prefetch'

/**
 * What stands behind an edge in its tests: it answers as the gallery words its answers. Each body says
 * how often its address has been asked, so that a kept one is known.
 */
export async function startEdgeOrigin(): Promise<EdgeOrigin> {
  const requests = new Map<string, IncomingHttpHeaders[]>()
  let fault: Fault | null = null
  let gate = Promise.resolve()

  const answer: RequestListener = async (request, response) => {
    const { headers, method } = request
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://origin')
    if (pathname === '/api/health/live') {
      response.end()
      return
    }
    const seen = [...(requests.get(pathname) ?? []), headers]
    requests.set(pathname, seen)
    await gate
    if (fault) {
      response.writeHead(fault.status, { 'cache-control': 'private, no-store' }).end('failed')
      return
    }
    const kind = headers.rsc === '1' ? 'rsc' : 'html'
    const said = searchParams.get('say')
    const isPersonal = headers.authorization || /payload-token=/.test(headers.cookie ?? '')
    response.setHeader('cache-control', isPersonal ? 'private, no-store' : PUBLIC_CACHE_CONTROL)
    response.setHeader('x-request-id', `request-${seen.length}`)
    response.setHeader('ratelimit', `"api";r=${seen.length}`)
    response.setHeader('vary', `${ROUTER_HEADERS}, Accept-Encoding, Cookie, Authorization`)
    response.setHeader('surrogate-key', searchParams.get('keys') ?? 'srefs')
    if (said === 'short') {
      response.setHeader('cache-control', PUBLIC_CACHE_CONTROL.replace('s-maxage=30', 's-maxage=1'))
    }
    if (said === 'missing') {
      response.statusCode = 404
      response.setHeader('cache-control', 'private, no-store')
    }
    if (said === 'cookie') response.setHeader('set-cookie', 'a=b')
    const body = Buffer.from(`${kind} ${method} ${seen.length}`)
    const encoding = headers['accept-encoding']
    if (encoding === 'br' || encoding === 'gzip') response.setHeader('content-encoding', encoding)
    response.end(
      encoding === 'br' ? brotliCompressSync(body) : encoding === 'gzip' ? gzipSync(body) : body,
    )
  }

  const server = await listen(answer)
  return {
    ...server,
    requestsOf: (path) => requests.get(path) ?? [],
    setFault: (next) => {
      fault = next
    },
    holdBack: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
  }
}
