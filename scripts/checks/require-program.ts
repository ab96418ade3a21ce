import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { UserFacingError } from '@/server/user-facing-error'

type Program = {
  /** Names that it may have on the path, the preferred one first. */
  names: string[]
  /** Debian's packages that bring it. */
  packages: string[]
  /** The variable that names another. */
  variable: string
  /** What there is none of, as a sentence. */
  complaint: string
}

/**
 * The path of a program that the tests need. On Debian and its kin, as root, a missing one is
 * installed; elsewhere a sentence says what to do.
 *
 * @throws UserFacingError where there is none and none could be installed.
 */
export function requireProgram({ names, packages, variable, complaint }: Program): string {
  const found = process.env[variable] || findProgram(names)
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    installPackages(packages)
    const installed = findProgram(names)
    if (installed) return installed
  }
  throw new UserFacingError({
    message: complaint,
    hint: `Install it (Debian: apt-get install ${packages.join(' ')}) or set ${variable}.`,
  })
}

/** The first of these programs that is on the path. */
export function findProgram(names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installPackages(packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: 'ignore' })
  run('update', '-q')
  run('install', '-y', '-q', '--no-install-recommends', ...packages)
}
