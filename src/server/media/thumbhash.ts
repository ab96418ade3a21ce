import { rgbaToThumbHash, thumbHashToRGBA } from 'thumbhash'
import { encodeTinyPng } from './encode-tiny-png'

/** A ThumbHash holds at most seven cosines a side, which this many pixels show in full. */
const PLACEHOLDER_SIDE_PX = 12

/**
 * The ThumbHash (https://evanw.github.io/thumbhash/) of a picture of at most 100 × 100 pixels in
 * straight RGBA, in Base64.
 */
export function thumbhashOf({
  data,
  width,
  height,
}: {
  data: Uint8Array
  width: number
  height: number
}): string {
  return Buffer.from(rgbaToThumbHash(width, height, data)).toString('base64')
}

/**
 * A blurred placeholder as a PNG data URL of about 0.5 KB, to be stretched over the picture's box.
 * (The library's own gives 6 KB: 32 pixels a side, uncompressed.) Pure; needs Node.
 */
export function thumbhashToDataUrl(base64: string): string {
  const { w, h, rgba } = thumbHashToRGBA(Buffer.from(base64, 'base64'))
  const scale = PLACEHOLDER_SIDE_PX / Math.max(w, h)
  const width = Math.max(1, Math.round(w * scale))
  const height = Math.max(1, Math.round(h * scale))
  const small = sampleDown({ rgba, w, h, width, height })
  return `data:image/png;base64,${encodeTinyPng({ rgba: small, width, height }).toString('base64')}`
}

/** Takes the pixel at the middle of each cell: the source has no finer detail to average. */
function sampleDown(size: {
  rgba: Uint8Array
  w: number
  h: number
  width: number
  height: number
}): Uint8Array {
  const { rgba, w, h, width, height } = size
  const out = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = Math.floor(((y + 0.5) * h) / height) * w + Math.floor(((x + 0.5) * w) / width)
      out.set(rgba.subarray(from * 4, from * 4 + 4), (y * width + x) * 4)
    }
  }
  return out
}
