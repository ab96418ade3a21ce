import { findUnusedPort } from '@/server/embedded-postgres/find-port'
import { UserFacingError } from '@/server/user-facing-error'
import type { ManagedProcess } from '../../../scripts/bring-up/process-group'
import { untilServed } from '../ask-once'
import type { OpenSystem } from './system'

type Input = Pick<OpenSystem, 'processes' | 'launcher'> & {
  name: string
  /** What Node runs. */
  args: (port: number) => string[]
  cwd?: string
  env: (port: number) => Record<string, string | undefined>
  /** What answers well as soon as it serves. */
  readyPath: string
}

/**
 * Starts a server on the core of the measured systems.
 *
 * @throws UserFacingError with its last lines where it does not come to serve.
 */
export async function startProcess(input: Input): Promise<{ url: string; pid: number }> {
  const { processes, launcher, name, cwd, readyPath } = input
  const port = await findUnusedPort()
  const [program = '', ...args] = [...launcher, process.execPath, ...input.args(port)]
  const started = processes.spawn({
    name,
    program,
    args,
    ...(cwd && { cwd }),
    env: { NODE_ENV: 'production', ...input.env(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = keepOutput(started)
  const url = `http://localhost:${port}`
  try {
    await untilServed(url + readyPath, { name, ended: started.ended })
  } catch (error) {
    throw new UserFacingError({ message: `${String(error)}\n${lastLines(output)}` })
  }
  return { url, pid: started.pid }
}

/** Runs something to its end. @throws UserFacingError with its last lines. */
export async function runToEnd(
  { processes }: Pick<OpenSystem, 'processes'>,
  task: { name: string; args: string[]; cwd?: string; env: Record<string, string | undefined> },
): Promise<void> {
  const { name, args, cwd, env } = task
  const running = processes.spawn({
    name,
    program: process.execPath,
    args,
    ...(cwd && { cwd }),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = keepOutput(running)
  const { code } = await running.ended
  if (code === 0) return
  throw new UserFacingError({ message: `${name} failed:\n${lastLines(output)}` })
}

const LINES_SHOWN = 20
const CHUNKS_KEPT = 200

/** The latest of what a process has said, as it comes. */
function keepOutput({ child }: ManagedProcess): string[] {
  const output: string[] = []
  const keep = (chunk: unknown) => {
    output.push(String(chunk))
    if (output.length > CHUNKS_KEPT) output.shift()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return output
}

function lastLines(output: string[]): string {
  return output.join('').trimEnd().split('\n').slice(-LINES_SHOWN).join('\n')
}
