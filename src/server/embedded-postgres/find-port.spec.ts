import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { findUnusedPort, isPortFree } from './find-port'

describe('ports', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('are not free while a program listens on %s', async (host) => {
    const server = createServer().listen(0, host)
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    expect(await isPortFree(port)).toBe(false)

    server.close()
    await once(server, 'close')
    expect(await isPortFree(port)).toBe(true)
  })

  it('are found free', async () => {
    expect(await findUnusedPort()).toBeGreaterThan(1023)
  })
})
