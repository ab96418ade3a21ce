import type { ServerResponse } from 'node:http'

/**
 * Runs `apply` once, just before the headers of a response are sent: then it is known what the handler
 * has set itself.
 */
export function beforeHeaders(response: ServerResponse, apply: () => void): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  let isApplied = false
  response.writeHead = (...args: unknown[]) => {
    if (!isApplied) {
      isApplied = true
      apply()
    }
    return writeHead(...args)
  }
}
