import type { ServerResponse } from 'node:http'

/** What `writeHead` was called with. */
export type HeadArguments = unknown[]

/**
 * Runs `apply` once, just before the headers of a response are sent: then it is known what the handler
 * has set itself.
 *
 * @param apply may change in place what `writeHead` was called with.
 */
export function beforeHeaders(
  response: ServerResponse,
  apply: (given: HeadArguments) => void,
): void {
  const writeHead = response.writeHead as (...args: HeadArguments) => ServerResponse
  let isApplied = false
  response.writeHead = (...given: HeadArguments) => {
    if (!isApplied) {
      isApplied = true
      apply(given)
    }
    return writeHead.apply(response, given)
  }
}
