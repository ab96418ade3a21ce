import { open, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { LoadedPicture } from './loaded-picture'

/**
 * Reads a picture from inside a folder. A leading slash, as the old site wrote it, counts from the
 * folder too. Neither `..`, nor another root, nor a symbolic link leads out of it.
 */
export async function readLocalPicture({
  source,
  folder,
  maxBytes,
}: {
  source: string
  folder: string
  maxBytes: number
}): Promise<LoadedPicture> {
  const parts = source
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
  if (source.includes('\0') || parts.length === 0) return refuse(`“${source}” is not a file name.`)
  if (parts.includes('..') || /^[a-z]:$/i.test(parts[0] ?? '')) {
    return refuse(`“${source}” leads out of the import folder ${folder}.`)
  }

  const path = join(folder, ...parts)
  const real = await realpath(path).catch(() => undefined)
  if (real === undefined) return refuse(`“${source}” is not there: no file ${path}.`)
  const root = await realpath(folder)
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) {
    return refuse(`“${source}” leads out of the import folder ${folder} by a symbolic link.`)
  }
  return readBounded({ path: real, shown: source, maxBytes })
}

async function readBounded({
  path,
  shown,
  maxBytes,
}: {
  path: string
  shown: string
  maxBytes: number
}): Promise<LoadedPicture> {
  try {
    await using handle = await open(path)
    const stats = await handle.stat()
    if (!stats.isFile()) return refuse(`“${shown}” is not a file.`)
    if (stats.size === 0) return refuse(`“${shown}” is empty.`)
    if (stats.size > maxBytes) return refuse(`“${shown}” is larger than ${maxBytes} bytes.`)
    return { ok: true, buffer: await handle.readFile(), origin: path }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    return refuse(`“${shown}” cannot be read (${code}).`)
  }
}

function refuse(reason: string): LoadedPicture {
  return { ok: false, reason }
}
