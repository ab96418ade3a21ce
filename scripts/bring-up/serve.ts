import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import createNext from 'next'
import { openServerListener } from '@/server/http/open-server-listener'

type Options = {
  port: number
  /** Default: all addresses. */
  hostname?: string
  /** Default: false, the production build. */
  dev?: boolean
}

export type Server = { port: number; stop: () => Promise<void> }

/** Serves the application in this process. `stop` lets open requests finish. */
export async function serve({ port, hostname, dev = false }: Options): Promise<Server> {
  const app = createNext({ dev, dir: process.cwd(), hostname: hostname ?? 'localhost', port })
  await app.prepare()
  const { listener, close } = await openServerListener({
    handle: app.getRequestHandler(),
    isDev: dev,
  })
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      await Promise.race([closed, delay(DRAIN_MS)])
      server.closeAllConnections()
      await app.close()
      close()
    },
  }
}

const DRAIN_MS = 5_000

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
