import path from 'node:path'
import { UserFacingError } from '@/server/user-facing-error'
import { prepareEnvironment } from './prepare-environment'
import type { ProcessGroup } from './process-group'
import { step } from './steps.mjs'

type Options = {
  processes: ProcessGroup
  /** Where the embedded Postgres, the secret and the pictures live. Default: `.data`. */
  dataDir?: string
}

/**
 * Opens Payload on the database of this environment. The embedded database is brought up to date;
 * one that `DATABASE_URL` names must be, because migrating it is a step of its own.
 *
 * @throws UserFacingError when a setting is wrong or the database has not been migrated.
 */
export async function openGallery({ processes, dataDir }: Options) {
  const environment = await step('Starting Postgres', () => prepareEnvironment({ dataDir }), {
    describe: ({ postgres }) =>
      postgres ? `ready on port ${postgres.port}` : 'as DATABASE_URL says',
  })
  processes.add({ name: 'Postgres', stop: environment.stop })
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const { closeTrackers } = await import('@/server/analytics/get-tracker')
  const { stopProducer } = await import('@/server/queue/boss')
  const isEmbedded = environment.postgres !== null
  if (!isEmbedded) await requireMigrated()
  const payload = await step('Opening the gallery', () => getPayload({ config }))
  processes.add({ name: 'Queue', stop: stopProducer })
  processes.add({ name: 'Analytics', stop: closeTrackers })
  if (isEmbedded) {
    const { migrate } = await import('@/server/db/migrate')
    await step('Migrating the database', () => migrate(payload))
  }
  return { payload, isEmbedded }
}

async function requireMigrated(): Promise<void> {
  const { pendingMigrations } = await import('@/server/db/pending-migrations')
  const pending = await pendingMigrations(path.join('src', 'migrations'))
  if (pending.length === 0) return
  throw new UserFacingError({
    message: `The database lacks ${pending.length} migration(s): ${pending.join(', ')}.`,
    hint: 'Run npm run migrate first.',
  })
}
