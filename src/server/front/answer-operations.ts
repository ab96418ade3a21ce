import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import type { ReadyAnswer } from '@/domain/api/health'
import { ApiError } from '../http/api-error'
import { CLIENT_ADDRESS_HEADER } from '../http/client-address'
import type { Handle } from '../http/handle'
import { inRequestOf } from '../http/in-request-of'
import { REQUEST_ID_HEADER } from '../http/request-id'
import { isMetricsReader } from '../metrics/is-metrics-reader'
import type { AskOrigin } from './origin'

type Input = {
  ask: AskOrigin
  /** What answers everything else. */
  handle: Handle
  /** Whether this instance has been told to end. */
  isDraining: () => boolean
  metricsToken: string | undefined
  /** The metrics of all processes of this instance. */
  readMetrics: () => Promise<{ text: string; contentType: string }>
}

/** What asks for readiness gives up after some seconds, too. */
const READY_TIMEOUT_MS = 3_000

type AskedReady = Partial<ReadyAnswer> & { errors?: object[] }

/**
 * Answers what is asked about this instance and not about the gallery: whether it lives, whether it is
 * ready, and its metrics.
 */
export function answerOperations(input: Input): Handle {
  const { ask, handle, isDraining, metricsToken, readMetrics } = input
  let wasReady = false

  /**
   * While the database is away, all instances would be taken out of service together, and with them
   * what the front has stored. So one that has been ready once stays so, degraded.
   */
  async function answerReady(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isDraining()) throw notReady('This instance is about to end.')
    const { status, body } = await askReady(ask, request)
    wasReady ||= status === 200
    if (status !== 503 || !wasReady || body.checks?.database.state !== 'down') {
      sendJson(response, status, body)
      return
    }
    sendJson(response, 200, { status: 'degraded', checks: body.checks } satisfies ReadyAnswer)
  }

  async function answerMetrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
    refuseStrangers(request.headers.authorization, metricsToken)
    const { text, contentType } = await readMetrics()
    send(response, { status: 200, contentType, text })
  }

  const operations: Record<string, Handle> = {
    '/api/health/live': async (_, response) => sendJson(response, 200, { status: 'ok' }),
    '/api/health/ready': answerReady,
    '/api/metrics': answerMetrics,
  }

  return (request, response) => {
    const { method, url = '' } = request
    const isRead = method === 'GET' || method === 'HEAD'
    const answer = isRead && Object.hasOwn(operations, url) ? operations[url] : undefined
    if (answer) return inRequestOf(request, () => answer(request, response))
    return handle(request, response)
  }
}

async function askReady(ask: AskOrigin, request: IncomingMessage) {
  const headers = {
    host: 'localhost',
    accept: 'application/json',
    [REQUEST_ID_HEADER]: String(request.headers[REQUEST_ID_HEADER] ?? ''),
    [CLIENT_ADDRESS_HEADER]: String(request.headers[CLIENT_ADDRESS_HEADER] ?? ''),
  }
  const signal = AbortSignal.timeout(READY_TIMEOUT_MS)
  try {
    const { status, body } = await ask({ url: '/api/health/ready', headers }, { signal })
    return { status, body: (await json(body)) as AskedReady }
  } catch {
    // Why is in the log, as `origin.unreachable`.
    throw notReady('The application does not answer.')
  }
}

function notReady(message: string): ApiError {
  return new ApiError({ code: 'not_ready', message })
}

/** @throws ApiError unless the token was sent. */
function refuseStrangers(authorization: string | undefined, token: string | undefined): void {
  if (!token) throw new ApiError({ code: 'not_found', message: 'There is no such address.' })
  if (isMetricsReader(authorization ?? null, token)) return
  throw new ApiError(
    { code: 'not_signed_in', message: 'Send the metrics token as a bearer token.' },
    { headers: { 'www-authenticate': 'Bearer' } },
  )
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  send(response, { status, contentType: 'application/json', text: JSON.stringify(body) })
}

type Sent = { status: number; contentType: string; text: string }

function send(response: ServerResponse, { status, contentType, text }: Sent): void {
  response.writeHead(status, {
    'cache-control': 'private, no-store',
    'content-type': contentType,
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}
