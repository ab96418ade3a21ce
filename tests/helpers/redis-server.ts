import { createProcessGroup } from '../../scripts/bring-up/process-group'
import { findProgram } from '../../scripts/checks/require-program'
import { startRedis } from '../../scripts/checks/start-redis'

export type TestRedis = { url: string; port: number; stop: () => Promise<void> }

const NAMES = ['redis-server', 'valkey-server']

/** Why the tests of Redis cannot run here; null when they can. */
export function whyNoRedis(): string | null {
  if (process.env.TEST_REDIS_URL || findProgram(NAMES)) return null
  return 'TEST_REDIS_URL is not set and no redis-server is on the PATH'
}

/** The Redis that `TEST_REDIS_URL` names, else one of its own, without data. */
export async function openTestRedis(): Promise<TestRedis> {
  const given = process.env.TEST_REDIS_URL
  if (given) return withPort(given, async () => undefined)
  const program = findProgram(NAMES)
  if (!program) throw new Error(whyNoRedis() ?? '')
  const processes = createProcessGroup()
  const { url } = await startRedis({ processes, program })
  return withPort(url, processes.stopAll)
}

function withPort(url: string, stop: () => Promise<void>): TestRedis {
  return { url, port: Number(new URL(url).port || '6379'), stop }
}
