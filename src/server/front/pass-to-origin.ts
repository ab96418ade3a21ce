import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ApiError } from '../http/api-error'
import { MAX_PICTURE_BYTES } from '../media/picture-limits'
import { applicationAway } from './application-away'
import { withoutConnectionHeaders } from './connection-headers'
import type { OriginAnswer, PassOptions, PassToOrigin } from './origin'
import { type OriginConnections, OriginUnreachableError } from './origin-connections'

/** Nothing that the gallery takes is larger than a picture and the form around it. */
const MAX_BODY_BYTES = MAX_PICTURE_BYTES + 2 ** 20
/** Uploads are encoded, and archives collected, before the answer begins. */
const HEADERS_TIMEOUT_MS = 300_000
const BODY_TIMEOUT_MS = 120_000
/** How long a client may go on sending what nobody wants, so that it reads why. */
const LINGER_MS = 10_000

/** Makes the function by which the front passes on what it does not answer itself. */
export function createPassToOrigin(origin: OriginConnections): PassToOrigin {
  return async (request, response, options = {}) => {
    const left = new AbortController()
    const leave = () => left.abort()
    response.once('close', leave)
    try {
      const answer = await callFor(origin, { request, options, signal: left.signal })
      await send(options.rewrite ? await options.rewrite(answer) : answer, response)
    } catch (error) {
      if (left.signal.aborted) return // Nobody waits any more.
      if (response.headersSent) response.destroy()
      else throw toApiError(error, request)
    } finally {
      response.off('close', leave)
    }
  }
}

type Called = { request: IncomingMessage; options: PassOptions; signal: AbortSignal }

function callFor(origin: OriginConnections, { request, options, signal }: Called) {
  const { url = '/', method = 'GET' } = request
  const { expect: _, ...headers } = withoutConnectionHeaders({
    ...request.headers,
    ...options.headers,
  })
  return origin.call({
    url,
    method,
    headers,
    body: bodyOf(request),
    signal,
    headersTimeoutMs: HEADERS_TIMEOUT_MS,
    bodyTimeoutMs: BODY_TIMEOUT_MS,
  })
}

/** Null where none is announced. */
function bodyOf(request: IncomingMessage): Readable | null {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if (Number(length ?? 0) > MAX_BODY_BYTES) throw tooLarge()
  if (encoding === undefined) return Number(length ?? 0) > 0 ? request : null
  let bytes = 0
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length
      if (bytes > MAX_BODY_BYTES) done(tooLarge())
      else done(null, chunk)
    },
  })
  request.once('error', (error) => counted.destroy(error))
  return request.pipe(counted)
}

async function send({ status, headers, body }: OriginAnswer, response: ServerResponse) {
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  await pipeline(body, response)
}

function toApiError(error: unknown, request: IncomingMessage): unknown {
  if (isTooLarge(error)) {
    request.resume()
    setTimeout(() => request.complete || request.destroy(), LINGER_MS).unref()
    return error
  }
  if (!(error instanceof OriginUnreachableError)) return error
  request.resume()
  return applicationAway()
}

function tooLarge(): ApiError {
  return new ApiError({ code: 'too_large', message: `Send at most ${MAX_BODY_BYTES} bytes.` })
}

function isTooLarge(error: unknown): boolean {
  return error instanceof ApiError && error.problems[0].code === 'too_large'
}
