import type { ServerResponse } from 'node:http'

/** What `writeHead` was called with. */
export type HeadArguments = unknown[]

/**
 * Runs `apply` once, just before the headers of a response are sent: then it is known what the handler
 * has set itself.
 *
 * @param apply may give other arguments to `writeHead` than it was called with.
 */
export function beforeHeaders(
  response: ServerResponse,
  // biome-ignore lint/suspicious/noConfusingVoidType: most have nothing to say of the arguments.
  apply: (given: HeadArguments) => HeadArguments | void,
): void {
  const writeHead = response.writeHead as (...args: HeadArguments) => ServerResponse
  let isApplied = false
  response.writeHead = (...given: HeadArguments) => {
    if (isApplied) return writeHead.apply(response, given)
    isApplied = true
    return writeHead.apply(response, apply(given) ?? given)
  }
}
