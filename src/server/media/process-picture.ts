import { pictureName, type StoredFormat } from '@/domain/picture-name'
import { VARIANT_FORMATS } from '@/domain/picture-variants'
import { contentHashOf } from './content-hash'
import { encodeOriginal } from './encode-original'
import {
  decodeForVariants,
  type EncodedVariant,
  encodeVariant,
  fromRaw,
  type RawPicture,
  shrinkTo,
  toRaw,
  variantSlots,
} from './encode-variants'
import { inspectPicture, type PictureFacts } from './inspect-picture'
import { type PaletteColour, paletteOf } from './palette'
import { perceptualHash } from './perceptual-hash'
import { refusalFromDecoder } from './picture-refused'
import { withPictureSlot } from './picture-slots'
import { thumbhashOf } from './thumbhash'

export type StoredOriginal = {
  buffer: Buffer
  format: StoredFormat
  mimeType: `image/${StoredFormat}`
  width: number
  height: number
  filename: string
}
export type StoredVariant = EncodedVariant & { filename: string; byteLength: number }

export type ProcessedPicture = {
  original: StoredOriginal
  /** WebP and AVIF at each width, narrowest first; at least one of each. */
  variants: StoredVariant[]
  /** Base64, 20 to 36 characters. */
  thumbhash: string
  /** One to five colours, heaviest first. */
  palette: PaletteColour[]
  /** 16 hex digits. */
  perceptualHash: string
  /** 32 hex digits; the stem of every file name. */
  contentHash: string
}

/**
 * Makes everything that is stored of an upload: a clean original, its variants and its fingerprints.
 * The same bytes in give the same names out. Two pictures are processed at once (a large one alone,
 * see `withPictureSlot`), others wait.
 *
 * Throws `PictureRefused` for a file that is not taken in, and the signal's reason when aborted
 * (looked at between two steps; a step is at most seconds).
 */
export async function processPicture(
  input: Buffer,
  { signal }: { signal?: AbortSignal } = {},
): Promise<ProcessedPicture> {
  const facts = await inspectPicture(input)
  const pixels = facts.width * facts.height
  return withPictureSlot(() => makePicture({ input, facts, signal }), { pixels, signal })
}

async function makePicture({
  input,
  facts,
  signal,
}: {
  input: Buffer
  facts: PictureFacts
  signal: AbortSignal | undefined
}): Promise<ProcessedPicture> {
  const { original, raw } = await decodeAll(async () => ({
    original: await encodeOriginal(input, facts),
    raw: await decodeForVariants(input),
  }))
  const contentHash = contentHashOf(original.buffer)
  const { variants, smallest } = await makeVariants({ raw, contentHash, signal })
  return {
    original: {
      ...original,
      mimeType: `image/${original.format}`,
      filename: pictureName({ contentHash, format: original.format }),
    },
    variants,
    ...(await fingerprint(smallest)),
    contentHash,
  }
}

async function decodeAll<T>(decode: () => Promise<T>): Promise<T> {
  try {
    return await decode()
  } catch (error) {
    throw refusalFromDecoder(error)
  }
}

/** One encode after another, each width shrunk from the next wider: one picture keeps one core busy. */
async function makeVariants({
  raw,
  contentHash,
  signal,
}: {
  raw: RawPicture
  contentHash: string
  signal: AbortSignal | undefined
}): Promise<{ variants: StoredVariant[]; smallest: RawPicture }> {
  const variants: StoredVariant[] = []
  let current = raw
  for (const { slot, width } of variantSlots(raw.width).toReversed()) {
    current = await shrinkTo(current, width)
    for (const format of VARIANT_FORMATS) {
      signal?.throwIfAborted()
      const variant = await encodeVariant({ raw: current, slot, format })
      const filename = pictureName({ contentHash, width, format })
      variants.unshift({ ...variant, filename, byteLength: variant.buffer.byteLength })
    }
  }
  return { variants, smallest: current }
}

async function fingerprint(picture: RawPicture) {
  const small = { fit: 'inside', withoutEnlargement: true } as const
  const thumb = await toRaw(
    fromRaw(picture)
      .resize({ width: 100, height: 100, ...small })
      .ensureAlpha(),
  )
  const grey = await fromRaw(picture)
    .flatten({ background: 'white' })
    .resize({ width: 32, height: 32, fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer()
  return {
    thumbhash: thumbhashOf(thumb),
    palette: paletteOf({ rgba: thumb.data }),
    perceptualHash: perceptualHash(grey),
  }
}
