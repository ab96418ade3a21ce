import sharp, { type Sharp } from 'sharp'
import {
  VARIANT_WIDTHS,
  type VariantFormat,
  type VariantKey,
  type VariantWidth,
  variantKey,
} from '@/domain/picture-variants'
import { openPicture } from './open-picture'

/** The fallback for the few browsers without AVIF. Effort 4 takes twice as long for 5 % fewer bytes. */
const WEBP = { quality: 78, effort: 2 } as const

/**
 * Effort 2 takes a seventh of the time of the default, 4, for 2 to 28 % more bytes (1024 × 1024,
 * three pictures). At this quality the files are smaller than the WebP ones, and nearer to the source
 * by SSIM.
 */
const AVIF = { quality: 52, effort: 2, chromaSubsampling: '4:2:0' } as const

export type EncodedVariant = {
  /** The slot that the variant fills: `w1280avif` may be narrower than 1,280 pixels. */
  key: VariantKey
  width: number
  height: number
  format: VariantFormat
  buffer: Buffer
}

/** Raw pixels, 8-bit sRGB, 3 channels or 4 with straight alpha, row by row. */
export type RawPicture = { data: Buffer; width: number; height: number; channels: 3 | 4 }

/**
 * Each standard width as a slot, capped at the source's own width and without repeats: never
 * enlarged, never empty. A source of 2000 gives 320, 640, 1280; of 900: 320, 640, 900 (in the slot
 * 1280); of 200: 200 (in the slot 320).
 */
export function variantSlots(sourceWidth: number): Array<{ slot: VariantWidth; width: number }> {
  return VARIANT_WIDTHS.filter((_, i) => i === 0 || (VARIANT_WIDTHS[i - 1] ?? 0) < sourceWidth).map(
    (slot) => ({ slot, width: Math.min(slot, sourceWidth) }),
  )
}

/** Decodes an upload at no more than the widest variant, without an alpha channel that hides nothing. */
export async function decodeForVariants(input: Buffer): Promise<RawPicture> {
  const widest = Math.max(...VARIANT_WIDTHS)
  const raw = await toRaw(openPicture(input).resize({ width: widest, withoutEnlargement: true }))
  if (raw.channels === 3 || !isOpaque(raw.data)) return raw
  return toRaw(fromRaw(raw).removeAlpha())
}

/** A smaller copy; `height` follows the shape of the picture, at least one pixel. */
export async function shrinkTo(raw: RawPicture, width: number): Promise<RawPicture> {
  return width === raw.width ? raw : toRaw(fromRaw(raw).resize({ width }))
}

/** Encodes pixels as they are, without metadata. */
export async function encodeVariant({
  raw,
  slot,
  format,
}: {
  raw: RawPicture
  slot: VariantWidth
  format: VariantFormat
}): Promise<EncodedVariant> {
  const pipeline = fromRaw(raw)
  const buffer =
    format === 'webp' ? await pipeline.webp(WEBP).toBuffer() : await pipeline.avif(AVIF).toBuffer()
  return { key: variantKey(slot, format), width: raw.width, height: raw.height, format, buffer }
}

export function fromRaw({ data, width, height, channels }: RawPicture): Sharp {
  return sharp(data, { raw: { width, height, channels } })
}

export async function toRaw(pipeline: Sharp): Promise<RawPicture> {
  const { data, info } = await pipeline
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  return { data, width, height, channels: info.channels === 4 ? 4 : 3 }
}

function isOpaque(rgba: Buffer): boolean {
  for (let index = 3; index < rgba.length; index += 4) {
    if (rgba[index] !== 255) return false
  }
  return true
}
