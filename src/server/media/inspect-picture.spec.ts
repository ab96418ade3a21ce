import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { craftGif, craftPng } from '../../../tests/helpers/craft-bytes'
import { inspectPicture } from './inspect-picture'
import { MAX_PICTURE_BYTES } from './picture-limits'

const draw = (): Sharp =>
  sharp({ create: { width: 120, height: 80, channels: 3, background: '#a04020' } })

describe('inspecting an upload', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('accepts %s', async (format) => {
    const buffer = await draw().toFormat(format).toBuffer()
    expect(await inspectPicture(buffer)).toMatchObject({ format, width: 120, height: 80, pages: 1 })
  })

  it('gives the size as a viewer shows it, turned by EXIF', async () => {
    const buffer = await draw().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await inspectPicture(buffer)).toMatchObject({ width: 80, height: 120 })
  })

  it('reads a file from disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'picture-'))
    try {
      const path = join(folder, 'named-as-text.txt')
      await writeFile(path, await draw().png().toBuffer())
      expect(await inspectPicture({ path })).toMatchObject({ format: 'png' })
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('tells the editor what the file is instead', async () => {
    await expect(inspectPicture(Buffer.from('<svg xmlns="x"/>'))).rejects.toMatchObject({
      code: 'format-not-accepted',
      message: 'This file is an SVG. Upload a JPEG, PNG, WebP, AVIF or GIF.',
    })
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['file-too-large', Buffer.alloc(MAX_PICTURE_BYTES + 1)],
    ['too-many-pixels', craftPng({ width: 7072, height: 7072 })],
    ['too-small', craftPng({ width: 63, height: 200 })],
    ['too-elongated', craftPng({ width: 1025, height: 64 })],
    ['too-many-frames', craftGif({ width: 100, height: 100, frames: 10_001 })],
  ])('refuses just above the limit: %s', async (code, buffer) => {
    await expect(inspectPicture(buffer)).rejects.toMatchObject({ name: 'PictureRefused', code })
  })

  it.each([
    craftPng({ width: 7071, height: 7071 }),
    craftPng({ width: 64, height: 1024 }),
    craftGif({ width: 100, height: 100, frames: 10_000 }),
  ])('accepts what is just within the limits', async (buffer) => {
    expect(await inspectPicture(buffer)).toBeTruthy()
  })
})
