import sharp from 'sharp'
import type { Rgb } from '../color'
import type { Field, Raster } from '../types'

export interface Pixel {
  r: number
  g: number
  b: number
}

/** Passes every pixel to `change`, which may write to it; values are clamped to bytes. */
export function eachPixel(
  raster: Raster,
  change: (pixel: Pixel, x: number, y: number, index: number) => void,
): Raster {
  const { width, height, data } = raster
  const pixel: Pixel = { r: 0, g: 0, b: 0 }
  const bytes = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)
  let index = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const offset = index * 3
      pixel.r = bytes[offset] ?? 0
      pixel.g = bytes[offset + 1] ?? 0
      pixel.b = bytes[offset + 2] ?? 0
      change(pixel, x, y, index)
      bytes[offset] = pixel.r
      bytes[offset + 1] = pixel.g
      bytes[offset + 2] = pixel.b
      index += 1
    }
  }
  return raster
}

export function fillRaster(width: number, height: number, [red, green, blue]: Rgb): Raster {
  const data = new Uint8Array(width * height * 3)
  for (let offset = 0; offset < data.length; offset += 3) {
    data[offset] = red
    data[offset + 1] = green
    data[offset + 2] = blue
  }
  return { data, width, height }
}

/** Brightness from 0 to 1 (Rec. 709 weights on gamma values). */
export function lumaOf(raster: Raster): Field {
  const { width, height, data: from } = raster
  const data = new Float32Array(width * height)
  for (let index = 0, offset = 0; index < data.length; index += 1, offset += 3) {
    data[index] =
      ((from[offset] ?? 0) * 0.2126 +
        (from[offset + 1] ?? 0) * 0.7152 +
        (from[offset + 2] ?? 0) * 0.0722) /
      255
  }
  return { data, width, height }
}

/**
 * A copy blurred by about `radius` of the raster's pixels, made small and enlarged again because
 * that is fast. `size` enlarges it further.
 */
export async function softCopy(
  raster: Raster,
  radius: number,
  size: { width: number; height: number } = raster,
): Promise<Raster> {
  const factor = Math.max(1, radius / 2.5)
  const [width, height] = [
    Math.max(8, Math.round(raster.width / factor)),
    Math.max(8, Math.round(raster.height / factor)),
  ]
  const small = await sharp(raster.data, {
    raw: { width: raster.width, height: raster.height, channels: 3 },
  })
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .blur(2)
    .raw()
    .toBuffer()
  const data = await sharp(small, { raw: { width, height, channels: 3 } })
    .resize(size.width, size.height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer()
  return { data, width: size.width, height: size.height }
}

/** The picture with every pixel fetched from where `offset` points, in pixels. */
export function displace(
  raster: Raster,
  offset: (x: number, y: number) => readonly [dx: number, dy: number],
): Raster {
  const { width, height, data: from } = raster
  const data = new Uint8Array(from.length)
  let to = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = offset(x, y)
      const sourceX = Math.min(width - 1, Math.max(0, Math.round(x + dx)))
      const sourceY = Math.min(height - 1, Math.max(0, Math.round(y + dy)))
      const source = (sourceY * width + sourceX) * 3
      data[to] = from[source] ?? 0
      data[to + 1] = from[source + 1] ?? 0
      data[to + 2] = from[source + 2] ?? 0
      to += 3
    }
  }
  return { data, width, height }
}

export function clamp(value: number, low = 0, high = 1): number {
  return value < low ? low : Math.min(value, high)
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothStep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from))
  return t * t * (3 - 2 * t)
}
