import type { ErrorAnswer } from '@/domain/api/errors'
import { type Answer, statusOf } from './answer'
import type { ApiError } from './api-error'
import { knowsTag } from './knows-tag'
import { NOT_CACHED, PUBLIC_CACHE_CONTROL } from './public-caching'
import { REQUEST_ID_HEADER } from './request-id'
import { writeJson } from './write-json'

const PRIVATE = { 'cache-control': NOT_CACHED }

type Context = { request: Request; requestId: string }

/** The response to an answer: its own status, or 304 where the client has it already. */
export function toResponse(answer: Answer, { request, requestId }: Context): Response {
  const { body, caching, cookies = [] } = answer
  const status = statusOf(answer)
  const headers = new Headers(named(requestId, { ...PRIVATE, ...answer.headers }))
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  if (body === null) return new Response(null, { status, headers })
  if (body instanceof ReadableStream) return toStreamResponse(body, { status, headers })
  if (caching === 'private') return Response.json(body, { status, headers })
  const { bytes, etag } = writeJson(body, caching)
  headers.set('cache-control', PUBLIC_CACHE_CONTROL)
  headers.set('etag', etag)
  headers.set('surrogate-key', caching.surrogateKeys.join(' '))
  if (caching.vary) headers.set('vary', caching.vary.join(', '))
  const isKnown = knowsTag(request.headers.get('if-none-match'), etag)
  if (isKnown) return new Response(null, { status: 304, headers })
  headers.set('content-type', 'application/json')
  return new Response(bytes, { status, headers })
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
    headers: named(requestId, { ...PRIVATE, ...BY_STATUS[error.status], ...error.headers }),
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
