import { once } from 'node:events'
import { createServer } from 'node:net'
import { UserFacingError } from '../user-facing-error'

const loopback = '127.0.0.1'
const addresses = [loopback, '::1', '0.0.0.0', '::']
const codesOfMissingAddress = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']

/**
 * True when nothing listens on a port, on any address of this machine.
 *
 * @throws UserFacingError when this account may not use the port.
 */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of addresses) {
    if ((await tryListen({ port, host })) === 'taken') return false
  }
  return true
}

/** A port of the loopback address that is free at this moment. */
export async function findUnusedPort(): Promise<number> {
  const port = await tryListen({ port: 0, host: loopback })
  if (typeof port !== 'number') throw new Error(`There is no free port on ${loopback}`)
  return port
}

async function tryListen({
  port,
  host,
}: {
  port: number
  host: string
}): Promise<number | 'taken' | 'no such address'> {
  const server = createServer()
  try {
    server.listen({ port, host, exclusive: true })
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address ? address.port : port
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') return 'taken'
    if (codesOfMissingAddress.includes(code)) return 'no such address'
    if (code !== 'EACCES') throw error
    throw new UserFacingError({
      message: `This account may not use port ${port}.`,
      hint: 'Choose a port above 1023.',
      cause: error,
    })
  } finally {
    if (server.listening) {
      server.close()
      await once(server, 'close')
    }
  }
}
