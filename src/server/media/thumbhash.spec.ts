import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { thumbhashOf, thumbhashToDataUrl } from './thumbhash'

function flat({ width, height, rgba }: { width: number; height: number; rgba: number[] }) {
  return {
    width,
    height,
    data: Uint8Array.from(
      Array(width * height)
        .fill(rgba)
        .flat(),
    ),
  }
}

async function decode(dataUrl: string) {
  const png = Buffer.from(dataUrl.replace('data:image/png;base64,', ''), 'base64')
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
  return { pixel: [...data.subarray(0, info.channels)], info }
}

describe('the placeholder', () => {
  it('has about the shape and colour of its picture, in less than 1 KB', async () => {
    const hash = thumbhashOf(flat({ width: 100, height: 50, rgba: [200, 60, 30, 255] }))
    const url = thumbhashToDataUrl(hash)
    expect(url.length).toBeLessThan(1000)
    const { pixel, info } = await decode(url)
    expect(info.width / info.height).toBeCloseTo(2, 0)
    expect(info.channels).toBe(3)
    for (const [i, value] of [200, 60, 30].entries()) {
      expect(Math.abs((pixel[i] ?? 0) - value)).toBeLessThan(12)
    }
  })

  it('lets through what the picture lets through', async () => {
    const hash = thumbhashOf(flat({ width: 40, height: 40, rgba: [0, 0, 255, 0] }))
    const { pixel } = await decode(thumbhashToDataUrl(hash))
    expect(pixel[3]).toBeLessThan(20)
  })
})
