import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, Socket } from 'node:net'

/** What becomes of what passes through. */
export type Fault =
  | { kind: 'pass' }
  /** No connection is taken, open ones are broken: the server is not there. */
  | { kind: 'refuse' }
  /** Every part of an answer comes later by this time. */
  | { kind: 'slow'; delayMs: number }
  /** The connection is reset after so many bytes of an answer. */
  | { kind: 'reset'; afterBytes: number }
  /** Connections are taken, and nothing ever comes back. */
  | { kind: 'black-hole' }

export type FaultProxy = {
  port: number
  /** Holds for open connections too, from the next byte on. */
  set: (fault: Fault) => Promise<void>
  close: () => Promise<void>
}

const HOST = '127.0.0.1'

/** Stands before a TCP server on this machine and breaks the connections to it as it is told. */
export async function startFaultProxy(target: { port: number }): Promise<FaultProxy> {
  let fault: Fault = { kind: 'pass' }
  const pairs = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = new Socket().connect(target.port, HOST)
    join(client, upstream, () => fault)
    for (const socket of [client, upstream]) {
      pairs.add(socket)
      socket.on('close', () => pairs.delete(socket))
    }
  })
  await listen(server, 0)
  const { port } = server.address() as AddressInfo

  async function shut(): Promise<void> {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const socket of pairs) socket.destroy()
    await closed
  }

  return {
    port,
    set: async (next) => {
      fault = next
      if (next.kind === 'refuse') await shut()
      else if (!server.listening) await listen(server, port)
    },
    close: shut,
  }
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, HOST)
  await once(server, 'listening')
}

function join(client: Socket, upstream: Socket, fault: () => Fault): void {
  let answered = 0
  client.on('data', (bytes) => {
    if (fault().kind !== 'black-hole') upstream.write(bytes)
  })
  upstream.on('data', (bytes) => {
    const now = fault()
    answered += bytes.length
    if (now.kind === 'pass') client.write(bytes)
    if (now.kind === 'slow') setTimeout(() => client.write(bytes), now.delayMs).unref()
    if (now.kind === 'reset') {
      const rest = now.afterBytes - (answered - bytes.length)
      if (rest > 0) client.write(bytes.subarray(0, rest))
      if (answered >= now.afterBytes) client.resetAndDestroy()
    }
  })
  for (const [one, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    // Broken connections are what this is for.
    one.on('error', () => undefined)
    one.on('close', () => other.destroy())
  }
}
