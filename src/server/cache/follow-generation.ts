import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { applyMessage, epochMessage, type Generation } from './generation'
import { openListener } from './open-listener'

const MAX_RETRY_DELAY_MS = 5_000
const HEARTBEAT_MS = 2_000

export type FollowedGeneration = {
  /**
   * The present generation; null while this instance cannot be sure to hear of changes. Read it before
   * an answer is computed that is to be kept under it.
   */
  current: () => string | null
  close: () => Promise<void>
}

type Input = {
  /** Must reach Postgres itself or a pooler that works by session: LISTEN belongs to a connection. */
  connectionString: string
  channel: string
  logger: Pick<Logger, 'info' | 'warn'>
  /** Called with every new generation, and with null when the connection is lost. */
  onChange?: (generation: string | null) => void
}

/**
 * Follows the notifications of a channel. Postgres delivers them in the order of the commits to every
 * listener, and only after the commit, so all instances pass through the same generations and none
 * gets one before the data that it stands for can be read. A connection that does not answer for
 * `HEARTBEAT_MS` counts as lost; it is made anew as often as it takes.
 */
export function followGeneration({
  connectionString,
  channel,
  logger,
  onChange = () => undefined,
}: Input): FollowedGeneration {
  let generation: Generation | null = null
  let wasConnected = true
  let isClosed = false
  let attempt = 0
  let retry: NodeJS.Timeout | undefined
  let listener: Promise<{ close: () => void }> | undefined

  function connect(): void {
    listener = openListener({
      connectionString,
      channel,
      heartbeatMs: HEARTBEAT_MS,
      // All who listen take it at the same place in the order; from there on they agree.
      greeting: epochMessage(randomUUID()),
      onMessage: (message) => {
        attempt = 0
        generation = applyMessage(generation, message)
        if (generation) report(true)
        onChange(current())
      },
      onLost: (reason) => {
        generation = null
        onChange(null)
        if (isClosed) return
        report(false, reason)
        attempt += 1
        retry = setTimeout(connect, Math.min(100 * 2 ** attempt, MAX_RETRY_DELAY_MS)).unref()
      },
    })
  }

  function report(isConnected: boolean, reason?: string): void {
    if (isConnected === wasConnected) return
    wasConnected = isConnected
    if (isConnected) logger.info({ event: 'cache.listening' })
    else logger.warn({ event: 'cache.listener_lost', reason })
  }

  function current(): string | null {
    return generation && `${generation.epoch}.${generation.change}`
  }

  connect()
  return {
    current,
    close: async () => {
      isClosed = true
      clearTimeout(retry)
      ;(await listener)?.close()
    },
  }
}
