import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { canonicalPath } from '../rate-limit/canonical-path'
import type { RulesOnRequest } from '../rate-limit/rule-on-request'
import { tooManyRequests } from '../rate-limit/too-many-requests'
import { inRequest } from '../request-context'
import { ApiError } from './api-error'
import { completeHeaders } from './complete-headers'
import { internalError } from './internal-error'
import type { Network } from './networks'
import { readTarget } from './read-target'
import { REQUEST_ID_HEADER } from './request-id'
import { sendRefusal } from './send-refusal'
import { type TakenIn, takeInRequest } from './take-in-request'
import { warnOfUnknownProxies } from './warn-of-unknown-proxies'

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type Input = {
  /** What answers: the front, or while developing the application itself. */
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
  return (request, response) => {
    noteUnknownProxy(request, trustedProxies)
    const takenIn = takeInRequest(request, trustedProxies)
    void inRequest({ requestId: takenIn.requestId }, () =>
      answer({ ...input, request, response, takenIn }).catch((error: unknown) => {
        const isForeseen = error instanceof ApiError
        if (!isForeseen) logger.error({ event: 'http.failed', err: error })
        if (response.headersSent) response.destroy()
        else {
          const refusal = isForeseen ? error : internalError(takenIn.requestId)
          sendRefusal(response, refusal, { isPage: isPage(request.url) })
        }
      }),
    )
  }
}

type Exchange = Input & { request: IncomingMessage; response: ServerResponse; takenIn: TakenIn }

async function answer(exchange: Exchange): Promise<void> {
  const { handle, rules, securityHeaders, request, response, takenIn } = exchange
  const target = readTarget(request.url)
  const security = securityHeaders(target.isGood ? target.path : '/')
  let headers: Record<string, string> = { ...security, [REQUEST_ID_HEADER]: takenIn.requestId }
  completeHeaders(response, () => headers)
  if (!target.isGood) {
    sendRefusal(response, new ApiError(target.problem), { isPage: isPage(request.url) })
    return
  }
  request.url = target.url
  const ruling = await rules({ path: target.path, address: takenIn.address })
  if (!ruling.isAllowed) {
    sendRefusal(response, tooManyRequests(ruling.headers), { isPage: false })
    return
  }
  headers = { ...headers, ...ruling.headers }
  await handle(request, response)
}

function isPage(url: string | undefined): boolean {
  return canonicalPath(url ?? '')[0] !== 'api'
}
