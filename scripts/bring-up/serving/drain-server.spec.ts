import { once } from 'node:events'
import { Agent, createServer, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { findUnusedPort } from '@/server/embedded-postgres/find-port'
import { createDrain } from './drain-server'
import { listenWithManyDoors } from './listen'

type Answer = { status: number | undefined; connection: string | undefined; body: string }

async function start({ hold }: { hold?: Promise<void> } = {}) {
  const arrived = Promise.withResolvers<void>()
  const server = createServer(async (asked, response) => {
    if (asked.url === '/slow') {
      arrived.resolve()
      await hold
    }
    response.end('whole')
  })
  const drain = createDrain(server)
  const port = await findUnusedPort()
  const listeners = await listenWithManyDoors(server, { port, hostname: '127.0.0.1' })
  type Times = { lingerMs: number; graceMs: number }
  return {
    drain: (times: Times) => drain({ ...times, listeners }),
    port,
    arrived: arrived.promise,
  }
}

function ask(port: number, agent: Agent, path = '/'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, agent, path }, async (answer) => {
      const { statusCode: status, headers } = answer
      resolve({ status, connection: headers.connection, body: await text(answer) })
    })
    sent.once('error', reject)
    sent.end()
  })
}

const keptAgent = () => new Agent({ keepAlive: true, maxSockets: 1 })

describe('a server that is told to end', () => {
  it('answers each client that keeps a connection once more, and asks it to leave', async () => {
    const { drain, port } = await start()
    const agents = Array.from({ length: 50 }, keptAgent)
    await Promise.all(agents.map((agent) => ask(port, agent)))
    const drained = drain({ lingerMs: 10_000, graceMs: 10_000 })
    await turn()
    const answers = await Promise.all(agents.map((agent) => ask(port, agent)))
    expect(new Set(answers.map(({ status, connection }) => `${status} ${connection}`))).toEqual(
      new Set(['200 close']),
    )
    // As soon as the last one has left, and not when the time is over.
    await drained
  })

  it('takes no new connections', async () => {
    const { drain, port } = await start()
    const agent = keptAgent()
    await ask(port, agent)
    const drained = drain({ lingerMs: 100, graceMs: 1_000 })
    await turn()
    await expect(ask(port, new Agent())).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await drained
    agent.destroy()
  })

  it('finishes what is at work, also when that takes longer than idle ones are waited for', async () => {
    const hold = Promise.withResolvers<void>()
    const { drain, port, arrived } = await start({ hold: hold.promise })
    const slow = ask(port, keptAgent(), '/slow')
    await arrived
    const drained = drain({ lingerMs: 0, graceMs: 10_000 })
    setTimeout(hold.resolve, 100)
    expect(await slow).toEqual({ status: 200, connection: 'close', body: 'whole' })
    await drained
  })

  it('does not wait for ever', async () => {
    const { drain, port, arrived } = await start({ hold: new Promise(() => undefined) })
    const slow = ask(port, keptAgent(), '/slow')
    await arrived
    await drain({ lingerMs: 0, graceMs: 50 })
    await expect(slow).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('closes connections on which nothing comes', async () => {
    const { drain, port } = await start()
    const silent = connect(port, '127.0.0.1')
    await once(silent, 'connect')
    const closed = once(silent, 'close')
    await drain({ lingerMs: 10, graceMs: 50 })
    await closed
  })
})
