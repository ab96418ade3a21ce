import { randomUUID } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { UserFacingError } from '../user-facing-error'
import type { RunUser } from './choose-run-user'
import { createCluster } from './create-cluster'
import type { PostgresBinaries } from './locate-binaries'
import { isProcessAlive } from './process-table'

/** A cluster on disk: Postgres' data folder and the password of its superuser `postgres`. */
export type Cluster = { dataDir: string; password: string }

const majorVersion = '18'
const clusterName = 'cluster'

/**
 * Opens the cluster under `root`, making it at the first start. It is made under another name and
 * renamed when complete, so an interrupted start leaves nothing that the next one could mistake
 * for a cluster, and of two simultaneous first starts both use the same one.
 *
 * @throws UserFacingError when the cluster belongs to another Postgres version, or cannot be made.
 */
export async function openCluster({
  root,
  binaries,
  runUser,
  fast,
}: {
  root: string
  binaries: PostgresBinaries
  runUser: RunUser | undefined
  fast: boolean
}): Promise<Cluster> {
  const folder = join(root, clusterName)
  await removeUnfinished(root)
  const found = await readCluster(folder)
  if (found) return found

  const unfinished = join(
    root,
    `${clusterName}.unfinished-${process.pid}-${randomUUID().slice(0, 8)}`,
  )
  try {
    await mkdir(unfinished, { mode: 0o755 })
    await chmod(unfinished, 0o755)
    await createCluster({ folder: unfinished, binaries, runUser, fast })
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    const codesOfLosing = ['EEXIST', 'ENOTEMPTY', 'EPERM']
    const other = codesOfLosing.includes((error as NodeJS.ErrnoException).code ?? '')
      ? await readCluster(folder)
      : undefined
    if (other) return other
    throw error
  }
  const made = await readCluster(folder)
  if (!made) throw new Error(`No cluster in ${folder} after initdb`)
  return made
}

async function readCluster(folder: string): Promise<Cluster | undefined> {
  const dataDir = join(folder, 'data')
  let version: string
  try {
    version = (await readFile(join(dataDir, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  if (version !== majorVersion) {
    throw new UserFacingError({
      message: `The database in ${folder} was made by Postgres ${version}; this project runs Postgres ${majorVersion}.`,
      hint: 'Move that folder away to start with an empty database.',
    })
  }
  return { dataDir, password: (await readFile(join(folder, 'password'), 'utf8')).trim() }
}

/** What starts that were killed left behind; the name carries the process id of its maker. */
async function removeUnfinished(root: string) {
  for (const name of await readdir(root)) {
    const maker = /^cluster\.unfinished-(\d+)-/.exec(name)?.[1]
    if (maker && !isProcessAlive(Number(maker))) {
      await rm(join(root, name), { recursive: true, force: true })
    }
  }
}
