import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawSharePicture } from './draw-share-picture'
import { setText } from './set-text'

const RED = { hex: '#ff0000', weight: 1 }
const BLUE = { hex: '#0000ff', weight: 1 }

async function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 80, channels: 3, background } })
    .webp()
    .toBuffer()
}

async function draw(shown: Partial<Parameters<typeof drawSharePicture>[0]>) {
  const file = await drawSharePicture({
    ...{ title: 'Salt and copper', pictures: [], standIns: [], palette: [RED, BLUE] },
    ...shown,
  })
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  const colourAt = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * info.channels).subarray(0, 3),
  ]
  return { ...(await sharp(file).metadata()), colourAt }
}

describe('the picture of a link that is shared', () => {
  it.each([0, 1, 2, 3, 4])('is a JPEG of 1200 × 630 pixels with %i samples', async (count) => {
    const pictures = await Promise.all(Array.from({ length: count }, () => picture('#00ff00')))
    const { format, width, height, colourAt } = await draw({ pictures })
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 })
    if (count > 0) {
      for (const x of [20, 1180]) expect(colourAt(x, 200)[1]).toBeGreaterThan(200)
    }
    const [red = 0, , blue = 0] = colourAt(1180, 625)
    expect(blue).toBeGreaterThan(red)
  })

  it('shows colours in place of what is not public', async () => {
    const { colourAt } = await draw({ pictures: [await picture('#00ff00')], standIns: [RED, BLUE] })
    expect(colourAt(20, 200)[1]).toBeGreaterThan(200)
    expect(colourAt(1180, 100)[0]).toBeGreaterThan(200)
    expect(colourAt(1180, 400)[2]).toBeGreaterThan(200)
  })
})

describe('a line of text in it', () => {
  const line = { x: 0, y: 0, size: 60, minSize: 30, maxWidth: 600, color: '#000' }

  it('is shapes, so no font need be installed, and cannot end its place in the picture', () => {
    expect(setText({ ...line, text: '</svg> & “Ål”' })).toMatch(/^<path [^<]+\/>$/)
  })

  it('is left out where the font lacks a character', () => {
    expect(setText({ ...line, text: '灯台' })).toBeNull()
  })

  it('gets smaller, and then shorter, until there is room for it', () => {
    const shapesOf = (text: string) => setText({ ...line, text })?.length ?? 0
    expect(shapesOf('long '.repeat(100))).toBeLessThan(shapesOf('long '.repeat(10)) * 2)
  })
})
