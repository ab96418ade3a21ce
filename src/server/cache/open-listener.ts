import { Socket } from 'node:net'
import pg from 'pg'

type Input = {
  connectionString: string
  channel: string
  /** Sent to the channel once it is listened to, so it comes back as the first sure message. */
  greeting: string
  /** How often the connection is asked, and how long it may take to answer, in milliseconds. */
  heartbeatMs: number
  onMessage: (payload: string) => void
  /** Called once, also when the connection could not be made. */
  onLost: (reason: string) => void
}

/**
 * Listens to a channel of Postgres on a connection of its own, which does not keep the process alive.
 * Never rejects: a failure is a lost connection.
 */
export async function openListener(input: Input): Promise<{ close: () => void }> {
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

  client.on('error', (error) => lose(error.message))
  client.on('end', () => lose('the connection has ended'))
  client.on('notification', ({ payload }) => {
    if (!isLost && payload) input.onMessage(payload)
  })
  try {
    await client.connect()
    await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    await client.query('select pg_notify($1, $2)', [channel, input.greeting])
    heartbeat = setInterval(() => {
      client.query('select 1').catch((error: Error) => lose(error.message))
    }, heartbeatMs).unref()
    if (isLost) clearInterval(heartbeat)
  } catch (error) {
    lose(error instanceof Error ? error.message : String(error))
  }
  return { close: () => lose('closed') }
}
