import { Socket } from 'node:net'
import pg from 'pg'

type Input = {
  connectionString: string
  channel: string
  /**
   * Sent to the channel once it is listened to, after the number of a transaction, so it comes back as
   * the first sure message.
   */
  greeting: string
  /** How often the connection is asked, and how long it may take to answer, in milliseconds. */
  heartbeatMs: number
  /**
   * Called before the greeting, with what had been committed by then (`pg_current_snapshot`). Messages
   * of these transactions may have been sent before this connection was there.
   */
  onListening: (snapshot: string) => void
  onMessage: (payload: string) => void
  /** Called once, also when the connection could not be made. */
  onLost: (reason: string) => void
}

export type Listener = {
  /** Ends the connection, and says why to whoever is told that it is lost. */
  close: (reason?: string) => void
}

/**
 * Listens to a channel of Postgres on a connection of its own, which does not keep the process alive.
 * A failure is a lost connection.
 */
export function openListener(input: Input): Listener {
  const { channel, heartbeatMs } = input
  const client = new pg.Client({
    connectionString: input.connectionString,
    connectionTimeoutMillis: heartbeatMs,
    query_timeout: heartbeatMs,
    keepAlive: true,
    stream: () => new Socket().unref(),
    application_name: `listen ${channel}`,
  })
  let heartbeat: NodeJS.Timeout | undefined
  let isLost = false

  function lose(reason: string): void {
    if (isLost) return
    isLost = true
    clearInterval(heartbeat)
    // It may never answer, so nobody waits for it.
    client.end().catch(() => undefined)
    input.onLost(reason)
  }

  async function listen(): Promise<void> {
    await client.connect()
    await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    const { rows } = await client.query<{ seen: string }>(
      'select pg_current_snapshot()::text as seen',
    )
    if (!isLost) input.onListening(rows[0]?.seen ?? '')
    await client.query(`select pg_notify($1, pg_current_xact_id()::text || ' ' || $2)`, [
      channel,
      input.greeting,
    ])
    if (isLost) return
    heartbeat = setInterval(() => {
      client.query('select 1').catch((error: Error) => lose(error.message))
    }, heartbeatMs).unref()
  }

  client.on('error', (error) => lose(error.message))
  client.on('end', () => lose('the connection has ended'))
  client.on('notification', ({ payload }) => {
    if (!isLost && payload) input.onMessage(payload)
  })
  listen().catch((error: unknown) => lose(error instanceof Error ? error.message : String(error)))
  return { close: (reason = 'closed') => lose(reason) }
}
