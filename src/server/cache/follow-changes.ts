import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { type ChangeMessage, epochWord, readChangeMessage } from './change-message'
import { CHANGES_CHANNEL } from './changes-channel'
import { applyMessage, type Generation } from './generation'
import { createHeardChanges, type HeardChanges } from './heard-changes'
import { type Listener, openListener } from './open-listener'

const MAX_RETRY_DELAY_MS = 5_000
const HEARTBEAT_MS = 2_000
/** Two connections to one Postgres are milliseconds apart; more means that one of them is broken. */
const CATCH_UP_TIMEOUT_MS = 1_000

export type Change = {
  /** The surrogate keys that it touches; all where they are unknown or too many to be named. */
  keys: readonly string[] | 'all'
  /** True where nothing is known to have changed, but changes may have been missed until now. */
  isNewConnection: boolean
}

export type FollowedChanges = {
  /** False while this process cannot be sure to hear of changes. */
  isSure: () => boolean
  /**
   * Called for each change after its commit, in order. One commit may come as several changes, one
   * after the other. Returns the way to stop.
   */
  onChange: (listener: (change: Change) => void) => () => void
  close: () => Promise<void>
}

export type ChangeFollower = FollowedChanges & {
  /**
   * What answers of this moment may be kept under, equal in all processes that have heard the same;
   * null while this process cannot be sure to hear of changes. Read it before an answer is computed.
   */
  generation: () => string | null
  /** Names the latest change that was heard of, for `catchUpWith` of another process; null as above. */
  latest: () => string | null
  /**
   * Resolves once this process has heard of the change that another one names, so that nothing which
   * it keeps from before that change is given any more. Where the message does not come within a
   * second, the connection counts as lost.
   */
  catchUpWith: (change: string) => Promise<void>
}

type Input = {
  /** Must reach Postgres itself or a pooler that works by session: LISTEN belongs to a connection. */
  connectionString: string
  logger: Pick<Logger, 'info' | 'warn'>
  /** Default: where the database announces changes. */
  channel?: string
}

/**
 * Follows what Postgres announces of changes. It delivers messages in the order of the commits to every
 * listener, and only after the commit, so all processes pass through the same generations and none
 * gets one before the data that it stands for can be read. A connection that does not answer for
 * `HEARTBEAT_MS` counts as lost; it is made anew as often as it takes.
 */
export function followChanges({
  connectionString,
  logger,
  channel = CHANGES_CHANNEL,
}: Input): ChangeFollower {
  const listeners = new Set<(change: Change) => void>()
  const waiting = new Set<() => void>()
  const { report } = reportConnection(logger)
  let generation: Generation | null = null
  let latest: string | null = null
  let heard: HeardChanges | null = null
  let isClosed = false
  let attempt = 0
  let retry: NodeJS.Timeout | undefined
  let listener: Listener

  function connect(): void {
    const epoch = randomUUID()
    listener = openListener({
      connectionString,
      channel,
      heartbeatMs: HEARTBEAT_MS,
      // All who listen take it at the same place in the order; from there on they agree.
      greeting: epochWord(epoch),
      onListening: (snapshot) => {
        heard = createHeardChanges(snapshot)
      },
      onMessage: (text) => hear(readChangeMessage(text), epoch),
      onLost: (reason) => {
        generation = null
        latest = null
        heard = null
        wake()
        if (isClosed) return
        report(false, reason)
        attempt += 1
        retry = setTimeout(connect, Math.min(100 * 2 ** attempt, MAX_RETRY_DELAY_MS)).unref()
      },
    })
  }

  function hear(message: ChangeMessage, ownEpoch: string): void {
    const isNewConnection = message.epoch === ownEpoch
    heard?.add(message.id)
    if (!isNewConnection && generation === null) return
    attempt = 0
    generation = applyMessage(generation, message)
    latest = message.id
    report(true)
    if (isNewConnection) tell({ keys: 'all', isNewConnection })
    else if (message.keys.length > 0) tell({ keys: message.keys, isNewConnection })
    wake()
  }

  function tell(change: Change): void {
    for (const listen of [...listeners]) listen(change)
  }

  function wake(): void {
    for (const look of [...waiting]) look()
  }

  const isUpWith = (change: string) => generation === null || heard === null || heard.has(change)

  connect()
  return {
    isSure: () => generation !== null,
    generation: () => generation && `${generation.epoch}.${generation.change}`,
    latest: () => latest,
    onChange: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    catchUpWith: (change) => {
      if (isUpWith(change)) return Promise.resolve()
      const { promise, resolve } = Promise.withResolvers<void>()
      const look = () => {
        if (isUpWith(change)) resolve()
      }
      waiting.add(look)
      const distrust = () => listener.close('a change that others know of was not heard')
      const timer = setTimeout(distrust, CATCH_UP_TIMEOUT_MS)
      return promise.finally(() => {
        clearTimeout(timer)
        waiting.delete(look)
      })
    },
    close: async () => {
      isClosed = true
      clearTimeout(retry)
      listener.close()
    },
  }
}

/** Logs when the connection is lost and when it is there again, once each. */
function reportConnection(logger: Input['logger']) {
  let wasConnected = true
  return {
    report: (isConnected: boolean, reason?: string) => {
      if (isConnected === wasConnected) return
      wasConnected = isConnected
      if (isConnected) logger.info({ event: 'cache.listening' })
      else logger.warn({ event: 'cache.listener_lost', reason })
    },
  }
}
