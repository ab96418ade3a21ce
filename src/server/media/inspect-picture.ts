import { readFile, stat } from 'node:fs/promises'
import sharp, { type Metadata } from 'sharp'
import type { PictureFormat } from './accepted-types'
import {
  MAX_ASPECT_RATIO,
  MAX_PICTURE_BYTES,
  MAX_PICTURE_FRAMES,
  MAX_PICTURE_PIXELS,
  MAX_PICTURE_SIDE_PX,
  MIN_PICTURE_SIDE_PX,
} from './picture-limits'
import { PictureRefused, refusalFromDecoder } from './picture-refused'
import { sniffPictureFormat } from './sniff-picture-format'

export type PictureFacts = {
  format: PictureFormat
  /** Pixels, as displayed: after the EXIF orientation. */
  width: number
  height: number
  /** Frames of an animation, 1 for a still. */
  pages: number
  hasAlpha: boolean
  /** JPEG and AVIF only, such as `4:2:0`. */
  chromaSubsampling: string | undefined
}

/**
 * Reads the header of an upload and decides whether it may be decoded. No pixel is decoded here,
 * so a bomb costs nothing; damage after the header is found by `processPicture`.
 *
 * Throws `PictureRefused`; every code but `damaged` is decided here alone.
 */
export async function inspectPicture(input: Buffer | { path: string }): Promise<PictureFacts> {
  const bytes = Buffer.isBuffer(input) ? input : await readBounded(input.path)
  refuseLargeFile(bytes.byteLength)
  const format = await sniffPictureFormat(bytes)
  const metadata = await readHeader(bytes)
  if (decodedFormat(metadata) !== format) {
    throw refusalFromDecoder(new Error(`looks like ${format}, decodes as ${metadata.format}`))
  }
  const { width, height } = metadata.autoOrient
  const pages = metadata.pages ?? 1
  refuseSize({ width, height })
  refuseFrames(pages)
  const { hasAlpha, chromaSubsampling } = metadata
  return { format, width, height, pages, hasAlpha, chromaSubsampling }
}

async function readBounded(path: string): Promise<Buffer> {
  const { size } = await stat(path)
  refuseLargeFile(size)
  return readFile(path)
}

async function readHeader(bytes: Buffer): Promise<Metadata> {
  try {
    // The limit is ours below, with a message of its own: metadata() decodes no pixel.
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch (error) {
    throw refusalFromDecoder(error)
  }
}

function decodedFormat({ format, compression }: Metadata): string {
  return format === 'heif' && compression === 'av1' ? 'avif' : format
}

function refuseLargeFile(byteLength: number): void {
  if (byteLength <= MAX_PICTURE_BYTES) return
  throw new PictureRefused({
    code: 'file-too-large',
    message: `This file is larger than ${MAX_PICTURE_BYTES / 1024 / 1024} MB.`,
  })
}

function refuseSize({ width, height }: { width: number; height: number }): void {
  const shorter = Math.min(width, height)
  const longer = Math.max(width, height)
  const size = `This picture is ${width} × ${height} pixels`
  if (width * height > MAX_PICTURE_PIXELS || longer > MAX_PICTURE_SIDE_PX) {
    const most = `${MAX_PICTURE_PIXELS / 1e6} megapixels and ${MAX_PICTURE_SIDE_PX} a side`
    throw new PictureRefused({ code: 'too-many-pixels', message: `${size}; the most is ${most}.` })
  }
  if (shorter < MIN_PICTURE_SIDE_PX) {
    const least = `${MIN_PICTURE_SIDE_PX} a side`
    throw new PictureRefused({ code: 'too-small', message: `${size}; the least is ${least}.` })
  }
  if (longer > shorter * MAX_ASPECT_RATIO) {
    throw new PictureRefused({
      code: 'too-elongated',
      message: `${size}; at most ${MAX_ASPECT_RATIO} to 1 is accepted.`,
    })
  }
}

function refuseFrames(pages: number): void {
  if (pages <= MAX_PICTURE_FRAMES) return
  throw new PictureRefused({
    code: 'too-many-frames',
    message: `This animation has ${pages} frames; the most is ${MAX_PICTURE_FRAMES}.`,
  })
}
