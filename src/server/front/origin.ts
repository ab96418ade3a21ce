import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'

/** The application ("origin") as the front sees it: what it is asked, and what it answers. */

export type OriginRequest = {
  /** Path and query. */
  url: string
  headers: Record<string, string>
  /** Default: `GET`. */
  method?: 'GET' | 'HEAD'
}

/** The body must be read to its end or destroyed: its connection is busy until then. */
export type OriginAnswer = {
  status: number
  /** Names in small letters, without those that belong to a connection. */
  headers: Record<string, string | string[]>
  body: Readable
}

/** Rejects when the origin cannot be reached or does not begin to answer in time. */
export type AskOrigin = (
  request: OriginRequest,
  options: { signal?: AbortSignal },
) => Promise<OriginAnswer>

export type PassOptions = {
  /** Headers that the origin gets in place of the client's; `undefined` takes one away. */
  headers?: Record<string, string | undefined>
  /** Makes another answer of that of the origin before anything of it is sent, e.g. of a page. */
  rewrite?: (answer: OriginAnswer) => OriginAnswer | Promise<OriginAnswer>
}

/**
 * Hands a request on and its answer back, both as streams: when either side breaks off, so does the
 * other. Headers of the answer are set on `response` one by one, so that `beforeHeaders` sees them.
 *
 * @throws ApiError `not_ready` when the origin cannot be reached, `too_large` for a body beyond all
 *   limits; nothing has been sent then.
 */
export type PassToOrigin = (
  request: IncomingMessage,
  response: ServerResponse,
  options?: PassOptions,
) => Promise<void>
