import { rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startEmbeddedPostgres } from '@/server/embedded-postgres/start-embedded-postgres'
import { UserFacingError } from '@/server/user-facing-error'
import { ensureBuild } from './bring-up/ensure-build'
import { openGallery } from './bring-up/open-gallery'
import { requireFreePort } from './bring-up/ports'
import { printMails } from './bring-up/print-mails'
import { takeRunLock } from './bring-up/run-lock'
import { runMain } from './bring-up/run-main'
import { serve } from './bring-up/serve'
import { printLine, step } from './bring-up/steps.mjs'
import { DEMO_PASSWORD, DEMO_USERS, demoEmail } from './seed/demo-users'

const DATA_DIR = process.env.DATA_DIR || '.data'
const DEFAULT_PORT = 3000
const MAX_COUNT = 100_000

/** Ending a server is what its user wanted, not a failure. */
const SERVER = { exitCodeOnEndRequest: 0 }

/**
 * `npm run demo [-- --fresh] [--count N] [--port N]`: the whole gallery with content, from nothing.
 * A second start finds the build and the content and only serves.
 */
await runMain(async ({ processes }) => {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const options = readOptions()
  const lock = takeRunLock({ name: 'demo', folder: DATA_DIR })
  processes.add({ name: 'Lock', stop: async () => lock.release() })
  const port = await requireFreePort(options.port)
  const address = `http://localhost:${port}`
  process.env.SITE_URL = address
  if (options.fresh) await step('Removing the earlier content', removeContent)

  const { payload } = await openGallery({ processes, dataDir: DATA_DIR })
  const { seedGallery } = await import('./seed/seed-gallery')
  await step('Filling the gallery', (report) =>
    seedGallery({ payload, count: options.count, report }),
  )
  await ensureBuild(processes)
  await printMails()
  const { startWorker } = await import('@/jobs/start-worker')
  const worker = await step('Starting the worker', () => startWorker(payload))
  processes.add({ name: 'Worker', stop: worker.stop })
  const { refreshPipeMetrics } = await import('@/server/metrics/render-metrics')
  const server = await step('Starting the server', () =>
    serve({ port, refreshMetrics: () => refreshPipeMetrics(payload) }),
  )
  processes.add({ name: 'Server', stop: server.stop })
  lock.announce({ address })
  printWelcome(address)
  return new Promise(() => undefined)
}, SERVER)

function readOptions() {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      count: { type: 'string' },
      port: { type: 'string', default: String(DEFAULT_PORT) },
    },
  })
  const count = values.count === undefined ? undefined : Number(values.count)
  if (count !== undefined && !(Number.isInteger(count) && count >= 1 && count <= MAX_COUNT)) {
    throw new UserFacingError({
      message: `--count ${values.count} is not a number of styles.`,
      hint: `Give a whole number from 1 to ${MAX_COUNT}.`,
    })
  }
  return { fresh: values.fresh, count, port: Number(values.port) }
}

/**
 * Removes the embedded database and its pictures, which `npm run dev` shows as well. A database that
 * `DATABASE_URL` names is never emptied, and one that is in use is not pulled away.
 */
async function removeContent(): Promise<void> {
  if (process.env.DATABASE_URL) {
    throw new UserFacingError({
      message: '--fresh removes the embedded database only, and DATABASE_URL names another.',
      hint: 'Unset DATABASE_URL, or empty that database yourself.',
    })
  }
  const folder = path.join(DATA_DIR, 'postgres')
  if (await isServerRunning(folder)) {
    throw new UserFacingError({
      message: 'Another command is using the embedded database.',
      hint: 'End it (npm run dev, start, worker or import), then start afresh.',
    })
  }
  await rm(folder, { recursive: true, force: true })
  await rm(path.join(DATA_DIR, 'media'), { recursive: true, force: true })
  await rm(path.join(DATA_DIR, 'mail'), { recursive: true, force: true })
}

function printWelcome(address: string): void {
  const width = Math.max(...DEMO_USERS.map(({ username }) => demoEmail(username).length))
  printLine('')
  printLine(`  Gallery   ${address}`)
  printLine(`  Admin     ${address}/admin`)
  printLine('')
  printLine(`  Sign in with the password ${DEMO_PASSWORD} as`)
  for (const { username, tier, roles } of DEMO_USERS) {
    const what = roles[0] === 'member' ? `${tier} member` : roles[0]
    printLine(`    ${demoEmail(username).padEnd(width)}   ${what}`)
  }
  printLine('')
  printLine('  Ctrl-C ends everything.')
}

/** A server that does not even start is no reason to keep its data: that is what afresh is for. */
async function isServerRunning(folder: string): Promise<boolean> {
  const server = await startEmbeddedPostgres({ dataDir: folder }).catch(() => null)
  await server?.stop()
  return server?.reused ?? false
}
