import { rgbaToThumbHash, thumbHashToRGBA } from 'thumbhash'
import { describe, expect, it } from 'vitest'
import { placeholderOf } from './placeholder'

type Colour = [number, number, number]

/** A picture whose colours run from one corner to the other. */
function hashOf({ width, height, alpha = 255 }: { width: number; height: number; alpha?: number }) {
  const data = Array.from({ length: width * height }, (_, index) => {
    const x = (index % width) / width
    const y = Math.floor(index / width) / height
    return [40 + 180 * x, 200 - 120 * y, 90 + 60 * x * y, alpha]
  })
  return rgbaToThumbHash(width, height, Uint8Array.from(data.flat()))
}

function toText(hash: Uint8Array): string {
  return Buffer.from(hash).toString('base64')
}

/** The pixels of a placeholder from above, by the format's own fields. */
function readBitmap(address: string): { width: number; height: number; pixels: Colour[] } {
  const file = Buffer.from(address.replace('data:image/bmp;base64,', ''), 'base64')
  expect(file.toString('latin1', 0, 2)).toBe('BM')
  expect(file.readUInt32LE(2)).toBe(file.length)
  const [start, width, height] = [10, 18, 22].map((at) => file.readUInt32LE(at)) as Colour
  const pixels = Array.from({ length: width * height }, (_, index): Colour => {
    const row = height - 1 - Math.floor(index / width)
    const at = start + (row * width + (index % width)) * 3
    return [file.readUInt8(at + 2), file.readUInt8(at + 1), file.readUInt8(at)]
  })
  return { width, height, pixels }
}

describe('a placeholder', () => {
  it.each([
    { width: 80, height: 100 },
    { width: 100, height: 100 },
    { width: 100, height: 56 },
  ])('shows what the ThumbHash library shows of a picture of $width × $height', (size) => {
    const hash = hashOf(size)
    const { width, height, pixels } = readBitmap(placeholderOf(toText(hash)))
    const { w, h, rgba } = thumbHashToRGBA(hash)
    for (const [index, colour] of pixels.entries()) {
      const x = Math.floor((((index % width) + 0.5) / width) * w)
      const y = Math.floor(((Math.floor(index / width) + 0.5) / height) * h)
      const at = (y * w + x) * 4
      for (const [channel, value] of colour.entries()) {
        expect(Math.abs(value - (rgba[at + channel] ?? 0))).toBeLessThan(10)
      }
    }
  })

  it('costs less than 200 characters', () => {
    expect(placeholderOf(toText(hashOf({ width: 80, height: 100 }))).length).toBeLessThan(200)
  })

  it('is left out where it would shine through, or where there is no hash', () => {
    expect(placeholderOf(toText(hashOf({ width: 50, height: 50, alpha: 100 })))).toBe('')
    expect(placeholderOf('')).toBe('')
  })
})
