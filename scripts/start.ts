import { parseArgs } from 'node:util'
import { UserFacingError } from '@/server/user-facing-error'
import { ensureBuild } from './bring-up/ensure-build'
import { openGallery } from './bring-up/open-gallery'
import { requireFreePort } from './bring-up/ports'
import { readWorkers } from './bring-up/read-workers'
import { runMain } from './bring-up/run-main'
import { serve } from './bring-up/serve'
import { printLine, step } from './bring-up/steps.mjs'
import { hasDemoUsers } from './seed/has-demo-users'

const DEFAULT_PORT = '3000'

/** Ending a server is what its user wanted, not a failure. */
const SERVER = { exitCodeOnEndRequest: 0 }

/**
 * `npm start [-- --port N] [--workers N]`: serves the gallery, and does the background work unless
 * WORKER=false. Workers are pairs of a front and a process of the application; one by default.
 */
await runMain(async ({ processes }) => {
  process.env.LOG_LEVEL ||= 'info'
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.PORT ?? DEFAULT_PORT },
      workers: { type: 'string', default: '1' },
    },
  })
  const workers = readWorkers(values.workers)
  const port = await requireFreePort(Number(values.port))
  process.env.SITE_URL ||= `http://localhost:${port}`
  const { payload } = await openGallery({ processes })
  const { getEnv, isLoopback } = await import('@/server/env')
  if (!isLoopback(getEnv().SITE_URL) && (await hasDemoUsers(payload))) {
    throw new UserFacingError({
      message: 'This gallery has the users of the demo, whose password everyone knows.',
      hint: 'Delete them in the admin, or use another database for a public site.',
    })
  }
  await ensureBuild(processes)
  if (getEnv().WORKER) {
    const { startWorker } = await import('@/jobs/start-worker')
    const worker = await step('Starting the worker', () => startWorker(payload))
    processes.add({ name: 'Worker', stop: worker.stop })
  }
  const { refreshPipeMetrics } = await import('@/server/metrics/render-metrics')
  const server = await step('Starting the server', () =>
    serve({ port, workers, refreshMetrics: () => refreshPipeMetrics(payload) }),
  )
  processes.add({ name: 'Server', stop: server.stop })
  printLine(`  Gallery  ${getEnv().SITE_URL}\n  Admin    ${getEnv().SITE_URL}/admin`)
  return new Promise(() => undefined)
}, SERVER)
