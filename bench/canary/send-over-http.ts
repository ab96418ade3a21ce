import type { Received, Send } from './crawl'

const MAX_REDIRECTS = 3

/** Redirects that keep method and body (RFC 9110, 15.4.8 and 15.4.9). */
const SAME_REQUEST = new Set([307, 308])

/** Sends over HTTP and follows redirects, within the site and to a bucket alike. */
export function sendOverHttp(url: string): Send {
  async function send(address: URL, request: Parameters<Send>[0], hops: number): Promise<Received> {
    const { method, headers, body } = request
    const isText = typeof body === 'string'
    const type: Record<string, string> =
      body === undefined || isText ? {} : { 'content-type': 'application/json' }
    const response = await fetch(address, {
      method,
      headers: { ...type, ...headers },
      redirect: 'manual',
      ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
    })
    const received = {
      status: response.status,
      headers: [...response.headers] as [string, string][],
      body: Buffer.from(await response.arrayBuffer()),
    }
    const location = response.headers.get('location')
    if (!location || response.status < 300 || hops === 0) return received
    const isSame = SAME_REQUEST.has(response.status)
    const following = isSame ? request : { ...request, method: 'GET', body: undefined }
    const next = await send(new URL(location, address), following, hops - 1)
    return {
      ...next,
      status: received.status,
      headers: [...received.headers, ...next.headers],
      body: Buffer.concat([received.body, next.body]),
    }
  }
  return (request) => send(new URL(request.path, url), request, MAX_REDIRECTS)
}
