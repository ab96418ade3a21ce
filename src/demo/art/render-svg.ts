import sharp from 'sharp'
import { rgbToCss } from './color'
import { type Palette, toneColor } from './palette'
import type { Composition, Material, Raster, Shape } from './types'

/** How a family wants the shapes drawn before it works on the pixels. */
export interface Look {
  /** `smooth` keeps gradients and blurred shades, `cel` makes shades hard, `flat` has neither. */
  shading: 'smooth' | 'cel' | 'flat'
  /** Contour around every body, in scene units. */
  outline?: { width: number; material: Material; tone: number; opacity?: number }
  /** Share by which tones are pulled away from (>1) or towards (<1) the middle. */
  contrast?: number
  /** Leaves out every shade that would need a blur. */
  hasCrispShadesOnly?: boolean
  /** Leaves glows out. */
  hasNoGlow?: boolean
  /** Draws only shapes that pass. */
  keep?: (shape: Shape) => boolean
  /** Replaces a shape's fill by a colour of the caller's own, as CSS. */
  fill?: (shape: Shape, index: number) => string | undefined
  /** Width multiplier of `line` shapes. */
  lineScale?: number
}

/** Shades up to this softness, in scene units, are drawn with a hard edge. */
export const CRISP_SOFTNESS = 3

interface Size {
  width: number
  height: number
}

/** Rasterises a composition to RGBA bytes of exactly `size`. */
export async function rasterizeShapes(
  composition: Composition,
  palette: Palette,
  look: Look,
  size: Size,
): Promise<{ data: Uint8Array; width: number; height: number }> {
  const svg = composeSvg(composition, palette, look, size)
  const { data, info } = await sharp(Buffer.from(svg), { limitInputPixels: 20_000_000 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** Drops the alpha channel. */
export function toRaster(image: { data: Uint8Array; width: number; height: number }): Raster {
  const { data, width, height } = image
  const rgb = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = data[from] ?? 0
    rgb[to + 1] = data[from + 1] ?? 0
    rgb[to + 2] = data[from + 2] ?? 0
  }
  return { data: rgb, width, height }
}

/**
 * Order numbers of the bodies as grey levels, without antialiasing: byte n means the n-th body
 * from the back (modulo 255), so regions, edges and heights can be read from it.
 */
export function composeOrderSvg(composition: Composition, size: Size): string {
  let order = 0
  const parts = composition.shapes.map((shape) => {
    if (shape.kind !== 'body' && shape.kind !== 'line') return ''
    order = (order % 254) + 1
    const color = `rgb(${order},${Math.round(shape.depth * 255)},0)`
    return shape.kind === 'body'
      ? `<path d="${shape.d}" fill="${color}"/>`
      : `<path d="${shape.d}" fill="none" stroke="${color}" stroke-width="${shape.width}"/>`
  })
  return wrap(composition, size, `<g shape-rendering="crispEdges">${parts.join('')}</g>`)
}

export function composeSvg(
  composition: Composition,
  palette: Palette,
  look: Look,
  size: Size,
): string {
  const defs: string[] = []
  const clipIds = new Map<string, string>()
  const parts = composition.shapes.map((shape, index) => {
    if (look.keep && !look.keep(shape)) return ''
    return drawShape({ shape, index, palette, look, defs, clipIds })
  })
  return wrap(composition, size, `<defs>${defs.join('')}</defs>${parts.join('')}`)
}

function drawShape(options: {
  shape: Shape
  index: number
  palette: Palette
  look: Look
  defs: string[]
  clipIds: Map<string, string>
}): string {
  const { shape, index, palette, look, defs, clipIds } = options
  const toned = (material: Material, tone: number) =>
    rgbToCss(toneColor(palette, material, 0.5 + (tone - 0.5) * (look.contrast ?? 1)))
  const plain = look.fill?.(shape, index) ?? toned(shape.material, shape.tone)
  const opacity = shape.opacity === undefined ? '' : ` opacity="${shape.opacity}"`
  if (shape.kind === 'line') {
    const width = (shape.width ?? 4) * (look.lineScale ?? 1)
    return `<path d="${shape.d}" fill="none" stroke="${plain}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${opacity}/>`
  }
  if (shape.kind === 'glow') {
    if (look.hasNoGlow || look.shading === 'flat') return ''
    defs.push(
      `<radialGradient id="g${index}"><stop offset="0" stop-color="${plain}" stop-opacity="${shape.opacity ?? 0.5}"/><stop offset=".45" stop-color="${plain}" stop-opacity="${(shape.opacity ?? 0.5) * 0.3}"/><stop offset="1" stop-color="${plain}" stop-opacity="0"/></radialGradient>`,
    )
    return `<path d="${shape.d}" fill="url(#g${index})"/>`
  }
  if (shape.kind === 'shade') return drawShade({ shape, index, plain, look, defs, clipIds })
  const isGraded =
    (shape.toneEnd !== undefined || shape.materialEnd !== undefined) &&
    (look.shading !== 'flat' || shape.depth === 0 || shape.materialEnd !== undefined)
  let fill = plain
  if (isGraded && !look.fill) {
    const share = look.shading === 'cel' && shape.depth > 0 ? 0.55 : 1
    const end = shape.tone + ((shape.toneEnd ?? shape.tone) - shape.tone) * share
    defs.push(gradient(`b${index}`, shape, plain, toned(shape.materialEnd ?? shape.material, end)))
    fill = `url(#b${index})`
  }
  const outline =
    look.outline && shape.depth > 0
      ? ` stroke="${toned(look.outline.material, look.outline.tone)}" stroke-opacity="${look.outline.opacity ?? 1}" stroke-width="${look.outline.width * (0.55 + shape.depth * 0.6)}" stroke-linejoin="round"`
      : ''
  return `<path d="${shape.d}" fill="${fill}"${opacity}${outline}/>`
}

function drawShade(options: {
  shape: Shape
  index: number
  plain: string
  look: Look
  defs: string[]
  clipIds: Map<string, string>
}): string {
  const { shape, index, plain, look, defs, clipIds } = options
  const isSoft = (shape.softness ?? 0) > CRISP_SOFTNESS
  if (isSoft && look.hasCrispShadesOnly) return ''
  const isBlurred = isSoft && look.shading === 'smooth'
  if (look.shading === 'flat' && (shape.softness ?? 0) > 12) return ''
  // A wide blur has no honest hard edge: such shades are left out of cel drawings.
  if (look.shading === 'cel' && (shape.softness ?? 0) > 40) return ''
  if (isBlurred) {
    defs.push(
      `<filter id="f${index}" x="-40%" y="-40%" width="180%" height="180%"><feGaussianBlur stdDeviation="${shape.softness}"/></filter>`,
    )
  }
  const path = `<path d="${shape.d}" fill="${plain}" opacity="${shape.opacity ?? 1}"${isBlurred ? ` filter="url(#f${index})"` : ''}/>`
  if (!shape.clip) return path
  let id = clipIds.get(shape.clip)
  if (!id) {
    id = `c${index}`
    clipIds.set(shape.clip, id)
    defs.push(`<clipPath id="${id}"><path d="${shape.clip}"/></clipPath>`)
  }
  return `<g clip-path="url(#${id})">${path}</g>`
}

function gradient(id: string, shape: Shape, from: string, to: string): string {
  const stops = `<stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/>`
  if (shape.along === 'centre') return `<radialGradient id="${id}">${stops}</radialGradient>`
  const [x, y] = shape.along === 'right' ? [1, 0] : shape.along === 'diagonal' ? [0.8, 1] : [0, 1]
  return `<linearGradient id="${id}" x1="0" y1="0" x2="${x}" y2="${y}">${stops}</linearGradient>`
}

function wrap(composition: Composition, size: Size, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${composition.width} ${composition.height}" preserveAspectRatio="xMidYMid slice"><style>path{stroke-linecap:round}</style>${content}</svg>`
}
