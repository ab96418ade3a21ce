import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { catchUpWithFront } from '../cache/catch-up-with-front'
import { watchOutdated } from '../cache/outdated'
import { beforeHeaders } from './before-headers'
import { inRequestOf } from './in-request-of'
import { internalError } from './internal-error'
import { sendRefusal } from './send-refusal'
import { wordPageCaching } from './word-page-caching'

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type Input = { handle: Handle; logger: Pick<Logger, 'error'> }

/**
 * What stands before the application in its own process, where only fronts get in: they have given the
 * request its id and its client's address.
 */
export function createApplicationListener({ handle, logger }: Input): RequestListener {
  const worded = wordAnswers(handle)
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await catchUpWithFront(request)
    beforeHeaders(response, watchOutdated(response))
    await worded(request, response)
  }

  return (request, response) => {
    void inRequestOf(request, (requestId) =>
      answer(request, response).catch((error: unknown) => {
        logger.error({ event: 'http.failed', err: error })
        if (response.headersSent) response.destroy()
        else sendRefusal(response, internalError(requestId), { isPage: !isOfApi(request.url) })
      }),
    )
  }
}

/** The application, with what its pages let caches do said as the API says it. */
export function wordAnswers(handle: Handle): Handle {
  return (request, response) => {
    beforeHeaders(response, () => wordPageCaching(response))
    return handle(request, response)
  }
}

function isOfApi(url: string | undefined): boolean {
  return url?.startsWith('/api/') ?? false
}
