import { rgbaToThumbHash } from 'thumbhash'

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
