import { setTimeout as delay } from 'node:timers/promises'
import { findUnusedPort } from '@/server/embedded-postgres/find-port'
import { UserFacingError } from '@/server/user-facing-error'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'

const READY_TIMEOUT_MS = 60_000
const POLL_MS = 100

type Input = {
  processes: ProcessGroup
  /** What it shall find in its environment; a migrated database among it. */
  environment: Record<string, string>
  /** For `npm start`, beside the port. */
  args?: string[]
}

/** Serves the production build, which must be there, in a process of its own, until the run ends. */
export async function startBuiltGallery(input: Input): Promise<string> {
  const { processes, environment, args = [] } = input
  const port = await findUnusedPort()
  const url = `http://localhost:${port}`
  const { ended } = processes.spawn({
    name: 'Gallery',
    program: process.execPath,
    args: ['--import', 'tsx', 'scripts/start.ts', '--port', String(port), ...args],
    env: { ...environment, SITE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const failed = ended.then(({ code }) => {
    throw new UserFacingError({ message: `The gallery ended with ${code}.` })
  })
  await Promise.race([untilServed(`${url}/api/search?limit=1`), failed])
  failed.catch(() => undefined)
  return url
}

async function untilServed(address: string): Promise<void> {
  const deadline = performance.now() + READY_TIMEOUT_MS
  for (;;) {
    const response = await fetch(address).catch(() => null)
    if (response?.ok) return
    if (performance.now() > deadline) throw new Error(`${address} does not answer.`)
    await delay(POLL_MS)
  }
}
