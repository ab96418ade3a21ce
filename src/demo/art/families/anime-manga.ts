import { labToRgb } from '../color'
import { borderLines } from '../raster/fields'
import { cloudTile } from '../raster/noise'
import { eachPixel, lumaOf } from '../raster/pixels'
import type { Family, Studio } from '../studio'
import type { Raster } from '../types'

/** Ink lines, solid blacks and dot screens on white, with rays behind the subject. */
export const animeManga: Family = {
  palettes: ['silver', 'warmPrint', 'selenium'],
  render: drawManga,
}

async function drawManga(studio: Studio): Promise<Raster> {
  const { width, palette, scene } = studio
  const [raster, order] = await Promise.all([
    studio.paint({ shading: 'cel', contrast: 1.5, hasNoGlow: true }),
    studio.readOrder(),
  ])
  const luma = lumaOf(raster)
  const [fine, bold] = [borderLines(order, 1), borderLines(order, 2)]
  const wobble = cloudTile(16, 3)
  const ink = labToRgb([palette.ink[0] * 0.6, palette.ink[1], palette.ink[2]])
  const paper = labToRgb([0.975, palette.pale[1], palette.pale[2]])
  const pitch = 8.2
  const [cos, sin] = [Math.cos(0.78) / pitch, Math.sin(0.78) / pitch]
  const hub = { x: width * 0.5, y: studio.height * 0.42 }
  const rayCount = 90 + studio.manner.below(60)
  return eachPixel(raster, (pixel, x, y, index) => {
    const depth = order.depth[index] ?? 0
    const tone = luma.data[index] ?? 0
    const isBehind = depth < 28
    let dark = tone < 0.2 ? 1 : 0
    if (isBehind && scene !== 'environment') {
      const angle = Math.atan2(y - hub.y, x - hub.x)
      const reach = Math.hypot(x - hub.x, y - hub.y) / width
      const ray = Math.sin(angle * rayCount + wobble.at((angle * 80) | 0, 7) * 5)
      if (ray > 1.62 - reach * 1.35) dark = 1
    }
    if (dark === 0 && tone < 0.8) {
      const [u, v] = [(x * cos + y * sin) * Math.PI * 2, (y * cos - x * sin) * Math.PI * 2]
      const dot = (Math.cos(u) + Math.cos(v)) / 4 + 0.5
      if (dot > 0.22 + tone * 0.92) dark = 1
    }
    if (fine[index]) dark = 1
    else if (bold[index] && depth > 140 && wobble.at(x, y) > -0.25) dark = 1
    pixel.r = paper[0] + (ink[0] - paper[0]) * dark
    pixel.g = paper[1] + (ink[1] - paper[1]) * dark
    pixel.b = paper[2] + (ink[2] - paper[2]) * dark
  })
}
