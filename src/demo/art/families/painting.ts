import { labToRgb } from '../color'
import { createRandom } from '../prng'
import { slopeLight } from '../raster/fields'
import { cloudTile, grainTile } from '../raster/noise'
import { displace, eachPixel, fillRaster, lumaOf, softCopy } from '../raster/pixels'
import { contourAngle, layStroke } from '../raster/strokes'
import { body, glow } from '../shape'
import type { Family, Studio } from '../studio'
import type { Field, Raster } from '../types'

export const oilImpasto: Family = {
  palettes: ['iris', 'orchard', 'lagoon', 'roseGarden', 'provence'],
  skin: [0.1, 0.6],
  render: async (studio) => {
    const source = await studio.paint({ shading: 'smooth', contrast: 1.15 })
    const canvas: Raster = { ...source, data: Uint8Array.from(source.data) }
    const relief: Field = {
      data: new Float32Array(studio.width * studio.height),
      width: studio.width,
      height: studio.height,
    }
    brushOver(studio, source, canvas, {
      length: 58,
      width: 17,
      pitch: 16,
      jitter: 13,
      bristles: 0.2,
      relief,
    })
    brushOver(studio, source, canvas, {
      length: 17,
      width: 5,
      pitch: 5,
      jitter: 8,
      bristles: 0.22,
      relief,
      detailOnly: 0.03,
    })
    const light = slopeLight(relief, 1.4)
    return eachPixel(canvas, (pixel, _x, _y, index) => {
      const lift = (light.data[index] ?? 0) * 30
      pixel.r += lift
      pixel.g += lift
      pixel.b += lift
    })
  },
}

/** Gouache under a high summer sky: towering clouds, loose foliage, gentle brush marks. */
export const paintedSky: Family = {
  palettes: ['meadow', 'skyKingdom'],
  skin: [0, 0.3],
  render: async (studio) => {
    const { composition, random } = studio
    const { width, height } = composition
    const [sky = body('', 'sky', 0.5), ...others] = composition.shapes
    const isOpen = sky.material === 'sky'
    const kept = !isOpen
      ? others
      : others.filter(({ material, depth }) => !(material === 'sun' && depth <= 0.05))
    const towers = [0.16, 0.86, 0.5].flatMap((x, index) =>
      cumulus(random, width * x, height * (0.6 - index * 0.06), width * (0.4 - index * 0.08)),
    )
    const airy = !isOpen
      ? composition
      : {
          ...composition,
          shapes: [
            sky,
            glow([width * 0.7, height * 0.1], 500, 'white', 0.5, { depth: 0 }),
            ...towers,
            ...kept,
          ],
        }
    const drawn = await studio.paint(
      { shading: 'smooth', contrast: 1.05, hasNoGlow: false },
      { composition: airy },
    )
    const noise = cloudTile(32, 4)
    const source = displace(drawn, (x, y) => [noise.at(x, y) * 4, noise.at(y + 99, x) * 4])
    const canvas: Raster = { ...source, data: Uint8Array.from(source.data) }
    brushOver(studio, source, canvas, {
      length: 30,
      width: 12,
      pitch: 13,
      jitter: 10,
      bristles: 0.08,
      opacity: 0.55,
    })
    brushOver(studio, source, canvas, {
      length: 13,
      width: 4.5,
      pitch: 6,
      jitter: 7,
      bristles: 0.12,
      detailOnly: 0.04,
      opacity: 0.85,
    })
    const paper = grainTile()
    return eachPixel(canvas, (pixel, x, y) => {
      const tooth = paper.at(x, y) * 5 + noise.at(x >> 2, y >> 2) * 5
      pixel.r += tooth
      pixel.g += tooth
      pixel.b += tooth
    })
  },
}

export const pointillism: Family = {
  palettes: ['provence', 'iris', 'orchard', 'lagoon', 'roseGarden'],
  render: async (studio) => {
    const source = await studio.paint({ shading: 'smooth', contrast: 1.2 })
    const [r, g, b] = labToRgb(studio.palette.pale)
    const canvas = fillRaster(studio.width, studio.height, [r, g, b])
    const random = createRandom(`dots/${studio.random.next()}`)
    for (const [pitch, size, spread] of [
      [11, 15, 26],
      [8, 9, 44],
      [13, 7, 58],
    ] as const) {
      for (let row = 0; row < studio.height; row += pitch) {
        for (let column = 0; column < studio.width; column += pitch) {
          const [x, y] = [column + random.between(0, pitch), row + random.between(0, pitch)]
          const offset = offsetAt(source, x, y)
          // Divided colour: neighbours lean to complementary hues and mix in the eye.
          const lean = random.next() < 0.5 ? spread : -spread
          layStroke(
            canvas,
            {
              x,
              y,
              angle: 0,
              length: size,
              width: size,
              red: (source.data[offset] ?? 0) + lean * 0.55,
              green: (source.data[offset + 1] ?? 0) + random.between(-0.25, 0.25) * spread,
              blue: (source.data[offset + 2] ?? 0) - lean * 0.6,
              opacity: 0.94,
            },
            0.08,
          )
        }
      }
    }
    return canvas
  },
}

export const pastel: Family = {
  palettes: ['seaMist', 'roseGarden', 'provence', 'lagoon'],
  skin: [0, 0.5],
  render: async (studio) => {
    const drawn = await studio.paint({ shading: 'smooth', contrast: 1.1 })
    const soft = await softCopy(drawn, 7)
    const [paperR, paperG, paperB] = labToRgb(studio.palette.deep)
    const [grain, clouds] = [grainTile(), cloudTile(64, 3)]
    const luma = lumaOf(soft)
    const slant = studio.manner.between(0.5, 0.9)
    return eachPixel(
      displace(drawn, (x, y) => [clouds.at(x, y) * 6, clouds.at(y + 50, x) * 6]),
      (pixel, x, y, index) => {
        const offset = index * 3
        // Crayon strokes: long noise across the hatching direction, broken by the paper's tooth.
        const [along, across] = [x + y * slant, y - x * slant]
        const stroke = clouds.at((along / 7) | 0, (across / 1.4) | 0)
        const tooth = grain.at(x >> 1, y >> 1) * 0.32 + grain.at(x, y) * 0.28 + stroke * 0.24
        const cover = tooth > -0.5 - (luma.data[index] ?? 0) * 0.25 ? 0.96 : 0.36
        const tint = stroke * 7
        pixel.r =
          paperR + (pixel.r * 0.6 + (soft.data[offset] ?? 0) * 0.4 + 10 + tint - paperR) * cover
        pixel.g =
          paperG + (pixel.g * 0.6 + (soft.data[offset + 1] ?? 0) * 0.4 + 8 + tint - paperG) * cover
        pixel.b =
          paperB +
          (pixel.b * 0.6 + (soft.data[offset + 2] ?? 0) * 0.4 + 8 - tint * 0.4 - paperB) * cover
      },
    )
  },
}

interface BrushPlan {
  /** Of one mark, in pixels. */
  length: number
  width: number
  /** Pixels between marks. */
  pitch: number
  /** Spread of colour from mark to mark, in bytes. */
  jitter: number
  bristles: number
  opacity?: number
  relief?: Field
  /** Marks only where neighbouring brightness differs by more than this. */
  detailOnly?: number
}

/** Covers the canvas with brush marks that follow the contours of the source. */
function brushOver(studio: Studio, source: Raster, canvas: Raster, plan: BrushPlan): void {
  const luma = lumaOf(source)
  const { width, height } = source
  const random = createRandom(`brush/${plan.length}/${studio.random.next()}`)
  const swirl = cloudTile(4, 3)
  const turn = studio.manner.between(0, Math.PI)
  for (let row = 0; row < height; row += plan.pitch) {
    for (let column = 0; column < width; column += plan.pitch) {
      const [x, y] = [column + random.between(0, plan.pitch), row + random.between(0, plan.pitch)]
      if (plan.detailOnly !== undefined && contrastAt(luma, x, y) < plan.detailOnly) continue
      const offset = offsetAt(source, x, y)
      const lean = random.between(-1, 1) * plan.jitter
      layStroke(
        canvas,
        {
          x,
          y,
          angle: contourAngle(luma, x, y, turn + swirl.smoothAt(x * 0.35, y * 0.35) * 3.4),
          length: plan.length * random.between(0.7, 1.2),
          width: plan.width * random.between(0.75, 1.2),
          red: (source.data[offset] ?? 0) + lean,
          green:
            (source.data[offset + 1] ?? 0) + lean * 0.8 + random.between(-0.3, 0.3) * plan.jitter,
          blue:
            (source.data[offset + 2] ?? 0) + lean * 0.6 - random.between(-0.5, 0.5) * plan.jitter,
          opacity: plan.opacity ?? 0.92,
        },
        plan.bristles,
        plan.relief,
      )
    }
  }
}

function contrastAt(luma: Field, x: number, y: number): number {
  const reach = 5
  const cx = Math.min(luma.width - 1 - reach, Math.max(reach, x | 0))
  const cy = Math.min(luma.height - 1 - reach, Math.max(reach, y | 0))
  const index = cy * luma.width + cx
  const own = luma.data[index] ?? 0
  return (
    Math.abs((luma.data[index + reach] ?? 0) - own) +
    Math.abs((luma.data[index - reach] ?? 0) - own) +
    Math.abs((luma.data[index + reach * luma.width] ?? 0) - own) +
    Math.abs((luma.data[index - reach * luma.width] ?? 0) - own)
  )
}

function offsetAt({ width, height }: Raster, x: number, y: number): number {
  return (
    (Math.min(height - 1, Math.max(0, y | 0)) * width + Math.min(width - 1, Math.max(0, x | 0))) * 3
  )
}

function cumulus(random: Studio['random'], x: number, y: number, size: number) {
  return [0, 1, 2].map((layer) => {
    const puffs = Array.from({ length: 15 }, () => {
      const angle = random.between(Math.PI, Math.PI * 2)
      const reach = Math.sqrt(random.next())
      const r = size * random.between(0.13, 0.24) * (1 - layer * 0.18)
      const [cx, cy] = [
        x + Math.cos(angle) * size * 0.46 * reach - layer * size * 0.05,
        y + Math.sin(angle) * size * 0.75 * reach - layer * size * 0.06,
      ]
      return `M${cx - r} ${cy}a${r} ${r} 0 1 1 ${r * 2} 0a${r} ${r} 0 1 1 ${-r * 2} 0Z`
    })
    return body(
      puffs.join(''),
      layer === 0 ? 'far' : 'cloud',
      layer === 0 ? 0.68 : 0.56 + layer * 0.16,
      { materialEnd: 'horizon', toneEnd: 0.56, depth: 0.03 + layer * 0.004 },
    )
  })
}
