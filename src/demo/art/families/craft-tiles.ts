import { labToRgb, mixLab } from '../color'
import { createRandom } from '../prng'
import { createCells, findCell, type NearestCell } from '../raster/cells'
import { enlargeField } from '../raster/fields'
import { cloudTile, grainTile } from '../raster/noise'
import { clamp, eachPixel, fillRaster, smoothStep, softCopy } from '../raster/pixels'
import { layStroke } from '../raster/strokes'
import type { Family, Studio } from '../studio'
import type { Raster } from '../types'

/** Panes of antique glass between leads, with the sun behind them. */
export const stainedGlass: Family = {
  palettes: ['chapel', 'roseWindow', 'nave'],
  render: async (studio) => {
    const { width, height, random } = studio
    const source = await studio.paint({ shading: 'smooth', contrast: 1.15, hasNoGlow: true })
    const distance = enlargeField(await studio.readDistance(), width, height)
    const cells = createCells({ random, width, height, size: 118, jitter: 0.85 })
    const colors = colorCells(source, cells, random, 30)
    const [wide, fine, grain] = [cloudTile(4, 5), cloudTile(32, 4), grainTile()]
    const near: NearestCell = { cell: 0, border: 0 }
    const [sunX, sunY] = [width * random.between(0.35, 0.65), height * 0.36]
    const glass = eachPixel(source, (pixel, x, y, index) => {
      findCell(cells, x, y, near)
      const lift = colors.lifts[near.cell] ?? 0
      const lead = Math.min((distance.data[index] ?? 0) - 1.2, near.border - 0.6)
      const light = 1.22 - (Math.hypot(x - sunX, y - sunY) / Math.max(width, height)) * 0.75
      const seeds =
        wide.at(x + near.cell * 31, y + near.cell * 17) * 0.2 + fine.at(x + near.cell * 7, y) * 0.14
      const gain = (light + seeds + lift) * smoothStep(-6, 16, lead)
      const open = smoothStep(1.3, 3, lead)
      const shine = lead > 0 && lead < 1.1 ? 34 + grain.at(x, y) * 14 : 18 + grain.at(x, y) * 6
      const luma = pixel.r * 0.3 + pixel.g * 0.5 + pixel.b * 0.2
      pixel.r = shine + ((luma + (pixel.r - luma) * 1.5) * gain + 12 - shine) * open
      pixel.g = shine + ((luma + (pixel.g - luma) * 1.5) * gain + 10 - shine) * open
      pixel.b = shine + ((luma + (pixel.b - luma) * 1.5) * gain + 8 - shine) * open
    })
    const glow = await softCopy(glass, 30)
    return eachPixel(glass, (pixel, _x, _y, index) => {
      pixel.r += (glow.data[index * 3] ?? 0) * 0.2
      pixel.g += (glow.data[index * 3 + 1] ?? 0) * 0.2
      pixel.b += (glow.data[index * 3 + 2] ?? 0) * 0.2
    })
  },
}

/** Small stones set in mortar, each tilted a little to the light. */
export const mosaic: Family = {
  palettes: ['ravenna', 'zellige', 'pompeii'],
  render: async (studio) => {
    const { width, height, random, palette } = studio
    const source = await studio.paint({ shading: 'smooth', contrast: 1.45 })
    const cells = createCells({ random, width, height, size: 12, jitter: 0.5 })
    const colors = colorCells(source, cells, random, 1)
    const mortar = labToRgb([palette.pale[0] * 0.76, palette.pale[1], palette.pale[2]])
    const [fine, grain] = [cloudTile(64, 3), grainTile()]
    const near: NearestCell = { cell: 0, border: 0 }
    const tilt = createRandom(`tilt/${random.next()}`)
    const tiltX = Float32Array.from({ length: cells.xs.length }, () => tilt.between(-1, 1))
    const tiltY = Float32Array.from({ length: cells.xs.length }, () => tilt.between(-1, 1))
    return eachPixel(source, (pixel, x, y) => {
      findCell(cells, x, y, near)
      const { cell, border } = near
      const [dx, dy] = [(x - (cells.xs[cell] ?? 0)) / 6, (y - (cells.ys[cell] ?? 0)) / 6]
      const sheen = (dx * (tiltX[cell] ?? 0) + dy * (tiltY[cell] ?? 0)) * 13 - (dx + dy) * 7
      const stone = smoothStep(0.15, 0.95, border)
      const flake = sheen + fine.at(x + cell * 13, y) * 9 + (colors.lifts[cell] ?? 0) * 150
      const joint = grain.at(x, y) * 9 - 16
      pixel.r = mortar[0] + joint + ((colors.red[cell] ?? 0) + flake - mortar[0] - joint) * stone
      pixel.g = mortar[1] + joint + ((colors.green[cell] ?? 0) + flake - mortar[1] - joint) * stone
      pixel.b = mortar[2] + joint + ((colors.blue[cell] ?? 0) + flake - mortar[2] - joint) * stone
    })
  },
}

/** Satin stitch on linen: every piece of the picture in its own thread direction. */
export const embroidery: Family = {
  palettes: ['sampler', 'folkThread', 'woolen'],
  render: async (studio) => {
    const { width, height, random, palette } = studio
    const source = await studio.paint({ shading: 'cel', contrast: 1.05, hasNoGlow: true })
    const order = await studio.readOrder()
    const canvas = weaveLinen(studio, labToRgb(mixLab(palette.pale, palette.materials.sky, 0.35)))
    const turn = studio.manner.between(0, Math.PI)
    const pitchX = 6
    const pitchY = 5
    for (let row = 0; row < height; row += pitchY) {
      for (let column = 0; column < width; column += pitchX) {
        const [x, y] = [
          Math.min(width - 1, column + random.below(pitchX)),
          Math.min(height - 1, row + random.below(pitchY)),
        ]
        const index = y * width + x
        const id = order.order[index] ?? 0
        const isGround = (order.depth[index] ?? 0) < 12
        if (isGround) continue
        const angle = turn + id * 2.39996 + (x + y) * 0.0009
        const offset = index * 3
        const lift = random.between(-17, 17)
        const [red, green, blue] = [
          (source.data[offset] ?? 0) + lift,
          (source.data[offset + 1] ?? 0) + lift,
          (source.data[offset + 2] ?? 0) + lift,
        ]
        const stitch = { x, y, angle, length: 21, opacity: 0.96 }
        layStroke(
          canvas,
          {
            ...stitch,
            x: x + 1,
            y: y + 1.6,
            width: 5,
            red: red * 0.55,
            green: green * 0.52,
            blue: blue * 0.56,
            opacity: 0.6,
          },
          0.02,
        )
        layStroke(canvas, { ...stitch, width: 4, red, green, blue }, 0.16)
      }
    }
    const grain = grainTile()
    return eachPixel(canvas, (pixel, x, y) => {
      const noise = grain.at(x, y) * 6
      pixel.r += noise
      pixel.g += noise
      pixel.b += noise
    })
  },
}

interface CellColors {
  red: Float32Array
  green: Float32Array
  blue: Float32Array
  /** Random brightness of each cell, about -0.1 to 0.1. */
  lifts: Float32Array
}

function colorCells(
  source: Raster,
  cells: { xs: Float32Array; ys: Float32Array },
  random: Studio['random'],
  spread: number,
): CellColors {
  const count = cells.xs.length
  const colors: CellColors = {
    red: new Float32Array(count),
    green: new Float32Array(count),
    blue: new Float32Array(count),
    lifts: new Float32Array(count),
  }
  for (let index = 0; index < count; index += 1) {
    const x = Math.round(clamp(cells.xs[index] ?? 0, 0, source.width - 1))
    const y = Math.round(clamp(cells.ys[index] ?? 0, 0, source.height - 1))
    const offset = (y * source.width + x) * 3
    colors.red[index] = source.data[offset] ?? 0
    colors.green[index] = source.data[offset + 1] ?? 0
    colors.blue[index] = source.data[offset + 2] ?? 0
    colors.lifts[index] = random.between(-0.1, 0.1) * (spread > 1 ? 1.3 : 1)
  }
  return colors
}

function weaveLinen(
  { width, height }: Studio,
  [red, green, blue]: readonly [number, number, number],
): Raster {
  const noise = cloudTile(64, 3)
  return eachPixel(fillRaster(width, height, [red, green, blue]), (pixel, x, y) => {
    const isOver = ((x >> 2) + (y >> 2)) % 2 === 0
    const thread = Math.sin(((isOver ? y : x) & 3) * 1.05) * 15 - 16 + noise.at(x >> 1, y >> 1) * 12
    pixel.r += thread
    pixel.g += thread
    pixel.b += thread * 1.1
  })
}
