import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers a request: undefined where that is done when it returns. */
export type Handle = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void> | undefined
