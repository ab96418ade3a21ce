import { rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import path from 'node:path'
import createNext from 'next'
import { closeTrackers } from '@/server/analytics/get-tracker'
import { createApplicationListener } from '@/server/http/create-application-listener'
import { logger } from '@/server/logger'
import { countInMain } from '@/server/rate-limit/get-rate-limiter'
import { runChild } from './child'
import { createDrain } from './drain-server'
import { listenOnSocket } from './listen'
import { answerOwnMetrics } from './own-metrics'

export type ApplicationSettings = {
  name: string
  /** A Unix domain socket, or a named pipe of Windows. */
  socketPath: string
  /** The public ones, for addresses that Next makes. */
  hostname: string
  port: number
}

/** Requests are given time by the front. */
const GRACE_MS = 5_000
/** Opens Payload, without which hardly anything can be answered. */
const FIRST_WARM_UP = '/api/categories'
/** What visitors ask for most, which is loaded before they do. */
const WARM_UPS = ['/', '/api/sref', '/api/search', '/browse', '/admin/login']
const WARM_UP_TIMEOUT_MS = 10_000

/** A process of the application: Next's production server, reached by fronts of this machine alone. */
await runChild(async (main) => {
  const settings = JSON.parse(process.argv[2] ?? '') as ApplicationSettings
  const { socketPath, hostname, port } = settings
  removeWithMain(socketPath)
  answerOwnMetrics(main, settings.name)
  countInMain(main)
  const app = createNext({ dev: false, dir: process.cwd(), hostname, port })
  await app.prepare()
  const server = createServer(
    // The fronts look after slow clients, and end connections that are idle.
    { requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0 },
    createApplicationListener({ handle: app.getRequestHandler(), logger }),
  )
  const drain = createDrain(server)
  await listenOnSocket(server, socketPath)
  await ask(settings, FIRST_WARM_UP)
  void warmUp(settings)
  return {
    drain: async () => {
      await drain({ lingerMs: 0, graceMs: GRACE_MS })
      await closeTrackers()
      await app.close()
    },
  }
})

/** A main process that was killed cannot remove the folder itself. */
function removeWithMain(socketPath: string): void {
  if (process.platform === 'win32') return
  const remove = () => rmSync(path.dirname(socketPath), { recursive: true, force: true })
  process.prependOnceListener('disconnect', remove)
}

async function warmUp(settings: ApplicationSettings): Promise<void> {
  for (const path of WARM_UPS) await ask(settings, path)
}

/** That it fails is no failure: a database that is away may be back for the first visitor. */
function ask({ socketPath, hostname, port }: ApplicationSettings, path: string): Promise<void> {
  return new Promise((resolve) => {
    const headers = { host: `${hostname}:${port}` }
    const asked = request({ socketPath, path, headers, timeout: WARM_UP_TIMEOUT_MS })
    asked.once('response', (answer) => answer.resume().once('close', resolve))
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => resolve())
    asked.end()
  })
}
