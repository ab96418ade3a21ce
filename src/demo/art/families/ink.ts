import { labToRgb } from '../color'
import { borderLines, enlargeField, roundedHeight } from '../raster/fields'
import { cloudTile, fibreTile, grainTile, type NoiseTile } from '../raster/noise'
import { displace, eachPixel, lumaOf, smoothStep, softCopy } from '../raster/pixels'
import { type Family, overlaySvg } from '../studio'
import type { Field } from '../types'

/** Washes of one ink on rice paper, brush contours that swell and dry, and a red seal. */
export const inkWash: Family = {
  palettes: ['moss', 'indigoWash', 'sumi'],
  render: async (studio) => {
    const { width, height, palette } = studio
    const drawn = await studio.paint({ shading: 'smooth', contrast: 1.35 })
    const [wide, fine, grain, fibre] = [cloudTile(3, 5), cloudTile(32, 4), grainTile(), fibreTile()]
    const [shiftX, shiftY] = [studio.random.below(512), studio.random.below(512)]
    const wet = displace(drawn, (x, y) => [
      wide.at(x, y + shiftY) * 16 + fine.at(x, y) * 4,
      wide.at(y, x + shiftX) * 16 + fine.at(y, x + 40) * 4,
    ])
    const soft = lumaOf(await softCopy(wet, 22))
    const luma = lumaOf(wet)
    const order = await studio.readOrder()
    const [thin, thick] = [borderLines(order, 1), borderLines(order, 3)]
    const [ink, paper, seal] = [
      labToRgb(palette.ink),
      labToRgb(palette.pale),
      labToRgb(palette.accent),
    ]
    eachPixel(wet, (pixel, x, y, index) => {
      const warmth = Math.max(0, pixel.r - (pixel.g + pixel.b) / 2) / 255
      const depth = (order.depth[index] ?? 0) / 255
      const bloom = wide.at((x >> 1) + shiftX, (y >> 1) + shiftY)
      const wash = 1 - ((luma.data[index] ?? 0) * 0.55 + (soft.data[index] ?? 0) * 0.45)
      let dark =
        smoothStep(0.16, 0.95, wash + bloom * 0.17 + fine.at(x, y) * 0.04) * (0.42 + depth * 0.66)
      const press = wide.at(x + shiftY, y) + fine.at(x >> 1, y >> 1) * 0.7
      const brush = (thick[index] && press > 0.12) || (thin[index] && press > -0.4) ? 1 : 0
      if (brush && depth > 0.1)
        dark = Math.max(dark, (0.5 + depth * 0.4) * (fibre.at(x, y) > -0.55 ? 1 : 0.35))
      dark = Math.min(0.97, dark + grain.at(x, y) * 0.03 * dark)
      const colour = smoothStep(0.2, 0.5, warmth) * 0.72
      const tooth = fibre.at(y, x) * 3 + grain.at(x >> 1, y >> 1) * 3
      pixel.r = paper[0] + tooth + (ink[0] + (seal[0] - ink[0]) * colour - paper[0]) * dark
      pixel.g = paper[1] + tooth + (ink[1] + (seal[1] - ink[1]) * colour - paper[1]) * dark
      pixel.b = paper[2] + tooth + (ink[2] + (seal[2] - ink[2]) * colour - paper[2]) * dark
    })
    return overlaySvg(
      wet,
      sealSvg(width, height, `rgb(${seal.map(Math.round).join(',')})`, studio.manner.between(0, 1)),
    )
  },
}

/** Copper-plate lines that swell with the shadow and bend round every form. */
export const engraving: Family = {
  palettes: ['sepia', 'banknote', 'midnightPlate', 'sumi'],
  render: async (studio) => {
    const { width, height, palette } = studio
    const drawn = await studio.paint({ shading: 'smooth', contrast: 1.3 })
    const luma = lumaOf(drawn)
    const [order, distance] = await Promise.all([studio.readOrder(), studio.readDistance()])
    const bulge = enlargeField(roundedHeight(distance, 110 * studio.scale, 8), width, height)
    const edges = borderLines(order, 1)
    const [wide, grain] = [cloudTile(4, 3), grainTile()]
    const bend = enlargeField(sampleBend(wide, width, height), width, height)
    const angle = studio.manner.between(0.35, 0.6)
    const pitch = studio.manner.between(7, 8.5)
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const [ink, paper] = [labToRgb(palette.ink), labToRgb(palette.pale)]
    const steps = 1024 / pitch
    return eachPixel(drawn, (pixel, x, y, index) => {
      const tone = (luma.data[index] ?? 0) * 1.03
      const form =
        (bulge.data[index] ?? 0) * 46 +
        (bend.data[index] ?? 0) * 10 +
        (order.order[index] ?? 0) * 2.3
      const depth = order.depth[index] ?? 0
      const first = depth < 18 ? y + (bend.data[index] ?? 0) * 12 : x * sin + y * cos + form
      const second = x * cos - y * sin + form * 0.6
      // Half the width of a line is the darkness that it must give.
      const lineAt = (position: number, dark: number) =>
        smoothStep(-0.32, 0.32, dark * 2.3 - 1.3 - (COSINE[(position * steps) & 1023] ?? 0))
      let dark = lineAt(first, Math.min(0.94, (1 - tone) * 1.08))
      if (tone < 0.46) dark = Math.max(dark, lineAt(second, (0.5 - tone) * 1.5))
      if (edges[index] && depth > 26) dark = 1
      const wear = 1 - Math.max(0, grain.at(x, y) - 0.2) * 0.3
      const tooth = grain.at(x >> 1, y >> 1) * 4 + wide.at(x >> 1, y >> 1) * 6
      pixel.r = paper[0] + tooth + (ink[0] - paper[0]) * dark * wear
      pixel.g = paper[1] + tooth + (ink[1] - paper[1]) * dark * wear
      pixel.b = paper[2] + tooth * 1.3 + (ink[2] - paper[2]) * dark * wear
    })
  },
}

/** One turn of the cosine in 1,024 steps: the call itself is what costs in a line screen. */
const COSINE = Float32Array.from({ length: 1024 }, (_, step) => Math.cos((step / 512) * Math.PI))

/** Slow noise on a grid of an eighth of the size: the wander of a hand over the plate. */
function sampleBend(noise: NoiseTile, width: number, height: number): Field {
  const [columns, rows] = [Math.ceil(width / 8), Math.ceil(height / 8)]
  const data = Float32Array.from({ length: columns * rows }, (_, index) =>
    noise.smoothAt((index % columns) * 3.6, Math.floor(index / columns) * 3.6),
  )
  return { data, width: columns, height: rows }
}

/** A carved square seal near the lower right corner; its marks are no script. */
export function sealSvg(width: number, height: number, color: string, variant: number): string {
  const [x, y, s] = [width * 0.87, height * 0.86, 74]
  const marks =
    variant < 0.5
      ? 'M18 24a19 19 0 0 1 38 0M18 38q19 -14 38 0M18 54q19 -14 38 0'
      : 'M20 56V30l17 -14l17 14v26M30 56V40h14v16'
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g transform="translate(${x} ${y}) rotate(-2)"><rect width="${s}" height="${s}" rx="7" fill="${color}" opacity=".92"/><path d="${marks}" fill="none" stroke="#f7f0e0" stroke-width="6" stroke-linecap="round"/></g></svg>`
}
