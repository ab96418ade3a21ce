import type { Payload } from 'payload'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'
import { openServices, type Services } from '../kill/open-services'

type Options = { processes: ProcessGroup; name: string; env?: Record<string, string> }

/** A migrated, empty gallery in this process, on a database of its own. */
export async function openBenchGallery({ processes, name, env = {} }: Options): Promise<{
  payload: Payload
  services: Services
}> {
  const services = await openServices({ processes, name, hasMeilisearch: false })
  Object.assign(process.env, services.environmentOf(name), env)
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const { migrate } = await import('@/server/db/migrate')
  const { stopProducer } = await import('@/server/queue/boss')
  const payload = await getPayload({ config })
  processes.add({ name: 'Payload', stop: () => payload.destroy() })
  processes.add({ name: 'Queue', stop: stopProducer })
  await migrate(payload)
  return { payload, services }
}
