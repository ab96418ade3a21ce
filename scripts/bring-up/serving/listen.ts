import { rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer, type Server as NetServer } from 'node:net'

/**
 * Sockets that listen on the port of a front. Node takes in at most one connection of each in a turn of
 * its loop, and with a thousand busy clients a turn takes a tenth of a second: with a single one, who
 * comes then would wait for half a minute, while those who are in are answered at once.
 *
 * @see https://github.com/libuv/libuv/pull/3696
 */
const DOORS = 32

/**
 * Listens on a Unix domain socket or a named pipe of Windows. A socket that a process which was killed
 * has left in its place is removed.
 */
export async function listenOnSocket(server: Server, socketPath: string): Promise<void> {
  if (process.platform !== 'win32') await rm(socketPath, { force: true })
  await listening(server, () => server.listen(socketPath))
}

export type Place = {
  port: number
  /** Default: all addresses. */
  hostname?: string | undefined
}

export async function listenOnPort(server: Server, { port, hostname }: Place): Promise<void> {
  await listening(server, () => server.listen(port, hostname))
}

/**
 * Listens on a port with many sockets, among which the system divides connections; with those of other
 * processes that do the same. Where a system has no such thing (`SO_REUSEPORT`), one socket listens.
 *
 * @returns all that listen, `server` among them.
 */
export async function listenWithManyDoors(server: Server, place: Place): Promise<NetServer[]> {
  try {
    await listenTogether(server, place)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTSUP') throw error
    await listenOnPort(server, place)
    return [server]
  }
  const others = Array.from({ length: DOORS - 1 }, () =>
    createServer(OF_HTTP, (socket) => server.emit('connection', socket)),
  )
  await Promise.all(others.map((other) => listenTogether(other, place)))
  return [server, ...others]
}

/** How HTTP has its connections. */
const OF_HTTP = { allowHalfOpen: true, noDelay: true }

async function listenTogether(server: NetServer, { port, hostname }: Place): Promise<void> {
  const host = hostname === undefined ? {} : { host: hostname }
  await listening(server, () => server.listen({ port, ...host, reusePort: true }))
}

function listening(server: NetServer, listen: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('listening', () => {
      server.off('error', reject)
      resolve()
    })
    listen()
  })
}
