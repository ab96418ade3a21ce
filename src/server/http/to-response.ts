import { createHash } from 'node:crypto'
import type { ErrorAnswer } from '@/domain/api/errors'
import { type Answer, type PublicCaching, statusOf } from './answer'
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

/** The response to an answer: its own status, or 304 where the client has it already. */
export function toResponse(answer: Answer, { request, requestId }: Context): Response {
  const { body, caching, cookies = [] } = answer
  const status = statusOf(answer)
  const headers = new Headers(named(requestId, { ...NOT_CACHED, ...answer.headers }))
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  if (body === null) return new Response(null, { status, headers })
  if (body instanceof ReadableStream) return toStreamResponse(body, { status, headers })
  if (caching === 'private') return Response.json(body, { status, headers })
  const { text, etag } = writeJson(body, caching)
  headers.set('cache-control', PUBLIC_CACHE_CONTROL)
  headers.set('etag', etag)
  headers.set('surrogate-key', caching.surrogateKeys.join(' '))
  if (caching.vary) headers.set('vary', caching.vary.join(', '))
  const isKnown = matches(request.headers.get('if-none-match'), etag)
  if (isKnown) return new Response(null, { status: 304, headers })
  headers.set('content-type', 'application/json')
  return new Response(text, { status, headers })
}

function toStreamResponse(
  json: ReadableStream,
  init: { status: number; headers: Headers },
): Response {
  init.headers.set('content-type', 'application/json')
  return new Response(json, init)
}

/** The response to an error; never kept by anyone. */
export function toErrorResponse(error: ApiError, { requestId }: { requestId: string }) {
  return Response.json({ errors: error.problems } satisfies ErrorAnswer, {
    status: error.status,
    headers: named(requestId, { ...NOT_CACHED, ...BY_STATUS[error.status], ...error.headers }),
  })
}

/** What an answer of a status has to say (RFC 9110, 11.6.1) or had better say. */
const BY_STATUS: Record<number, Record<string, string>> = {
  401: { 'www-authenticate': 'JWT' },
  503: { 'retry-after': '2' },
}

function named(requestId: string, headers: Record<string, string>): Record<string, string> {
  return { [REQUEST_ID_HEADER]: requestId, ...headers }
}

/**
 * The body as JSON and its tag, which is weak: equal for answers that say the same, whatever their
 * volatile fields are. Those come last, so that the rest is written only once.
 */
function writeJson(body: object, { volatile = [] }: PublicCaching): { text: string; etag: string } {
  const [changing, lasting] = partition(body, ([name]) => volatile.includes(name))
  const said = JSON.stringify(lasting)
  const hash = createHash('sha256').update(said).digest('base64url')
  const also = JSON.stringify(changing).slice(1)
  const text = also === '}' ? said : `${said.slice(0, -1)}${said === '{}' ? '' : ','}${also}`
  return { text, etag: `W/"${hash.slice(0, 27)}"` }
}

type Entry = [name: string, value: unknown]

function partition(body: object, isFirst: (entry: Entry) => boolean): [object, object] {
  const entries = Object.entries(body)
  const rest = entries.filter((entry) => !isFirst(entry))
  return [Object.fromEntries(entries.filter(isFirst)), Object.fromEntries(rest)]
}

/** `If-None-Match` compares weakly (RFC 9110, 13.1.2). */
function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes('*') || known.includes(etag.replace(/^W\//, ''))
}
