import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'

const maxBytes = 1_000_000

/** A log file that a program appends to; `readNew` returns what it has written since opening. */
export type ServerLog = { handle: FileHandle; readNew: () => Promise<string> }

/**
 * Opens the log of the server, of which one older piece is kept. Two programs may have it open at
 * the same time, so it is never truncated.
 */
export async function openServerLog(path: string): Promise<ServerLog> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size > maxBytes) await rename(path, `${path}.1`)
  const handle = await open(path, 'a', 0o600).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EACCES') throw error
    await rm(path) // Made by another account, in our folder.
    return open(path, 'a', 0o600)
  })
  const start = (await handle.stat()).size
  return { handle, readNew: () => readFrom({ path, start }) }
}

async function readFrom({ path, start }: { path: string; start: number }): Promise<string> {
  const reader = await open(path, 'r')
  try {
    const length = Math.max(0, (await reader.stat()).size - start)
    const { buffer } = await reader.read({ buffer: Buffer.alloc(length), position: start })
    return buffer.toString('utf8')
  } finally {
    await reader.close()
  }
}
