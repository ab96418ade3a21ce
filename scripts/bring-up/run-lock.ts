import { join } from 'node:path'
import { UserFacingError } from '../../src/server/user-facing-error'
import { type LockHolder, takeLock } from './lock-file.mjs'
import { dataDir } from './project-paths.mjs'

/** Held until the process ends, or `release`. */
export type RunLock = {
  /** Tells others where to find what this process runs. */
  announce: (details: { address: string }) => void
  release: () => void
}

/**
 * Makes sure that a command runs once: the lock is `.data/<name>.lock`, and one whose process is
 * gone does not count.
 *
 * @param name of the command, e.g. `demo`
 * @throws UserFacingError when it runs already.
 */
export function takeRunLock({
  name,
  folder = dataDir,
}: {
  name: string
  folder?: string
}): RunLock {
  const path = join(folder, `${name}.lock`)
  const result = takeLock({ path, command: `npm run ${name}` })
  if ('holder' in result) throw runsAlready(result.holder)
  const { lock } = result
  return { announce: lock.describe, release: lock.release }
}

function runsAlready({ process: { pid }, command, details }: LockHolder): UserFacingError {
  const where = details.address ? `, at ${details.address}` : ''
  return new UserFacingError({
    message: `"${command}" runs already (process ${pid})${where}.`,
    hint: 'Use that one, or stop it with Ctrl-C first.',
  })
}
