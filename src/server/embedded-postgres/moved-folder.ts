import { randomUUID } from 'node:crypto'
import {
  chmod,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { UserFacingError } from '../user-facing-error'
import { keepsPrivateData } from './check-folder'
import type { RunUser } from './choose-run-user'

const pointerName = 'moved-to'
const originName = 'belongs-to'
const folderPrefix = 'sref-gallery-'
const millisecondsToLose = 10_000

/**
 * Opens the folder of the system that stands in for `home`, making it the first time. A file in
 * `home` points to it: deleting `home` therefore always means a new, empty folder, and what it
 * pointed to is removed at that time.
 *
 * @throws UserFacingError when no folder will do.
 */
export async function openMovedFolder({
  home,
  runUser,
}: {
  home: string
  runUser: RunUser | undefined
}): Promise<string> {
  const pointer = join(home, pointerName)
  const known = await readPointer(pointer)
  if (known && (await isOurFolder(known, home))) return known

  const folder = join(await chooseParent({ home, runUser }), `${folderPrefix}${randomUUID()}`)
  // It is complete before it is pointed to, and of simultaneous starts the first one points.
  await mkdir(folder)
  await chmod(folder, 0o711)
  await writeFile(join(folder, originName), `${home}\n`)
  if (known) await rm(pointer, { force: true }) // Its folder is gone, or belongs to a copy of `home`.
  const winner = await pointTo({ pointer, folder })
  if (winner === folder) await removeForgotten({ home, keep: folder })
  else await rm(folder, { recursive: true, force: true })
  return winner
}

async function pointTo({ pointer, folder }: { pointer: string; folder: string }): Promise<string> {
  const unfinished = `${pointer}.${randomUUID()}`
  await writeFile(unfinished, `${folder}\n`)
  try {
    await link(unfinished, pointer) // Unlike a rename, it fails when there is one.
    return folder
  } catch (error) {
    const other = await readPointer(pointer)
    if (other) return other
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    await rename(unfinished, pointer) // A disk without links.
    return folder
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function readPointer(pointer: string): Promise<string> {
  return (await readFile(pointer, 'utf8').catch(() => '')).trim()
}

/** A place for state that must outlive a clean-up of temporary files comes first. */
async function chooseParent({ home, runUser }: { home: string; runUser: RunUser | undefined }) {
  const candidates = runUser
    ? ['/var/lib', '/var/tmp']
    : [join(homedir(), '.local', 'state'), '/var/tmp']
  for (const parent of candidates) {
    if (!runUser) await mkdir(parent, { recursive: true }).catch(() => undefined)
    if (await keepsPrivateData({ folder: parent, runUser }).catch(() => false)) return parent
  }
  throw new UserFacingError({
    message: `Postgres cannot keep its data in ${home}, nor in ${candidates.join(' or ')}.`,
    hint: 'Move the project to a folder that other accounts may enter, or set DATABASE_URL to a Postgres server of your own.',
  })
}

/** Folders that an earlier, since deleted `home` pointed to. */
async function removeForgotten({ home, keep }: { home: string; keep: string }) {
  const parent = dirname(keep)
  const names = await readdir(parent)
  for (const name of names.filter((candidate) => candidate.startsWith(folderPrefix))) {
    const folder = join(parent, name)
    if (folder === keep || !(await isOurFolder(folder, home)) || (await isNew(folder))) continue
    await rm(folder, { recursive: true, force: true })
  }
}

/** Another start may be about to lose against ours, and removes its own. */
async function isNew(folder: string): Promise<boolean> {
  return Date.now() - (await lstat(folder)).mtimeMs < millisecondsToLose
}

/** In a folder that anyone may write to, only the owner tells ours from a planted one. */
async function isOurFolder(folder: string, home: string): Promise<boolean> {
  try {
    const found = await lstat(folder)
    const origin = await readFile(join(folder, originName), 'utf8')
    return found.isDirectory() && found.uid === process.getuid?.() && origin.trim() === home
  } catch {
    return false
  }
}
