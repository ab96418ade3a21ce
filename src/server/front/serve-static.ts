import { existsSync } from 'node:fs'
import sirv from 'sirv'
import type { Handle } from '../http/handle'

const PREFIX = '/_next/static'
/** Names carry a hash of the content. */
const ONE_YEAR_SECONDS = 31_536_000

/**
 * Sends scripts, styles and fonts of the build from its folder, in the smallest form that the browser
 * takes: Next itself would compress each of them again for every request, and knows gzip only. What is
 * not there goes on to `handle`.
 *
 * The folder is listed once, at the start; where there is none, everything goes on.
 */
export function serveStatic({ folder, handle }: { folder: string; handle: Handle }): Handle {
  if (!existsSync(folder)) return handle
  const send = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    immutable: true,
    maxAge: ONE_YEAR_SECONDS,
    // No file answers for an address that is not its own.
    extensions: [],
  })
  return (request, response) => {
    const { url, method } = request
    const isRead = method === 'GET' || method === 'HEAD'
    if (!isRead || !url?.startsWith(`${PREFIX}/`)) return handle(request, response)
    return new Promise((resolve, reject) => {
      response.once('close', resolve)
      request.url = url.slice(PREFIX.length)
      send(request, response, () => {
        request.url = url
        const handled = async () => handle(request, response)
        handled().then(resolve, reject)
      })
    })
  }
}
