import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startGallery, type TestGallery } from '../helpers/gallery'
import { buildHostileFiles, HIDDEN_TEXT, type HostileFile } from '../helpers/hostile-files'
import { call } from '../helpers/http'
import { addPicture, addUsers, makePicture } from '../helpers/make-content'

const BAD_REQUEST = 400
const TOO_LARGE = 413
const MEGABYTE = 1024 * 1024
/** What the worst single picture may need beyond the process itself. */
const MAX_GROWTH_BYTES = 1500 * MEGABYTE

let gallery: TestGallery
let tokens: Record<string, string | undefined>
const hostileFiles: HostileFile[] = await buildHostileFiles()

beforeAll(async () => {
  gallery = await startGallery()
})

beforeEach(async () => {
  await gallery.payload.delete({ collection: 'media', where: {} })
  if (!tokens) ({ tokens } = await addUsers(gallery.payload))
})

afterAll(() => gallery?.stop())

type Body = { doc?: { id: string; alt: string }; errors?: { message: string; data?: unknown }[] }

function upload(file: { name: string; mimeType: string; buffer: Buffer }, token = tokens.editor) {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'A picture' }))
  form.set('file', new File([new Uint8Array(file.buffer)], file.name, { type: file.mimeType }))
  return call<Body>(gallery.payload, {
    method: 'POST',
    path: '/api/cms/media',
    body: form,
    ...(token ? { token } : {}),
  })
}

async function storedFiles(): Promise<string[]> {
  return readdir(gallery.mediaDir).catch(() => [])
}

describe('uploads over HTTP', () => {
  describe.each(hostileFiles)('$why ($name)', (file) => {
    // A zero byte cannot even be written in a multipart header.
    const expected = file.name.includes('\0') ? 'refused' : file.expected

    it(`is ${expected}`, async () => {
      const { status, body } = await upload(file)
      if (expected === 'refused') {
        expect([BAD_REQUEST, TOO_LARGE]).toContain(status)
        const message = JSON.stringify(body.errors)
        expect(message.length).toBeGreaterThan('[{"message":""}]'.length)
        expect(message).not.toMatch(/\n\s+at |node_modules|\.ts:/)
        expect(await storedFiles()).toEqual([])
        expect((await gallery.payload.count({ collection: 'media' })).totalDocs).toBe(0)
        return
      }
      expect(status).toBe(201)
      const names = await storedFiles()
      expect(names.length).toBeGreaterThan(2)
      for (const name of names) {
        expect(name).toMatch(/^[0-9a-f]{32}(-\d+)?\.(jpg|png|webp|avif)$/)
        const bytes = await readFile(path.join(gallery.mediaDir, name))
        expect(bytes.includes(HIDDEN_TEXT)).toBe(false)
      }
    })
  })

  it('all of them together stay within bounded memory', () => {
    const { maxRSS } = process.resourceUsage()
    expect(maxRSS * 1024).toBeLessThan(MAX_GROWTH_BYTES)
  })

  it('a visitor is turned away before anything is decoded', async () => {
    const picture = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await makePicture(1) }
    for (const token of ['', tokens.member]) {
      expect((await upload(picture, token)).status).toBe(403)
    }
    expect(await storedFiles()).toEqual([])
  })

  it('the same picture twice is one picture, and the answer says which', async () => {
    const picture = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await makePicture(2) }
    const first = await upload(picture)
    expect(first.status).toBe(201)
    const second = await upload({ ...picture, name: 'b.jpg' })
    expect(second.status).toBe(BAD_REQUEST)
    expect(second.body.errors?.[0]?.message).toContain('already in the library as “A picture”')
    expect((await gallery.payload.count({ collection: 'media' })).totalDocs).toBe(1)
  })

  it('ten at once are ten pictures', async () => {
    const pictures = await Promise.all(
      Array.from({ length: 10 }, async (_, seed) => ({
        name: `${seed}.jpg`,
        mimeType: 'image/jpeg',
        buffer: await makePicture(100 + seed),
      })),
    )
    const answers = await Promise.all(pictures.map((picture) => upload(picture)))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201))
    const { docs } = await gallery.payload.find({ collection: 'media', limit: 20 })
    expect(new Set(docs.map(({ contentHash }) => contentHash)).size).toBe(10)
    expect(new Set(docs.map(({ thumbhash }) => thumbhash)).size).toBe(10)
  })

  it('a picture without an alternative text leaves nothing behind', async () => {
    const data = await makePicture(3)
    const file = { data, mimetype: 'image/jpeg', name: 'a.jpg', size: data.length }
    await expect(
      gallery.payload.create({ collection: 'media', data: { alt: '' }, file }),
    ).rejects.toThrow(/Alternative text/)
    expect(await storedFiles()).toEqual([])
  })

  it('no other way leads past the processing', async () => {
    const media = await addPicture(gallery.payload, 5)
    const before = await storedFiles()
    const byAddress = await call<Body>(gallery.payload, {
      method: 'POST',
      path: '/api/cms/media',
      body: { alt: 'x', filename: 'holiday.jpg', url: 'http://localhost:9/holiday.jpg' },
      ...(tokens.editor ? { token: tokens.editor } : {}),
    })
    expect(byAddress.status).toBe(BAD_REQUEST)

    const form = new FormData()
    form.set('_payload', JSON.stringify({}))
    form.set('file', new File([new Uint8Array(await makePicture(6))], 'a.jpg'))
    const path = `/api/cms/media?where[id][equals]=${media.id}`
    const body = form
    const token = tokens.editor ?? ''
    await call<Body>(gallery.payload, { method: 'PATCH', path, body, token })
    const cropped = await call<Body>(gallery.payload, {
      method: 'PATCH',
      path: `/api/cms/media/${media.id}?uploadEdits[widthInPixels]=10&uploadEdits[heightInPixels]=10`,
      body: { alt: 'y' },
      token,
    })
    expect(cropped.status).toBe(BAD_REQUEST)
    expect(await storedFiles()).toEqual(before)
    const kept = await gallery.payload.findByID({ collection: 'media', id: media.id })
    expect(kept).toMatchObject({ contentHash: media.contentHash, filename: media.filename })
  })

  it('a deleted picture takes its files with it', async () => {
    const media = await addPicture(gallery.payload, 4)
    expect(await storedFiles()).not.toEqual([])
    await gallery.payload.delete({ collection: 'media', id: media.id })
    expect(await storedFiles()).toEqual([])
  })
})
