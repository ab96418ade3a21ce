import { parseArgs } from 'node:util'
import { openGallery } from './bring-up/open-gallery'
import { findFreePort } from './bring-up/ports'
import { printMails } from './bring-up/print-mails'
import { runMain } from './bring-up/run-main'
import { serve } from './bring-up/serve'
import { printLine, step } from './bring-up/steps.mjs'

const DEFAULT_PORT = '3000'

/** Ending a server is what its user wanted, not a failure. */
const SERVER = { exitCodeOnEndRequest: 0 }

/** `npm run dev [-- --port N]`: the gallery with hot reload, on the same data as the demo. */
await runMain(async ({ processes }) => {
  process.env.LOG_LEVEL ||= 'info'
  Object.assign(process.env, { NODE_ENV: 'development' })
  const { values } = parseArgs({ options: { port: { type: 'string', default: DEFAULT_PORT } } })
  const port = await findFreePort(Number(values.port))
  process.env.SITE_URL ||= `http://localhost:${port}`
  const { payload } = await openGallery({ processes })
  await printMails()
  const { startWorker } = await import('@/jobs/start-worker')
  const worker = await step('Starting the worker', () => startWorker(payload))
  processes.add({ name: 'Worker', stop: worker.stop })
  const server = await step('Starting the server', () => serve({ port, dev: true }))
  processes.add({ name: 'Server', stop: server.stop })
  printLine(`  Gallery  http://localhost:${port}\n  Admin    http://localhost:${port}/admin`)
  return new Promise(() => undefined)
}, SERVER)
