import { createHash } from 'node:crypto'
import { knowsTag } from './knows-tag'
import { NOT_CACHED, PUBLIC_CACHE_CONTROL } from './public-caching'

export type PublicFile = {
  body: string | Uint8Array<ArrayBuffer>
  contentType: string
  /** What it was made of, for purging. */
  surrogateKeys: string[]
  /** True for what scripts of other sites may read. Default false. */
  isForAllOrigins?: boolean
}

/** A file that is the same for everyone, or 304 where the client has it already. */
export function publicFileResponse(request: Request, file: PublicFile): Response {
  const etag = `"${createHash('sha256').update(file.body).digest('base64url').slice(0, 27)}"`
  const headers = {
    'cache-control': PUBLIC_CACHE_CONTROL,
    'content-type': file.contentType,
    etag,
    'surrogate-key': file.surrogateKeys.join(' '),
    ...(file.isForAllOrigins && { 'access-control-allow-origin': '*' }),
  }
  const isKnown = knowsTag(request.headers.get('if-none-match'), etag)
  return isKnown
    ? new Response(null, { status: 304, headers })
    : new Response(file.body, { headers })
}

/** For a program, in place of a file; nobody keeps it, for there may be one at any time. */
export function noFileResponse(status: 400 | 404 | 501, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'cache-control': NOT_CACHED, 'content-type': 'text/plain; charset=utf-8' },
  })
}
