import { Redis } from 'ioredis'

const CONNECT_TIMEOUT_MS = 1_000
const MAX_RECONNECT_DELAY_MS = 2_000

type Input = {
  url: string
  /** After this time a command is given up. Default 50. */
  commandTimeoutMs?: number
}

/**
 * A client for what must never hold up a request: while there is no connection, commands fail at once
 * instead of waiting for one, a server that does not answer is given up after a short time, and its
 * connection is made anew. The caller listens to `error`.
 */
export function connectRedis({ url, commandTimeoutMs = 50 }: Input): Redis {
  return new Redis(url, {
    commandTimeout: commandTimeoutMs,
    connectTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: CONNECT_TIMEOUT_MS,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 100, MAX_RECONNECT_DELAY_MS),
  })
}
