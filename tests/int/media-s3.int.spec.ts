import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { pictureUrl } from '@/domain/picture-name'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { call } from '../helpers/http'
import { addPicture, addSref, makePicture } from '../helpers/make-content'
import { type S3Server, startS3Server } from '../helpers/s3-server'

const ORIGINAL_AND_FOUR_VARIANTS = 5

let gallery: TestGallery
let s3: S3Server
let client: S3Client

beforeAll(async () => {
  s3 = await startS3Server()
  gallery = await startGallery({ env: s3.env })
  const { s3ClientConfig } = await import('@/server/media/s3-client-config')
  const { getEnv } = await import('@/server/env')
  client = new S3Client(s3ClientConfig(getEnv()))
})

afterEach(async () => {
  s3.failPuts(null)
  await gallery.payload.delete({ collection: 'srefs', where: {} })
  await gallery.payload.delete({ collection: 'media', where: {} })
})

afterAll(async () => {
  await gallery?.stop()
  await s3?.stop()
})

async function storedKeys(): Promise<string[]> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: s3.bucket }))
  return Contents.flatMap(({ Key }) => Key ?? []).sort()
}

function fileNames(media: { filename?: string | null; sizes?: unknown }): string[] {
  const sizes = Object.values((media.sizes ?? {}) as Record<string, { filename?: string | null }>)
  return [media.filename, ...sizes.map(({ filename }) => filename)]
    .filter((name) => typeof name === 'string')
    .sort()
}

describe('pictures in a bucket', () => {
  it('are all there after an upload, with a year of cache', async () => {
    const media = await addPicture(gallery.payload, 1)
    const keys = await storedKeys()
    expect(keys).toEqual(fileNames(media))
    expect(keys).toHaveLength(ORIGINAL_AND_FOUR_VARIANTS)
    for (const Key of keys) {
      const head = await client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key }))
      expect(head.CacheControl).toBe('public, max-age=31536000, immutable')
      expect(head.ContentType).toBe(
        Key.endsWith('.jpg') ? 'image/jpeg' : `image/${Key.split('.')[1]}`,
      )
      expect(head.ContentLength).toBeGreaterThan(0)
    }
  })

  it('come back over the gallery byte for byte, to those who may see them', async () => {
    const media = await addPicture(gallery.payload, 2)
    const category = await gallery.payload.create({
      collection: 'categories',
      data: { name: 'S3' },
    })
    const path = pictureUrl({ contentHash: media.contentHash ?? '', width: 320, format: 'webp' })
    expect((await call(gallery.payload, { path })).status).toBe(403)

    await addSref(gallery.payload, {
      title: 'In the bucket',
      code: '31337',
      categoryId: category.id,
      pictureIds: [media.id],
    })
    const { handleEndpoints } = await import('payload')
    const response = await handleEndpoints({
      config: Promise.resolve(gallery.payload.config),
      request: new Request(`http://localhost:3000${path}`),
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const stored = await client.send(
      new GetObjectCommand({ Bucket: s3.bucket, Key: media.sizes?.w320webp?.filename ?? '' }),
    )
    const bytes = await stored.Body?.transformToByteArray()
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes ?? []))).toBe(true)
  })

  it('are all gone after a delete', async () => {
    const media = await addPicture(gallery.payload, 3)
    expect(await storedKeys()).not.toEqual([])
    await gallery.payload.delete({ collection: 'media', id: media.id })
    expect(await storedKeys()).toEqual([])
  })

  it.each([
    ['the original', /\.jpg/],
    ['a variant', /-320\.avif/],
    ['every file', /./],
  ])('leave no document and no object when %s cannot be stored', async (_, pattern) => {
    s3.failPuts(pattern)
    await expect(addPicture(gallery.payload, 4)).rejects.toThrow()
    s3.failPuts(null)
    expect((await gallery.payload.count({ collection: 'media' })).totalDocs).toBe(0)
    expect(await storedKeys()).toEqual([])
    const retried = await addPicture(gallery.payload, 4)
    expect(await storedKeys()).toEqual(fileNames(retried))
  })

  it('are replaced without a trace of the old ones', async () => {
    const media = await addPicture(gallery.payload, 5)
    const data = await makePicture(6)
    const replaced = await gallery.payload.update({
      collection: 'media',
      id: media.id,
      data: {},
      file: { data, mimetype: 'image/jpeg', name: 'new.jpg', size: data.length },
    })
    expect(replaced.contentHash).not.toBe(media.contentHash)
    expect(await storedKeys()).toEqual(fileNames(replaced))
  })

  it('keep their old files when a replacement fails', async () => {
    const media = await addPicture(gallery.payload, 7)
    const data = await makePicture(8)
    s3.failPuts(/-320\.webp/)
    await expect(
      gallery.payload.update({
        collection: 'media',
        id: media.id,
        data: {},
        file: { data, mimetype: 'image/jpeg', name: 'new.jpg', size: data.length },
      }),
    ).rejects.toThrow()
    s3.failPuts(null)
    expect(await storedKeys()).toEqual(fileNames(media))
    const stored = await gallery.payload.findByID({ collection: 'media', id: media.id })
    expect(stored.contentHash).toBe(media.contentHash)
  })

  it('without a document are swept, and young ones are left alone', async () => {
    const { sweepPictures } = await import('@/jobs/sweep-pictures')
    const { pictureStore } = await import('@/server/media/picture-store')
    const { getEnv } = await import('@/server/env')
    const store = pictureStore(getEnv())
    const kept = await addPicture(gallery.payload, 9)
    const lost = await addPicture(gallery.payload, 10)
    await gallery.payload.db.deleteOne({ collection: 'media', where: { id: { equals: lost.id } } })

    const { payload } = gallery
    expect(await sweepPictures({ payload, store })).toBe(0)
    expect(await sweepPictures({ payload, store, minAgeMs: 0 })).toBe(ORIGINAL_AND_FOUR_VARIANTS)
    expect(await storedKeys()).toEqual(fileNames(kept))
  })
})
