import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type SocketFolder = { pathOf: (name: string) => string; remove: () => Promise<void> }

/**
 * A place for sockets that only this account can reach: a folder of its own (mode 0700), or on Windows
 * pipes with names that nobody can guess.
 */
export async function openSocketFolder(): Promise<SocketFolder> {
  if (process.platform === 'win32') {
    const secret = randomBytes(16).toString('hex')
    return {
      pathOf: (name) => `\\\\.\\pipe\\sref-gallery-${secret}-${name}`,
      remove: async () => undefined,
    }
  }
  const folder = await mkdtemp(path.join(await shortFolder(), 'sref-'))
  return {
    pathOf: (name) => path.join(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Addresses of sockets may have 104 bytes on some systems, and folders for temporary files be deep. */
async function shortFolder(): Promise<string> {
  const folder = tmpdir()
  return folder.length > MAX_FOLDER_LENGTH ? '/tmp' : folder
}

const MAX_FOLDER_LENGTH = 60
