import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openServerListener } from '@/server/http/open-server-listener'

/**
 * An instance of the gallery's own server, limits and all, with a stub in Next's place that answers at
 * once. Says its port on standard output.
 */
const { listener } = await openServerListener({
  handle: async (_request, response) => {
    response.end('{}')
  },
  isDev: false,
})
const server = createServer(listener).listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
})
