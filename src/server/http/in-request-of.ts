import type { IncomingMessage } from 'node:http'
import { inRequest } from '../request-context'
import { REQUEST_ID_HEADER, toRequestId } from './request-id'

/**
 * Runs `work` for a request that has got its id, so that everything it logs carries that. One without an
 * id gets a new one.
 *
 * Only for what may log: with a context Node takes a tenth longer for a request that is answered out of
 * memory, because all that is made for it has to remember the context.
 */
export function inRequestOf<Result>(
  { headers }: IncomingMessage,
  work: (requestId: string) => Result,
): Result {
  const requestId = toRequestId(String(headers[REQUEST_ID_HEADER] ?? ''))
  return inRequest({ requestId }, () => work(requestId))
}
