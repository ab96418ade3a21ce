import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Adapter } from '@payloadcms/plugin-cloud-storage/types'
import { parsePictureName } from '@/domain/picture-name'
import { trackStore } from './pending-stores'

const NOT_FOUND = 404
const NOT_MODIFIED = 304

/**
 * A storage adapter that keeps pictures in a folder. It has the life cycle of the S3 adapter: files
 * are written inside the transaction, after the document, and removed when that fails.
 */
export function localStorage({ folder }: { folder: string }): Adapter {
  return () => ({
    name: 'local-folder',
    // Without a receipt nobody can name a stored file as an upload of theirs.
    requiresClientUploadReceipt: true,
    handleUpload: ({ file }) =>
      trackStore(writeWhole(path.join(folder, file.filename), file.buffer)),
    handleDelete: ({ filename }) => rm(path.join(folder, path.basename(filename)), { force: true }),
    staticHandler: async (req, { headers, params: { filename } }) => {
      const name = parsePictureName(filename)
      const file = path.join(folder, filename)
      const stats = name && (await stat(file).catch(() => null))
      if (!name || !stats) return new Response(null, { status: NOT_FOUND })
      const etag = `"${filename}"`
      const answer = new Headers(headers)
      answer.set('ETag', etag)
      if (req.headers.get('if-none-match') === etag) {
        return new Response(null, { status: NOT_MODIFIED, headers: answer })
      }
      answer.set('Content-Type', `image/${name.format}`)
      answer.set('Content-Length', String(stats.size))
      return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
        headers: answer,
      })
    },
  })
}

/** Writes beside the name and renames, so that a half-written file never has a picture's name. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const partial = `${file}.${process.pid}.part`
  await mkdir(path.dirname(file), { recursive: true })
  try {
    await writeFile(partial, bytes)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
