import type { Readable } from 'node:stream'
import type { Logger } from 'pino'
import { type Dispatcher, Pool } from 'undici'
import { CHANGE_HEADER } from '../cache/change-header'
import { OUTDATED_HEADER } from '../cache/outdated'
import { withoutConnectionHeaders } from './connection-headers'
import type { OriginAnswer } from './origin'

/** More than an application can work on at once; what comes beyond waits its turn. */
const CONNECTIONS = 512
const CONNECT_TIMEOUT_MS = 1_000
/** The application itself ends no connection that is idle, so none is taken up that is just ending. */
const KEEP_ALIVE_MS = 60_000
/** One change after the other could make page after page outdated. */
const MAX_TRIES = 4
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_DESTROYED',
])

/** The application is not there, or has gone before it answered. */
export class OriginUnreachableError extends Error {
  /** Whether the request may have been seen by the application. */
  readonly mayHaveArrived: boolean

  constructor(cause: unknown) {
    super('The application does not answer.', { cause })
    this.name = 'OriginUnreachableError'
    this.mayHaveArrived = !UNREACHABLE.has(String((cause as NodeJS.ErrnoException)?.code))
  }
}

export type OriginCall = {
  url: string
  method: string
  headers: Record<string, string | string[]>
  body: Readable | null
  signal?: AbortSignal | undefined
  /** How long it may take to begin to answer. */
  headersTimeoutMs: number
  /** How long it may pause while it answers. */
  bodyTimeoutMs: number
}

export type OriginConnections = {
  /** Asks the application process that has least to do. @throws OriginUnreachableError */
  call: (call: OriginCall) => Promise<OriginAnswer>
  close: () => void
}

type Input = {
  /** A Unix domain socket, or a named pipe of Windows, for each process of the application. */
  socketPaths: string[]
  /** Names the latest change that this process has heard of; null while it hears of none. */
  latestChange: () => string | null
  logger: Pick<Logger, 'info' | 'warn'>
}

/** Keeps connections to the processes of the application open. */
export function openOriginConnections(input: Input): OriginConnections {
  const { socketPaths, latestChange, logger } = input
  const pools = socketPaths.map((socketPath) => {
    const pool = new Pool('http://application', {
      socketPath,
      connections: CONNECTIONS,
      connectTimeout: CONNECT_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    })
    return { pool, isAway: false }
  })

  function report(place: (typeof pools)[number], isAway: boolean, reason?: unknown): void {
    if (place.isAway === isAway) return
    place.isAway = isAway
    if (isAway) logger.warn({ event: 'origin.unreachable', reason: String(reason) })
    else logger.info({ event: 'origin.reachable' })
  }

  async function callOne(place: (typeof pools)[number], call: OriginCall): Promise<OriginAnswer> {
    try {
      const answer = await place.pool.request(toOptions(call, latestChange()))
      report(place, false)
      const { statusCode: status, headers, body } = answer
      return { status, headers: withoutConnectionHeaders(headers), body }
    } catch (error) {
      if (call.signal?.aborted || isOfTheClient(error, call)) throw error
      report(place, true, error)
      throw new OriginUnreachableError(error)
    }
  }

  /** Asks again where a page had begun to be made before a change that is known of here. */
  async function callUntilNew(place: (typeof pools)[number], call: OriginCall) {
    for (let tries = 1; ; tries += 1) {
      const answer = await callOne(place, call)
      const { [OUTDATED_HEADER]: outdated, ...headers } = answer.headers
      if (outdated === undefined || call.body !== null || tries === MAX_TRIES) {
        return { ...answer, headers }
      }
      answer.body.on('error', () => undefined).resume()
    }
  }

  /** What may have been worked on is asked again only where asking twice does no harm. */
  function mayTryAgain(error: unknown, { method, body }: OriginCall): boolean {
    if (!(error instanceof OriginUnreachableError) || body !== null) return false
    return !error.mayHaveArrived || method === 'GET' || method === 'HEAD'
  }

  return {
    call: async (call) => {
      const places = [...pools].sort(byWork)
      for (const [index, place] of places.entries()) {
        try {
          return await callUntilNew(place, call)
        } catch (error) {
          if (index === places.length - 1 || !mayTryAgain(error, call)) throw error
        }
      }
      throw new OriginUnreachableError(undefined)
    },
    close: () => {
      for (const { pool } of pools) void pool.destroy()
    },
  }
}

type Place = { pool: Pool; isAway: boolean }

function byWork(one: Place, other: Place): number {
  return Number(one.isAway) - Number(other.isAway) || workOf(one.pool) - workOf(other.pool)
}

function workOf({ stats }: Pool): number {
  return stats.running + stats.pending + stats.queued
}

function toOptions(call: OriginCall, change: string | null): Dispatcher.RequestOptions {
  const { url, method, body, signal, headersTimeoutMs, bodyTimeoutMs } = call
  const { [CHANGE_HEADER]: _, ...headers } = call.headers
  if (change !== null) headers[CHANGE_HEADER] = change
  return {
    path: url,
    method: method as Dispatcher.HttpMethod,
    headers,
    body,
    signal: signal ?? null,
    headersTimeout: headersTimeoutMs,
    bodyTimeout: bodyTimeoutMs,
  }
}

/** A body that breaks off, or is not as long as it was said to be, is the client's doing. */
function isOfTheClient(error: unknown, { body }: OriginCall): boolean {
  const { code } = error as NodeJS.ErrnoException
  return (
    body?.errored === error ||
    code === 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH' ||
    code === 'UND_ERR_INVALID_ARG'
  )
}
