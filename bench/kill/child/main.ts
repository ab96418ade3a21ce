import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres'
import { getPayload } from 'payload'
import { postgres } from '@/server/db/transaction-db'
import type { FromChild, ToChild } from '../edits'
import { failOnDemand } from './fail-on-demand'
import { performEdit } from './perform-edit'
import { pushNaively } from './push-naively'
import { setUpWorld } from './set-up-world'

/**
 * A process of the gallery that stands ready and becomes an instance of the application or a worker
 * when it is told to. It is never asked to end; it is killed.
 */
const payload = await getPayload({ config })
process.on('message', (message: ToChild) => {
  handle(message).catch((error) => {
    console.error(error)
    process.exit(1)
  })
})
process.on('disconnect', () => process.exit(0))
tell({ type: 'booted' })

async function handle(message: ToChild): Promise<void> {
  if (message.type === 'set-up') tell({ type: 'set-up-done', world: await setUpWorld(payload) })
  if (message.type === 'take-role') await takeRole(message)
  if (message.type === 'edit') {
    const { number, edit } = message
    tell({ type: 'edit-done', number, outcome: await performEdit(payload, edit) })
  }
}

async function takeRole({ role, mode }: Extract<ToChild, { type: 'take-role' }>): Promise<void> {
  if (role === 'worker') {
    const { startWorker } = await import('@/jobs/start-worker')
    await startWorker(payload)
    await switchOffReconciliation()
  } else {
    if (mode === 'naive') await pushNaively(payload)
    failOnDemand(payload)
  }
  tell({ type: 'ready' })
}

/** It would mend what the pipe has lost, and so hide it. */
async function switchOffReconciliation(): Promise<void> {
  await postgres(payload).drizzle.execute(
    sql`delete from pgboss.schedule where name = 'reconcile-search'`,
  )
}

function tell(message: FromChild): void {
  process.send?.(message)
}
