import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, chown, mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import type { RunUser } from './choose-run-user'

/** True when the user may pass through a folder and all of its parents, by owner and mode. */
export async function canTraverse({
  folder,
  user,
}: {
  folder: string
  user: RunUser
}): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    if (!mayEnter(await stat(path), user)) return false
    if (path === parse(path).root) return true
  }
}

/** The search permission of one folder for a user without supplementary groups. */
export function mayEnter(
  folder: { uid: number; gid: number; mode: number },
  user: { uid: number; gid: number },
): boolean {
  if (folder.uid === user.uid) return (folder.mode & constants.S_IXUSR) !== 0
  if (folder.gid === user.gid) return (folder.mode & constants.S_IXGRP) !== 0
  return (folder.mode & constants.S_IXOTH) !== 0
}

/**
 * Tries what Postgres insists on: a folder of the right owner that nobody else can enter. False on a
 * disk that ignores owners or modes, or where the account cannot get.
 */
export async function keepsPrivateData({
  folder,
  runUser,
}: {
  folder: string
  runUser: RunUser | undefined
}) {
  if (process.platform === 'win32') return true
  if (runUser && !(await canTraverse({ folder, user: runUser }))) return false
  const probe = join(folder, `.probe-${randomUUID()}`)
  try {
    await mkdir(probe)
    await chmod(probe, 0o700)
    if (runUser) await chown(probe, runUser.uid, runUser.gid)
    const made = await stat(probe)
    return (made.mode & 0o077) === 0 && made.uid === (runUser?.uid ?? process.getuid?.())
  } catch (error) {
    if (['EPERM', 'EINVAL', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return false
    throw error
  } finally {
    await rm(probe, { recursive: true, force: true })
  }
}
