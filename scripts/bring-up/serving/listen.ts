import { rm } from 'node:fs/promises'
import type { Server } from 'node:http'

/**
 * Listens on a Unix domain socket or a named pipe of Windows. A socket that a process which was killed
 * has left in its place is removed.
 */
export async function listenOnSocket(server: Server, socketPath: string): Promise<void> {
  if (process.platform !== 'win32') await rm(socketPath, { force: true })
  await listening(server, () => server.listen(socketPath))
}

/** @param hostname default: all addresses */
export async function listenOnPort(
  server: Server,
  { port, hostname }: { port: number; hostname?: string | undefined },
): Promise<void> {
  await listening(server, () => server.listen(port, hostname))
}

function listening(server: Server, listen: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('listening', () => {
      server.off('error', reject)
      resolve()
    })
    listen()
  })
}
