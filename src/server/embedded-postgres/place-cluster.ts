import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, cp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { canTraverse, keepsPrivateData } from './check-folder'
import type { RunUser } from './choose-run-user'
import { binariesIn, type PostgresBinaries } from './locate-binaries'
import { openMovedFolder } from './moved-folder'

/**
 * Where a cluster lives. `home` is the folder the caller asked for; `root` holds the cluster and
 * equals it, unless Postgres cannot work there; `note` then says where the data went and why.
 */
export type Placement = { root: string; binaries: PostgresBinaries; note?: string }

/**
 * Finds a folder where the account that runs Postgres may keep its data: `home` itself, or, when
 * that account cannot reach it (a checkout under /root) or the disk ignores owners and modes (a
 * Windows drive under WSL), a folder of the system.
 *
 * @throws UserFacingError when no folder will do.
 */
export async function placeCluster({
  home,
  runUser,
  binaries,
}: {
  home: string
  runUser: RunUser | undefined
  binaries: PostgresBinaries
}): Promise<Placement> {
  const canKeepData = await keepsPrivateData({ folder: home, runUser })
  const canRunHere = !runUser || (await canTraverse({ folder: binaries.root, user: runUser }))
  if (canKeepData && canRunHere) return { root: home, binaries }

  const root = await openMovedFolder({ home, runUser })
  const account = runUser ? ` for the account "${runUser.name}"` : ''
  const note = `${home} is out of reach${account}, so the data is in ${root}`
  return { root, note, binaries: canRunHere ? binaries : await copyBinaries({ binaries, root }) }
}

async function copyBinaries({ binaries, root }: { binaries: PostgresBinaries; root: string }) {
  const version = JSON.parse(
    await readFile(join(dirname(binaries.root), 'package.json'), 'utf8'),
  ).version
  const target = join(root, `programs-${version}`)
  const isThere = await stat(target).then(
    () => true,
    () => false,
  )
  if (!isThere) {
    const unfinished = `${target}.${randomUUID()}`
    await cp(binaries.root, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
    })
    await makeReadable(unfinished)
    await rename(unfinished, target).catch(async (error) => {
      await rm(unfinished, { recursive: true, force: true })
      if (!['EEXIST', 'ENOTEMPTY'].includes(error.code)) throw error
    })
  }
  return binariesIn(target)
}

/** A strict umask at installation hides the programs from the account that has to run them. */
async function makeReadable(folder: string) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const { mode } = await stat(path)
    await chmod(path, (mode & 0o777) | (mode & 0o100 ? 0o555 : 0o444))
  }
  await chmod(folder, 0o755)
}
