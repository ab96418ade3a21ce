import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { canonicalPath } from '../rate-limit/canonical-path'
import type { RequestRuling, RulesOnRequest } from '../rate-limit/rule-on-request'
import { tooManyRequests } from '../rate-limit/too-many-requests'
import { ApiError } from './api-error'
import { completeHeaders } from './complete-headers'
import type { Handle } from './handle'
import { inRequestOf } from './in-request-of'
import { internalError } from './internal-error'
import type { Network } from './networks'
import { readTarget } from './read-target'
import { REQUEST_ID_HEADER } from './request-id'
import { sendRefusal } from './send-refusal'
import { type TakenIn, takeInRequest } from './take-in-request'
import { warnOfUnknownProxies } from './warn-of-unknown-proxies'

type Input = {
  /**
   * What answers: the front, or while developing the application itself. For what it logs it opens the
   * context of the request itself (`inRequestOf`).
   */
  handle: Handle
  rules: RulesOnRequest
  trustedProxies: Network[]
  securityHeaders: (path: string) => Record<string, string>
  logger: Pick<Logger, 'warn' | 'error'>
}

/**
 * What stands between the network and whatever answers, for every request: its id, its client's address,
 * limits, refusal of malformed addresses, and the headers that every answer has. Only here is the other
 * end of the connection known, and only here do Payload's own routes pass as well.
 */
export function createServerListener(input: Input): RequestListener {
  const { trustedProxies, logger } = input
  const noteUnknownProxy = warnOfUnknownProxies(logger)

  function fail({ request, response, takenIn }: Exchange, error: unknown): void {
    const isForeseen = error instanceof ApiError
    if (!isForeseen) {
      inRequestOf(request, () => logger.error({ event: 'http.failed', err: error }))
    }
    if (response.headersSent) {
      response.destroy()
      return
    }
    const refusal = isForeseen ? error : internalError(takenIn.requestId)
    sendRefusal(response, refusal, { isPage: isPage(request.url) })
  }

  return (request, response) => {
    noteUnknownProxy(request, trustedProxies)
    const takenIn = takeInRequest(request, trustedProxies)
    const exchange = { request, response, takenIn }
    try {
      answer(input, exchange)?.catch((error: unknown) => fail(exchange, error))
    } catch (error) {
      fail(exchange, error)
    }
  }
}

type Exchange = { request: IncomingMessage; response: ServerResponse; takenIn: TakenIn }

/** Nothing is waited for where all is known: most answers are given in the turn of their request. */
function answer(input: Input, exchange: Exchange): Promise<void> | undefined {
  const { request, response, takenIn } = exchange
  const target = readTarget(request.url)
  const security = input.securityHeaders(target.isGood ? target.path : '/')
  const headers: Record<string, string> = { ...security, [REQUEST_ID_HEADER]: takenIn.requestId }
  completeHeaders(response, headers)
  if (!target.isGood) throw new ApiError(target.problem)
  request.url = target.url
  const ruling = input.rules({ path: target.path, address: takenIn.address })
  return ruling instanceof Promise
    ? ruling.then((known) => answerAsRuled(input.handle, exchange, { ruling: known, headers }))
    : answerAsRuled(input.handle, exchange, { ruling, headers })
}

/** @param headers of the answer; what the ruling says of the limits is added. */
function answerAsRuled(
  handle: Handle,
  { request, response }: Exchange,
  { ruling, headers }: { ruling: RequestRuling; headers: Record<string, string> },
): Promise<void> | undefined {
  if (!ruling.isAllowed) {
    sendRefusal(response, tooManyRequests(ruling.headers), { isPage: false })
    return undefined
  }
  Object.assign(headers, ruling.headers)
  return handle(request, response)
}

function isPage(url: string | undefined): boolean {
  return canonicalPath(url ?? '')[0] !== 'api'
}
