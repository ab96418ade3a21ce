import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserFacingError } from '../user-facing-error'

/** The account that the server's processes run as, where it differs from the current one. */
export type RunUser = { name: string; uid: number; gid: number }

const preferredNames = ['postgres', 'nobody']

/**
 * Postgres refuses to run as root, so root has to hand it to an ordinary account that exists
 * already: the owner of the data in `home`, or one made for such work. Undefined when the current
 * user can run it (not root, or Windows).
 *
 * @throws UserFacingError when root finds no ordinary account.
 */
export async function chooseRunUser(home: string): Promise<RunUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(join(home, 'cluster', 'data')).catch(() => undefined)
  if (owner && owner.uid !== 0) return { name: `${owner.uid}`, uid: owner.uid, gid: owner.gid }
  const user = findRunUser(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  if (user) return user
  throw new UserFacingError({
    message: 'Postgres refuses to run as root, and this system has no other account to run it as.',
    hint: 'Run the command as an ordinary user, or set DATABASE_URL to a Postgres server of your own.',
  })
}

/** The account to prefer in the text of `/etc/passwd`: `postgres`, then `nobody`. */
export function findRunUser(passwd: string): RunUser | undefined {
  const users = passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
  for (const name of preferredNames) {
    const user = users.find((candidate) => candidate.name === name)
    if (user) return user
  }
  return undefined
}
