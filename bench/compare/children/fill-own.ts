import { writeFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { fillGallery } from '../../search/fill-gallery'
import { makeVocabulary } from '../../search/make-documents'

/**
 * Migrates the database of this environment, publishes so many styles in it and adds a picture that
 * everyone may see.
 *
 *   fill-own.ts <styles> <file that the name of the picture's file is written to>
 */
const [size = '', pictureFile = ''] = process.argv.slice(2)

const { getPayload } = await import('payload')
const { default: config } = await import('@payload-config')
const { migrate } = await import('@/server/db/migrate')
const { postgres } = await import('@/server/db/transaction-db')
const { stopProducer } = await import('@/server/queue/boss')
const { rebuildAllDocuments } = await import('@/server/search/pipe/rebuild-all-documents')

const payload = await getPayload({ config })
await migrate(payload)
const { drizzle, pool } = postgres(payload)
await fillGallery(drizzle, { size: Number(size), vocabulary: makeVocabulary() })
await rebuildAllDocuments(payload)
await writeFile(pictureFile, JSON.stringify({ name: await addPicture(payload) }))
await pool.query("update media set visibility = 'public'")
await pool.query('vacuum analyze')
await stopProducer()
await payload.destroy()
process.exit(0)

/** @returns the name of the file that a card shows. */
async function addPicture(payload: Payload): Promise<string> {
  const width = 1280
  const height = 853
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 20 }
  const data = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .jpeg()
    .toBuffer()
  const media = await payload.create({
    collection: 'media',
    data: { alt: 'A picture' },
    file: { data, mimetype: 'image/jpeg', name: 'picture.jpg', size: data.length },
    depth: 0,
  })
  return `${media.contentHash}-640.webp`
}
