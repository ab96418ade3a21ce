import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = {
  method: string
  path: string
  authorization: string | undefined
  /** Parsed; undefined without one. */
  body: unknown
}

export type Answered = { status: number; answer: unknown }

/** How the server treats a connection: it answers, keeps silent, or breaks it off. */
export type Manners = 'answer' | 'silent' | 'reset'

export type TestServer = {
  url: string
  behave: (manners: Manners) => void
  close: () => Promise<void>
}

/** A server of JSON on a free port of this machine. */
export async function serve(
  handle: (received: Received) => Promise<Answered>,
): Promise<TestServer> {
  let manners: Manners = 'answer'
  const server = createServer(async (request, response) => {
    if (manners === 'silent') return
    if (manners === 'reset') {
      request.socket.resetAndDestroy()
      return
    }
    const { status, answer } = await handle(await receive(request))
    const text = answer === undefined ? '' : JSON.stringify(answer)
    response.writeHead(status, { 'content-type': 'application/json' }).end(text)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    behave: (wanted) => {
      manners = wanted
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function receive(request: IncomingMessage): Promise<Received> {
  const chunks = await request.toArray()
  const text = Buffer.concat(chunks).toString('utf8')
  return {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    authorization: request.headers.authorization,
    body: text === '' ? undefined : JSON.parse(text),
  }
}
