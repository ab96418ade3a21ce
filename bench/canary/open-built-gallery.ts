import { setTimeout as delay } from 'node:timers/promises'
import { ensureBuild } from '../../scripts/bring-up/ensure-build'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'
import { findProgram } from '../../scripts/checks/require-program'
import { startRedis } from '../../scripts/checks/start-redis'
import { openBenchGallery } from '../shared/open-bench-gallery'
import { startBuiltGallery } from '../shared/start-built-gallery'
import { sendOverHttp } from './send-over-http'

type Input = { processes: ProcessGroup; hasRedis: boolean }

/**
 * A database and a folder of its own, opened here for planting; the production build in a process of its
 * own is started on them when `openSend` is called. Everything is gone after the run.
 */
export async function openBuiltGallery({ processes, hasRedis }: Input) {
  const program = hasRedis ? findProgram(['redis-server', 'valkey-server']) : null
  const redis = program ? await startRedis({ processes, program }) : null
  const env = {
    LOG_LEVEL: 'silent',
    REDIS_URL: redis?.url ?? '',
    API_RATE_PER_SECOND: '100000',
    API_RATE_BURST: '100000',
  }
  await ensureBuild(processes)
  const { payload, services } = await openBenchGallery({ processes, name: 'canary', env })
  const environment = { ...services.environmentOf('canary'), ...env }
  const openSend = async () => {
    const siteUrl = await startBuiltGallery({ processes, environment })
    await untilSettled(siteUrl)
    return { send: sendOverHttp(siteUrl), siteUrl }
  }
  return { payload, openSend }
}

/** The worker has its hands full with what was planted. */
async function untilSettled(url: string): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    const { status } = await fetch(`${url}/api/tags?popular=true`)
    quiet = status === 200 ? quiet + 1 : 0
    await delay(1_000)
  }
}
