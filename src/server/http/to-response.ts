import { createHash } from 'node:crypto'
import type { ErrorAnswer } from '@/domain/api/errors'
import type { Answer, PublicCaching } from './answer'
import type { ApiError } from './api-error'
import { REQUEST_ID_HEADER } from './request-id'

/**
 * For how long shared caches may keep a public answer by themselves, in seconds. A publish purges it
 * sooner by its surrogate keys. Browsers ask each time and mostly hear 304.
 */
const FRESH_SECONDS = 30
const STALE_WHILE_REVALIDATE_SECONDS = 300
const STALE_IF_ERROR_SECONDS = 86_400

const PUBLIC_CACHE_CONTROL = [
  'public',
  'max-age=0',
  `s-maxage=${FRESH_SECONDS}`,
  `stale-while-revalidate=${STALE_WHILE_REVALIDATE_SECONDS}`,
  `stale-if-error=${STALE_IF_ERROR_SECONDS}`,
].join(', ')

const NOT_CACHED = { 'cache-control': 'private, no-store' }

type Context = { request: Request; requestId: string }

/** The response to an answer: 200, or 304 where the client has it already. */
export function toResponse({ body, caching }: Answer, { request, requestId }: Context): Response {
  if (caching === 'private') return Response.json(body, { headers: named(requestId, NOT_CACHED) })
  const etag = weakEtag(body, caching)
  const headers = named(requestId, {
    'cache-control': PUBLIC_CACHE_CONTROL,
    etag,
    'surrogate-key': caching.surrogateKeys.join(' '),
    ...(caching.vary && { vary: caching.vary.join(', ') }),
  })
  const isKnown = matches(request.headers.get('if-none-match'), etag)
  return isKnown ? new Response(null, { status: 304, headers }) : Response.json(body, { headers })
}

/** The response to an error; never kept by anyone. */
export function toErrorResponse(error: ApiError, { requestId }: Pick<Context, 'requestId'>) {
  return Response.json({ errors: error.problems } satisfies ErrorAnswer, {
    status: error.status,
    headers: named(requestId, { ...NOT_CACHED, ...error.headers }),
  })
}

function named(requestId: string, headers: Record<string, string>): Record<string, string> {
  return { [REQUEST_ID_HEADER]: requestId, ...headers }
}

/** Weak: equal for answers that say the same, whatever their volatile fields are. */
function weakEtag(body: object, { volatile = [] }: PublicCaching): string {
  const said = JSON.stringify({ ...body, ...Object.fromEntries(volatile.map((key) => [key, 0])) })
  return `W/"${createHash('sha256').update(said).digest('base64url').slice(0, 27)}"`
}

/** `If-None-Match` compares weakly (RFC 9110, 13.1.2). */
function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes('*') || known.includes(etag.replace(/^W\//, ''))
}
