import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFreePort, requireFreePort } from './ports'

describe('ports', () => {
  let server: Server
  let taken: number

  beforeEach(async () => {
    server = createServer().listen(0)
    await once(server, 'listening')
    const address = server.address()
    taken = typeof address === 'object' && address ? address.port : 0
  })

  afterEach(() => {
    server.close()
  })

  it('are refused with the option that chooses another one', async () => {
    await expect(requireFreePort(taken)).rejects.toMatchObject({
      message: `Port ${taken} is taken by another program.`,
      hint: expect.stringMatching(/--port \d+\./),
    })
  })

  it('are refused when they are none', async () => {
    await expect(requireFreePort(Number.NaN)).rejects.toThrow('is not a port')
    await expect(requireFreePort(70_000)).rejects.toThrow('is not a port')
  })

  it('are replaced by the next free one where any will do', async () => {
    const found = await findFreePort(taken)
    expect(found).not.toBe(taken)
    expect(await requireFreePort(found)).toBe(found)
  })
})
