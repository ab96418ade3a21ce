import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, createServer, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findUnusedPort } from '@/server/embedded-postgres/find-port'
import { startFront } from '../../scripts/bring-up/serving/start-processes'
import { type Supervised, supervise } from '../../scripts/bring-up/serving/supervise'
import { waitUntil } from '../helpers/wait-until'

/** Fronts as `npm start` runs them, before an application that answers slowly, and without a database. */
const SETTINGS = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  PAYLOAD_SECRET: 'only-for-tests-0123456789abcdef',
  SITE_URL: 'http://localhost:3000',
  LOG_LEVEL: 'silent',
  REDIS_URL: '',
}
const CLIENTS = 30
const ANSWER_MS = 10

let folder: string
let application: Server
let ports: number[]
const instances: (Supervised | null)[] = []
const before = { ...process.env }

beforeAll(async () => {
  Object.assign(process.env, SETTINGS)
  folder = await mkdtemp(path.join(tmpdir(), 'front-'))
  application = createServer((asked, response) => {
    setTimeout(() => response.end(asked.url), ANSWER_MS)
  }).listen(path.join(folder, 'application.sock'))
  await once(application, 'listening')
  ports = [await findUnusedPort(), await findUnusedPort()]
  for (const index of [0, 1]) instances[index] = await startInstance(index)
})

afterAll(async () => {
  await Promise.all(instances.map((instance) => instance?.stop({ graceMs: 15_000 })))
  application.close()
  application.closeAllConnections()
  await rm(folder, { recursive: true })
  process.env = before
})

function startInstance(index: number): Promise<Supervised> {
  const settings = {
    name: `front-${index}`,
    port: ports[index] ?? 0,
    hostname: '127.0.0.1',
    socketPaths: [path.join(folder, 'application.sock')],
    isOneOfSeveral: false,
  }
  return supervise({
    name: settings.name,
    start: () => startFront(settings),
    onStart: () => undefined,
  })
}

/** A client as load balancers are: it keeps connections, and goes elsewhere where none is taken. */
function createClient(first: number) {
  const agents = ports.map(() => new Agent({ keepAlive: true, maxSockets: 1 }))
  let at = first % ports.length
  const askAt = (place: number, url: string) =>
    new Promise<string>((resolve, reject) => {
      const target = { host: '127.0.0.1', port: ports[place], path: url, agent: agents[place] }
      const sent = request(target, (answer) => resolve(text(answer)))
      sent.once('error', reject)
      sent.end()
    })
  return async (url: string): Promise<string> => {
    try {
      return await askAt(at, url)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error
      at = (at + 1) % ports.length
      return askAt(at, url)
    }
  }
}

it('no request fails while two instances are started anew, one after the other', async () => {
  let isOver = false
  let answered = 0
  const failures: unknown[] = []
  const clients = Array.from({ length: CLIENTS }, async (_, index) => {
    const ask = createClient(index)
    for (let count = 0; !isOver; count += 1) {
      const url = `/asked/${index}/${count}`
      try {
        if ((await ask(url)) !== url) throw new Error('It is not the answer to that.')
        answered += 1
      } catch (error) {
        failures.push(error)
      }
    }
  })
  for (const index of [0, 1]) {
    const enough = answered + 10 * CLIENTS
    await waitUntil('all clients being answered', async () => answered > enough, 30_000)
    await instances[index]?.stop({ graceMs: 15_000 })
    instances[index] = await startInstance(index)
  }
  isOver = true
  await Promise.all(clients)
  expect(failures).toEqual([])
  expect(answered).toBeGreaterThan(CLIENTS)
})

it('a front that is told to end says so to whoever asks whether it is ready', async () => {
  process.env.DRAIN_SECONDS = '1'
  await instances[0]?.stop({ graceMs: 15_000 })
  instances[0] = await startInstance(0)
  const url = `http://127.0.0.1:${ports[0]}`
  const ready = () => fetch(`${url}/api/health/ready`).then(({ status }) => status)
  const stopped = instances[0].stop({ graceMs: 15_000 })
  instances[0] = null
  expect(await ready()).toBe(503)
  expect(await fetch(`${url}/still`).then((answer) => answer.text())).toBe('/still')
  await stopped
})
