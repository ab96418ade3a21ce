import sharp, { type OverlayOptions } from 'sharp'
import { setText } from './set-text'

/** What the networks crop least. */
const WIDTH = 1200
const HEIGHT = 630
const PICTURES_HEIGHT = 476
const GAP = 8
const STRIPE_HEIGHT = 14
const MARGIN = 40
const BASE_LINE = 568
const JPEG_QUALITY = 82

/** As in `src/ui/tokens.css`, in the light. */
const WALL = '#fafaf9'
const SHADE = '#efefed'
const INK = '#141415'
const MUTED = '#5b5b5f'

const SIGNATURE = { text: 'SREF Gallery', size: 30, width: 190 }

export type Colour = { hex: string; weight: number }

export type SharePicture = {
  /** Left out where the font lacks a character of it. */
  title: string
  /** Encoded pictures, side by side; four at most. */
  pictures: Buffer[]
  /** Colours that stand for what is not shown, as wide as the pictures that are missing. */
  standIns: Colour[]
  /** Along the lower edge. */
  palette: Colour[]
}

/** A contact sheet with a title: a JPEG of 1200 × 630 pixels. */
export async function drawSharePicture(shown: SharePicture): Promise<Buffer> {
  const { pictures, standIns } = shown
  const cells = columns(pictures.length + (standIns.length > 0 ? 1 : 0))
  const overlays: OverlayOptions[] = await Promise.all(
    pictures.map(async (picture, index) => ({
      input: await crop(picture, cells[index]?.width ?? WIDTH),
      left: cells[index]?.left ?? 0,
      top: 0,
    })),
  )
  const last = cells[pictures.length]
  const svg = [
    pictures.length + standIns.length === 0 ? box(0, 0, WIDTH, PICTURES_HEIGHT, SHADE) : '',
    last ? stack(standIns, last) : '',
    stripes(shown.palette),
    words(shown.title),
  ].join('')
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: WALL } })
    .composite([...overlays, { input: wrap(svg), left: 0, top: 0 }])
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer()
}

type Cell = { left: number; width: number }

/** Equal columns with gaps between, up to both edges. */
function columns(count: number): Cell[] {
  const edge = (index: number) => Math.round((index * (WIDTH + GAP)) / count)
  return Array.from({ length: count }, (_, index) => ({
    left: edge(index),
    width: edge(index + 1) - GAP - edge(index),
  }))
}

/** As much of a picture as fills a cell, around what draws the eye. */
function crop(picture: Buffer, width: number): Promise<Buffer> {
  return sharp(picture)
    .resize(width, PICTURES_HEIGHT, { fit: 'cover', position: 'attention' })
    .toBuffer()
}

/** Colours one above the other. */
function stack(colours: Colour[], { left, width }: Cell): string {
  const height = (PICTURES_HEIGHT + GAP) / colours.length
  return colours
    .map(({ hex }, index) =>
      box(left, Math.round(index * height), width, Math.round(height - GAP), hex),
    )
    .join('')
}

/** Colours side by side, each as wide as its weight. */
function stripes(palette: Colour[]): string {
  const total = palette.reduce((sum, { weight }) => sum + weight, 0)
  let left = 0
  return palette
    .map(({ hex, weight }) => {
      const width = (weight / total) * WIDTH
      const drawn = box(left, HEIGHT - STRIPE_HEIGHT, width + 1, STRIPE_HEIGHT, hex)
      left += width
      return drawn
    })
    .join('')
}

function words(title: string): string {
  const line = { y: BASE_LINE, minSize: 34 }
  const signature = setText({
    ...{ ...line, text: SIGNATURE.text, size: SIGNATURE.size, minSize: SIGNATURE.size },
    ...{ x: WIDTH - MARGIN - SIGNATURE.width, maxWidth: SIGNATURE.width, color: MUTED },
  })
  const name = setText({
    ...{ ...line, text: title, size: 60, color: INK, x: MARGIN },
    maxWidth: WIDTH - 3 * MARGIN - SIGNATURE.width,
  })
  return `${name ?? ''}${signature ?? ''}`
}

function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`
}

function wrap(svg: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${svg}</svg>`,
  )
}
