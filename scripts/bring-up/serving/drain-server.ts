import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

type Options = {
  /** How long connections that are kept are answered on once more before they are closed. */
  lingerMs: number
  /** How long requests at work may take after that. */
  graceMs: number
  /** What takes in its connections. Default: the server alone. */
  listeners?: readonly NetServer[]
}

/** Makes the function that ends a server so that no request fails by it. Call it before it listens. */
export function createDrain(server: Server): (options: Options) => Promise<void> {
  /** Connections, and the last response on each. */
  const open = new Map<Socket, ServerResponse | null>()
  let isDraining = false
  server.prependListener('connection', (socket: Socket) => {
    open.set(socket, null)
    socket.once('close', () => open.delete(socket))
  })
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    if (isDraining) response.shouldKeepAlive = false
    if (open.has(socket)) open.set(socket, response)
  })

  return async ({ lingerMs, graceMs, listeners = [server] }) => {
    isDraining = true
    for (const response of open.values()) {
      if (response && !response.headersSent) response.shouldKeepAlive = false
    }
    const closed = Promise.all(listeners.map(takeInNoMore))
    const isOver = { closed: false }
    void closed.then(() => {
      isOver.closed = true
    })
    await Promise.race([closed, wait(lingerMs)])
    const deadline = performance.now() + graceMs
    while (!isOver.closed && performance.now() < deadline) {
      server.closeIdleConnections()
      await Promise.race([closed, wait(POLL_MS)])
    }
    server.closeAllConnections()
    await closed
    server.close(() => undefined) // Ends the timer by which HTTP looks for slow clients.
  }
}

/** Fulfilled when all connections have ended that a listener has taken in. */
function takeInNoMore(listener: NetServer): Promise<void> {
  return new Promise((resolve) => {
    // That of HTTP would at once end idle connections as well, on which a request may just be coming.
    NetServer.prototype.close.call(listener, () => resolve())
  })
}

const POLL_MS = 50
