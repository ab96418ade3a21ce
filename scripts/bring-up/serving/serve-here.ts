import { createServer } from 'node:http'
import createNext from 'next'
import { wordAnswers } from '@/server/http/create-application-listener'
import { inRequestOf } from '@/server/http/in-request-of'
import { openServerListener } from '@/server/http/open-server-listener'
import { createDrain } from './drain-server'
import { listenOnPort } from './listen'

type Input = { port: number; hostname?: string | undefined }

/** As one closes a terminal: nobody waits for what is still at work. */
const GRACE_MS = 1_000

/** Serves the application from its sources in this process, with hot reload and without a front. */
export async function serveHere({ port, hostname }: Input): Promise<{ stop: () => Promise<void> }> {
  const app = createNext({ dev: true, dir: process.cwd(), hostname: hostname ?? 'localhost', port })
  await app.prepare()
  const handle = wordAnswers(app.getRequestHandler())
  const { listener, close } = await openServerListener({
    handle: (request, response) => inRequestOf(request, () => handle(request, response)),
    isDev: true,
  })
  const server = createServer(listener)
  const drain = createDrain(server)
  await listenOnPort(server, { port, hostname })
  return {
    stop: async () => {
      await drain({ lingerMs: 0, graceMs: GRACE_MS })
      await app.close()
      close()
    },
  }
}
