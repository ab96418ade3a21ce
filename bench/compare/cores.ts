import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { findProgram } from '../../scripts/checks/require-program'

/** What goes before a command so that it runs on the core of the measured system. */
export type Launcher = string[]

/**
 * Gives the measured systems the first core to themselves: this process, and all that it starts without
 * the launcher (Postgres and the load tool), stays on the others from now on. Where a machine cannot do
 * that, the launcher is empty.
 */
export function divideCores(): Launcher {
  const last = cpus().length - 1
  if (last < 1 || !findProgram(['taskset'])) return []
  execFileSync('taskset', ['-a', '-c', '-p', `1-${last}`, String(process.pid)], { stdio: 'ignore' })
  return ['taskset', '-c', '0']
}
