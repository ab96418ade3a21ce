import { labToRgb, mixLab, rgbToCss } from '../color'
import { borderLines } from '../raster/fields'
import { cloudTile, grainTile } from '../raster/noise'
import { clamp, displace, eachPixel, lumaOf } from '../raster/pixels'
import { ellipse } from '../shape'
import { type Family, overlaySvg, type Studio } from '../studio'

/** White lines on blue paper with a grid, dimensions and hatched shadows. */
export const blueprint: Family = {
  palettes: ['cyanotype', 'draftGreen', 'draftPlum'],
  render: async (studio) => {
    const { palette } = studio
    const raster = await studio.paint({ shading: 'cel', hasNoGlow: true, contrast: 1.2 })
    const luma = lumaOf(raster)
    const order = await studio.readOrder()
    const [thin, thick] = [borderLines(order, 1), borderLines(order, 2)]
    const [wide, grain] = [cloudTile(4, 5), grainTile()]
    const [ground, white] = [labToRgb(palette.deep), labToRgb(palette.pale)]
    const cell = 32
    eachPixel(raster, (pixel, x, y, index) => {
      const depth = (order.depth[index] ?? 0) / 255
      const tone = luma.data[index] ?? 0
      let ink = x % cell === 0 || y % cell === 0 ? 0.1 : 0
      if (x % (cell * 4) < 2 || y % (cell * 4) < 2) ink = 0.2
      ink += depth > 0.06 ? tone * 0.2 : tone * 0.05
      if (depth > 0.4 && tone < 0.34 && (x + y) % 9 < 2) ink = Math.max(ink, 0.5)
      if (thin[index]) ink = Math.max(ink, 0.5 + depth * 0.5)
      else if (thick[index] && depth > 0.6) ink = Math.max(ink, 0.75)
      ink = clamp(ink * (0.9 + grain.at(x, y) * 0.2))
      const fade = 1 + wide.at(x >> 1, y >> 1) * 0.16 + grain.at(x, y) * 0.04
      pixel.r = ground[0] * fade + (white[0] - ground[0] * fade) * ink
      pixel.g = ground[1] * fade + (white[1] - ground[1] * fade) * ink
      pixel.b = ground[2] * fade + (white[2] - ground[2] * fade) * ink
    })
    return overlaySvg(raster, draftMarks(studio))
  },
}

/** Coloured chalk rubbed and drawn on a wiped board. */
export const chalkboard: Family = {
  palettes: ['slate', 'board', 'wine'],
  render: async (studio) => {
    const { palette } = studio
    // On a board the light things are drawn and the dark ones are the board itself.
    const bright = { ...palette, materials: { ...palette.materials } }
    for (const material of [
      'far',
      'mid',
      'near',
      'front',
      'hair',
      'sky',
      'floor',
      'wall',
      'water',
    ] as const) {
      bright.materials[material] = mixLab(palette.materials[material], palette.deep, 0.35)
    }
    const drawn = await studio.paint(
      { shading: 'cel', hasNoGlow: true, contrast: 1.1 },
      { palette: bright },
    )
    const order = await studio.readOrder()
    const lines = borderLines(order, 2)
    const [wide, fine, grain] = [cloudTile(4, 5), cloudTile(64, 3), grainTile()]
    const board = labToRgb(palette.deep)
    const chalk = labToRgb(palette.pale)
    const slope = studio.manner.between(0.4, 0.8)
    const wobbly = displace(drawn, (x, y) => [wide.at(x, y) * 9, wide.at(y, x) * 9])
    return eachPixel(wobbly, (pixel, x, y, index) => {
      const depth = (order.depth[index] ?? 0) / 255
      const stroke = fine.at(((x + y * slope) / 11) | 0, ((y - x * slope) / 2) | 0)
      const tooth = grain.at(x, y) * 0.5 + grain.at(x >> 1, y >> 1) * 0.35
      const light = (pixel.r * 0.3 + pixel.g * 0.5 + pixel.b * 0.2) / 255
      let cover = stroke * 0.6 + tooth * 0.55 + light * 1.15 - 0.26 > 0 ? 0.5 + light * 0.45 : 0.14
      let [r, g, b] = [pixel.r, pixel.g, pixel.b]
      const shiftX = (wide.at(x, y) * 9) | 0
      if (lines[index + shiftX] && depth > 0.08 && tooth > -0.34) {
        r = chalk[0]
        g = chalk[1]
        b = chalk[2]
        cover = 0.9
      }
      const dust = 1 + wide.at(x >> 1, y >> 2) * 0.34 + grain.at(x, y) * 0.08
      pixel.r = board[0] * dust + (r - board[0]) * cover
      pixel.g = board[1] * dust + (g - board[1]) * cover
      pixel.b = board[2] * dust + (b - board[2]) * cover
    })
  },
}

function draftMarks({ width, height, random, palette }: Studio): string {
  const [x, y, r] = [
    width * 0.5,
    height * 0.46,
    Math.min(width, height) * random.between(0.34, 0.42),
  ]
  const color = rgbToCss(labToRgb(palette.pale))
  const tick = (tx: number, ty: number) => `M${tx - 7} ${ty + 7}l14 -14`
  const left = width * 0.06
  const base = height * 0.94
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="none" stroke="${color}" stroke-width="1.6"><path d="M26 26H${width - 26}V${height - 26}H26Z" stroke-width="2.4"/><g opacity=".6"><path d="M${x} 40V${height - 60}M40 ${y}H${width - 40}" stroke-dasharray="26 7 5 7"/><path d="${ellipse(x, y, r)}" stroke-dasharray="9 7"/><path d="${ellipse(x, y, r * 1.16)}" stroke-dasharray="3 7"/><path d="M${left} ${height * 0.12}V${height * 0.8}${tick(left, height * 0.12)}${tick(left, height * 0.46)}${tick(left, height * 0.8)}M${width * 0.12} ${base}H${width * 0.68}${tick(width * 0.12, base)}${tick(width * 0.4, base)}${tick(width * 0.68, base)}"/></g><path d="M${width - 236} ${height - 106}H${width - 26}M${width - 236} ${height - 106}V${height - 26}M${width - 236} ${height - 66}H${width - 26}M${width - 120} ${height - 66}V${height - 26}" stroke-width="2.2"/><path d="M${width - 222} ${height - 86}h96M${width - 222} ${height - 46}h70M${width - 106} ${height - 46}h54" stroke-width="5" opacity=".75"/></g></svg>`
}
