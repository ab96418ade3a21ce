import { openGallery } from './bring-up/open-gallery'
import { runMain } from './bring-up/run-main'
import { step } from './bring-up/steps.mjs'

/** Ending a server is what its user wanted, not a failure. */
const SERVER = { exitCodeOnEndRequest: 0 }

/** `npm run worker`: the background work alone, beside instances that run with WORKER=false. */
await runMain(async ({ processes }) => {
  process.env.LOG_LEVEL ||= 'info'
  const { payload } = await openGallery({ processes })
  const { startWorker } = await import('@/jobs/start-worker')
  const worker = await step('Starting the worker', () => startWorker(payload))
  processes.add({ name: 'Worker', stop: worker.stop })
  return new Promise(() => undefined)
}, SERVER)
