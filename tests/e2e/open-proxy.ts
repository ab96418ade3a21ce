import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asNewClient } from './as-new-client'

export type GalleryProxy = {
  url: string
  /** False: connections are cut, as without a network. For service workers as well as for pages. */
  setReachable: (isReachable: boolean) => void
  /** From now on the service worker is another one. */
  renewWorker: () => void
  close: () => Promise<void>
}

/** Stands between a browser and the gallery under test, as a client of its own. */
export async function openProxy(): Promise<GalleryProxy> {
  const gallery = new URL(process.env.E2E_BASE_URL ?? '')
  const client = asNewClient()
  const state = { isReachable: true, renewals: 0 }
  const server = createServer((incoming, outgoing) => {
    if (!state.isReachable) {
      incoming.socket.destroy()
      return
    }
    const passed = request(
      new URL(incoming.url ?? '/', gallery),
      {
        method: incoming.method,
        headers: {
          ...withoutConditions(incoming),
          ...client,
          host: gallery.host,
          'accept-encoding': 'identity',
        },
      },
      (answer) => pass(answer, outgoing, incoming.url === '/sw.js' ? state.renewals : 0),
    )
    passed.on('error', () => outgoing.destroy())
    incoming.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    setReachable: (isReachable) => {
      state.isReachable = isReachable
      if (!isReachable) server.closeAllConnections()
    },
    renewWorker: () => {
      state.renewals += 1
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The headers of a request to which the answer is never that nothing has changed. */
function withoutConditions({ headers }: IncomingMessage): IncomingMessage['headers'] {
  const { 'if-none-match': _tag, 'if-modified-since': _date, ...others } = headers
  return others
}

/** Passes an answer on; a renewed worker differs in its last bytes, which is enough for a browser. */
function pass(answer: IncomingMessage, outgoing: ServerResponse, renewals: number): void {
  const { 'content-length': length, ...headers } = answer.headers
  outgoing.writeHead(answer.statusCode ?? 502, headers)
  if (renewals === 0) {
    answer.pipe(outgoing)
    return
  }
  answer.pipe(outgoing, { end: false })
  answer.on('end', () => outgoing.end(`\n// ${renewals}\n`))
}
