import sharp from 'sharp'
import type { Palette, SwatchName } from './palette'
import type { Random } from './prng'
import { borderDistance, type OrderMap } from './raster/fields'
import { composeOrderSvg, type Look, rasterizeShapes, toRaster } from './render-svg'
import type { Composition, Field, Raster, Scene, StyleFamily } from './types'

/** Everything a family has at hand to make one picture. */
export interface Studio {
  scene: Scene
  family: StyleFamily
  composition: Composition
  palette: Palette
  /** The same numbers for all four scenes of a code: marks of the style. */
  manner: Random
  /** Numbers of this one picture. */
  random: Random
  width: number
  height: number
  /** Pixels to a scene unit. */
  scale: number
  /** Draws the shapes, or another composition, at full size or at `share` of it. */
  paint: (look: Look, options?: PaintOptions) => Promise<Raster>
  /** As `paint`, with an alpha channel (four bytes a pixel). */
  paintAlpha: (look: Look, options?: PaintOptions) => Promise<Raster>
  readOrder: () => Promise<OrderMap>
  readDistance: () => Promise<Field>
}

export interface PaintOptions {
  palette?: Palette
  composition?: Composition
  share?: number
}

/** One manner of drawing. */
export interface Family {
  /** Swatches that a code of this family may have. */
  palettes: readonly [SwatchName, ...SwatchName[]]
  /** Natural skin between these two depths (0 fair, 1 dark); without it the palette's own. */
  skin?: readonly [number, number]
  /** Photographs: see `PaletteOptions.hasBrightSun`. */
  hasBrightSun?: boolean
  render: (studio: Studio) => Promise<Raster>
}

export function createStudio(
  options: Omit<Studio, 'scale' | 'paint' | 'paintAlpha' | 'readOrder' | 'readDistance'>,
): Studio {
  const { width, height, composition, palette } = options
  let order: Promise<OrderMap> | undefined
  let distance: Promise<Field> | undefined
  const rasterize = (look: Look, { share = 1, ...other }: PaintOptions) =>
    rasterizeShapes(other.composition ?? composition, other.palette ?? palette, look, {
      width: Math.round(width * share),
      height: Math.round(height * share),
    })
  const paintAlpha = async (look: Look, paintOptions: PaintOptions = {}) => {
    if (look.shading !== 'smooth' || paintOptions.share) return rasterize(look, paintOptions)
    const crispLook = { ...look, hasCrispShadesOnly: true }
    const small = { ...paintOptions, share: SOFT_SHARE }
    const [crisp, shaded, unshaded] = await Promise.all([
      rasterize(crispLook, paintOptions),
      rasterize(look, small),
      rasterize(crispLook, small),
    ])
    return addDifference(crisp, shaded, unshaded)
  }
  const readOrder = () => {
    order ??= rasterizeOrder(composition, width, height)
    return order
  }
  return {
    ...options,
    scale: Math.max(width / composition.width, height / composition.height),
    paintAlpha,
    paint: async (look, paintOptions) => toRaster(await paintAlpha(look, paintOptions)),
    readOrder,
    readDistance: () => {
      distance ??= readOrder().then(borderDistance)
      return distance
    },
  }
}

/**
 * Blurs are slow at full size and have no detail: soft shading is drawn small, and what it
 * changes there is added to the full-size picture.
 */
const SOFT_SHARE = 0.3

function addDifference(target: Raster, shaded: Raster, unshaded: Raster): Raster {
  const { width, height, data } = target
  const [scaleX, scaleY] = [shaded.width / width, shaded.height / height]
  const stride = shaded.width * 4
  const difference = new Float32Array(shaded.data.length)
  for (let index = 0; index < difference.length; index += 1) {
    difference[index] = (shaded.data[index] ?? 0) - (unshaded.data[index] ?? 0)
  }
  const bytes = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)
  const line = new Float32Array(stride + 4)
  let to = 0
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(shaded.height - 1.01, y * scaleY)
    const top = (row | 0) * stride
    const v = row - (row | 0)
    let isEmpty = true
    for (let index = 0; index < stride; index += 1) {
      const upper = difference[top + index] ?? 0
      const value = upper + ((difference[top + stride + index] ?? 0) - upper) * v
      line[index] = value
      if (value !== 0) isEmpty = false
    }
    if (isEmpty) {
      to += width * 4
      continue
    }
    for (let x = 0; x < width; x += 1, to += 4) {
      const column = Math.min(shaded.width - 1.01, x * scaleX)
      const from = (column | 0) * 4
      const u = column - (column | 0)
      const [red, green, blue] = [line[from] ?? 0, line[from + 1] ?? 0, line[from + 2] ?? 0]
      const [nextRed, nextGreen, nextBlue] = [
        line[from + 4] ?? 0,
        line[from + 5] ?? 0,
        line[from + 6] ?? 0,
      ]
      bytes[to] = (bytes[to] ?? 0) + red + (nextRed - red) * u
      bytes[to + 1] = (bytes[to + 1] ?? 0) + green + (nextGreen - green) * u
      bytes[to + 2] = (bytes[to + 2] ?? 0) + blue + (nextBlue - blue) * u
    }
  }
  return target
}

/** Lays an SVG over a raster. `width` and `height` of the SVG must be the raster's. */
export async function overlaySvg(raster: Raster, svg: string): Promise<Raster> {
  const { data: top } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { data } = raster
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    const alpha = top[from + 3] ?? 0
    if (alpha === 0) continue
    const share = alpha / 255
    for (let channel = 0; channel < 3; channel += 1) {
      const below = data[to + channel] ?? 0
      data[to + channel] = below + ((top[from + channel] ?? 0) - below) * share
    }
  }
  return raster
}

async function rasterizeOrder(
  composition: Composition,
  width: number,
  height: number,
): Promise<OrderMap> {
  const { data, info } = await sharp(Buffer.from(composeOrderSvg(composition, { width, height })))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const order = new Uint8Array(info.width * info.height)
  const depth = new Uint8Array(order.length)
  for (let index = 0; index < order.length; index += 1) {
    order[index] = data[index * 4] ?? 0
    depth[index] = data[index * 4 + 1] ?? 0
  }
  return { order, depth, width: info.width, height: info.height }
}
