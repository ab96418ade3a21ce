import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { parsePictureName } from '@/domain/picture-name'
import { contentHashOf } from './content-hash'
import { hammingDistance } from './perceptual-hash'
import { processPicture } from './process-picture'

/** Red to the left, blue to the right, a yellow square in the lower right corner. */
function draw({ width, height }: { width: number; height: number }): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none"><rect width="50" height="100" fill="#c02020"/><rect x="50" width="50" height="100" fill="#2040c0"/><rect x="75" y="75" width="25" height="25" fill="#f0d020"/></svg>`
  return sharp(Buffer.from(svg)).removeAlpha()
}

async function colourAt(buffer: Buffer, place: { left: number; top: number }): Promise<number[]> {
  const area = { ...place, width: 1, height: 1 }
  return [...(await sharp(buffer).removeAlpha().extract(area).raw().toBuffer())]
}

describe('a processed picture', () => {
  it.each([
    [2000, ['w320avif 320', 'w640avif 640', 'w1280avif 1280']],
    [900, ['w320avif 320', 'w640avif 640', 'w1280avif 900']],
    [640, ['w320avif 320', 'w640avif 640']],
    [200, ['w320avif 200']],
  ])('%i pixels wide is never enlarged and has no width twice', async (width, expected) => {
    const { variants } = await processPicture(await draw({ width, height: 150 }).png().toBuffer())
    const avif = variants.filter(({ format }) => format === 'avif')
    expect(avif.map((variant) => `${variant.key} ${variant.width}`)).toEqual(expected)
    expect(variants.filter(({ format }) => format === 'webp')).toHaveLength(expected.length)
    for (const variant of variants) {
      const metadata = await sharp(variant.buffer).metadata()
      expect([metadata.width, metadata.height]).toEqual([variant.width, variant.height])
      expect(variant.byteLength).toBe(variant.buffer.byteLength)
    }
  })

  it('is named after the bytes that are stored, its variants too', async () => {
    const input = await draw({ width: 700, height: 500 }).jpeg().toBuffer()
    const { original, variants, contentHash } = await processPicture(input)
    expect(contentHash).toBe(contentHashOf(original.buffer))
    expect(original.filename).toBe(`${contentHash}.jpg`)
    for (const { filename, width, format } of variants) {
      expect(parsePictureName(filename)).toEqual({ contentHash, width, format })
    }
  })

  it('comes out the same each time', async () => {
    const input = await draw({ width: 400, height: 300 }).webp().toBuffer()
    expect(await processPicture(input)).toEqual(await processPicture(input))
  })

  it.each([
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
    ['gif', 'image/png'],
    ['avif', 'image/webp'],
  ] as const)('keeps its size and is stored from %s as %s', async (format, mimeType) => {
    const input = await draw({ width: 300, height: 200 }).toFormat(format).toBuffer()
    const { original } = await processPicture(input)
    expect(original).toMatchObject({ mimeType, width: 300, height: 200 })
    const metadata = await sharp(original.buffer).metadata()
    expect(`image/${metadata.format}`).toBe(mimeType)
  })

  it('stands upright, with no orientation left to apply', async () => {
    const turned = await draw({ width: 300, height: 200 })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { original, variants } = await processPicture(turned)
    expect(original).toMatchObject({ width: 200, height: 300 })
    expect(variants[0]).toMatchObject({ width: 200, height: 300 })
    expect((await sharp(original.buffer).metadata()).orientation).toBeUndefined()
    const [red = 0, , blue = 0] = await colourAt(original.buffer, { left: 100, top: 20 })
    expect(red).toBeGreaterThan(blue)
  })

  it('keeps its colours when they come with a wide-gamut profile', async () => {
    const plain = await draw({ width: 200, height: 200 }).png().toBuffer()
    const wide = await draw({ width: 200, height: 200 }).withIccProfile('p3').png().toBuffer()
    const place = { left: 20, top: 20 }
    const expected = await colourAt(plain, place)
    const { original } = await processPicture(wide)
    const colour = await colourAt(original.buffer, place)
    expect((await sharp(original.buffer).metadata()).icc).toBeUndefined()
    for (const [i, value] of colour.entries()) {
      expect(Math.abs(value - (expected[i] ?? 0))).toBeLessThanOrEqual(3)
    }
  })

  it('becomes 8-bit sRGB, whatever it came in', async () => {
    const cmyk = await draw({ width: 200, height: 200 }).toColourspace('cmyk').jpeg().toBuffer()
    const deep = await draw({ width: 200, height: 200 }).toColourspace('rgb16').png().toBuffer()
    const grey = await draw({ width: 200, height: 200 }).toColourspace('b-w').png().toBuffer()
    for (const input of [cmyk, deep, grey]) {
      const { original } = await processPicture(input)
      const metadata = await sharp(original.buffer).metadata()
      expect(metadata).toMatchObject({ space: 'srgb', depth: 'uchar', channels: 3 })
    }
  })

  it('keeps transparency where there is some and drops a channel that hides nothing', async () => {
    const clear = { create: { width: 200, height: 200, channels: 4, background: '#ff000040' } }
    const opaque = draw({ width: 200, height: 200 }).ensureAlpha()
    const through = await processPicture(
      await sharp(clear as never)
        .png()
        .toBuffer(),
    )
    const solid = await processPicture(await opaque.png().toBuffer())
    for (const { buffer } of through.variants) {
      expect((await sharp(buffer).metadata()).hasAlpha).toBe(true)
    }
    for (const { buffer } of solid.variants) {
      expect((await sharp(buffer).metadata()).hasAlpha).toBe(false)
    }
  })

  it('shows only the first frame of an animation', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 100, height: 100, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const input = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const { original, palette } = await processPicture(input)
    expect(original).toMatchObject({ format: 'png', width: 100, height: 100 })
    expect(palette).toEqual([{ hex: '#ff0000', weight: 1 }])
  })

  it('is recognised after being resized and saved in another format', async () => {
    const picture = draw({ width: 1000, height: 800 })
    const one = await processPicture(await picture.clone().png().toBuffer())
    const other = await processPicture(await picture.resize(400).webp({ quality: 50 }).toBuffer())
    expect(hammingDistance(one.perceptualHash, other.perceptualHash)).toBeLessThanOrEqual(10)
  })

  it('is not made for someone who has left', async () => {
    const input = await draw({ width: 400, height: 400 }).png().toBuffer()
    await expect(processPicture(input, { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
  })
})
