import sharp, { type Sharp } from 'sharp'
import { MAX_PICTURE_PIXELS, PICTURE_TIMEOUT_SECONDS } from './picture-limits'

/**
 * A pipeline over an upload that has passed `inspectPicture`: first frame only, upright, sRGB, rows
 * streamed where the format allows it. It fails on whatever the decoder warns of, missing rows above
 * all: a JPEG that ends early but properly gives a warning only.
 */
export function openPicture(input: Buffer): Sharp {
  return sharp(input, {
    autoOrient: true,
    failOn: 'warning',
    limitInputPixels: MAX_PICTURE_PIXELS,
    pages: 1,
    sequentialRead: true,
  })
    .timeout({ seconds: PICTURE_TIMEOUT_SECONDS })
    .toColourspace('srgb')
}
