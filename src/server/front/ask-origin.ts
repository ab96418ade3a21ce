import type { AskOrigin } from './origin'
import type { OriginConnections } from './origin-connections'

/** A page that takes longer is not coming; whoever waits is better served by what is stored. */
const TIMEOUT_MS = 15_000

/** Makes the function by which the front asks for what it stores. */
export function createAskOrigin({ call }: OriginConnections): AskOrigin {
  return ({ url, headers, method = 'GET' }, { signal }) =>
    call({
      url,
      method,
      headers,
      body: null,
      signal,
      headersTimeoutMs: TIMEOUT_MS,
      bodyTimeoutMs: TIMEOUT_MS,
    })
}
