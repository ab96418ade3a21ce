import { prepareEnvironment } from './bring-up/prepare-environment'
import { runMain } from './bring-up/run-main'
import { step } from './bring-up/steps.mjs'

/** `npm run migrate`: brings the database to this release. One step of a release, before the start. */
await runMain(async ({ processes }) => {
  const environment = await step('Reaching Postgres', () => prepareEnvironment())
  processes.add({ name: 'Postgres', stop: environment.stop })
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const { migrate } = await import('@/server/db/migrate')
  const payload = await getPayload({ config })
  await step('Migrating the database', () => migrate(payload))
  return 0
})
