import { createServer } from 'node:http'
import { connect } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { findUnusedPort } from '@/server/embedded-postgres/find-port'
import { createDrain } from './drain-server'
import { listenOnPort, listenWithManyDoors } from './listen'

const CLIENTS = 128

type Listen = typeof listenOnPort | typeof listenWithManyDoors

/** So many turns of the loop does a server take to let in clients who have all come at once. */
async function turnsToLetIn(listen: Listen): Promise<number> {
  const server = createServer((_, response) => response.end())
  const drain = createDrain(server)
  const port = await findUnusedPort()
  const listeners = (await listen(server, { port, hostname: '127.0.0.1' })) ?? [server]
  let inside = 0
  server.on('connection', () => {
    inside += 1
  })
  const clients = Array.from({ length: CLIENTS }, () => connect(port, '127.0.0.1'))
  let turns = 0
  for (; inside < CLIENTS; turns += 1) await turn()
  for (const client of clients) client.destroy()
  await drain({ listeners, lingerMs: 0, graceMs: 0 })
  return turns
}

// Elsewhere one socket listens.
it.runIf(process.platform === 'linux')(
  'many are let in at once, however busy others keep it',
  async () => {
    expect(await turnsToLetIn(listenWithManyDoors)).toBeLessThan(CLIENTS / 4)
    // With a single socket each waits for its turn.
    expect(await turnsToLetIn(listenOnPort)).toBeGreaterThanOrEqual(CLIENTS)
  },
)

it('a port that somebody else has is refused', async () => {
  const port = await findUnusedPort()
  const other = createServer()
  await listenOnPort(other, { port, hostname: '127.0.0.1' })
  const failed = listenWithManyDoors(createServer(), { port, hostname: '127.0.0.1' })
  await expect(failed).rejects.toMatchObject({ code: 'EADDRINUSE' })
  other.close()
})
