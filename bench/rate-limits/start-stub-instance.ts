import { once } from 'node:events'
import path from 'node:path'
import type { ProcessGroup } from '../../scripts/bring-up/process-group'

const PROGRAM = path.join(import.meta.dirname, 'stub-instance.ts')

type Input = { processes: ProcessGroup; environment: Record<string, string> }

/** Starts an instance in a process of its own. @returns its address. */
export async function startStubInstance({ processes, environment }: Input): Promise<string> {
  const { child, ended } = processes.spawn({
    name: 'Instance',
    program: process.execPath,
    args: ['--import', 'tsx', PROGRAM],
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const failed = ended.then(({ code }) => {
    throw new Error(`The instance ended with ${code}.`)
  })
  failed.catch(() => undefined)
  const stdout = child.stdout
  if (!stdout) throw new Error('The instance has no standard output.')
  const [line] = await Promise.race([once(stdout, 'data'), failed])
  return `http://127.0.0.1:${String(line).trim()}`
}
