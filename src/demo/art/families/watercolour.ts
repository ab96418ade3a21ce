import { enlargeField } from '../raster/fields'
import { cloudTile, grainTile } from '../raster/noise'
import { displace, eachPixel, smoothStep, softCopy } from '../raster/pixels'
import type { Family, Studio } from '../studio'
import type { Raster } from '../types'

/**
 * Transparent washes on rough paper. Light is absorbed exponentially by the pigment's density
 * (Beer-Lambert), which varies with blooms, with the paper's tooth and with the rim of a wash.
 */
export const watercolour: Family = {
  palettes: ['seaMist', 'lagoon', 'iris', 'roseGarden', 'orchard'],
  skin: [0, 0.5],
  render: paintWash,
}

async function paintWash(studio: Studio): Promise<Raster> {
  const { width, height } = studio
  const [drawn, halfDistance] = await Promise.all([
    studio.paint({ shading: 'smooth', contrast: 0.95, lineScale: 0.85 }),
    studio.readDistance(),
  ])
  const [wide, fine, tooth] = [cloudTile(3, 5), cloudTile(32, 4), grainTile()]
  const [shiftX, shiftY] = [studio.random.below(512), studio.random.below(512)]
  const wet = displace(drawn, (x, y) => [
    wide.at(x + shiftX, y) * 9 + fine.at(x, y) * 5,
    wide.at(y, x + shiftY) * 9 + fine.at(y + 70, x) * 5,
  ])
  const bled = await softCopy(wet, 16)
  const distance = enlargeField(halfDistance, width, height)
  const absorb = Float32Array.from({ length: 256 }, (_, byte) => -Math.log((byte + 6) / 262))
  const margin = Math.min(width, height) * 0.045
  const paper = [252, 249, 241] as const
  return eachPixel(wet, (pixel, x, y, index) => {
    const offset = index * 3
    const bloom = wide.at((x >> 1) + shiftX, (y >> 1) + shiftY)
    const flow = smoothStep(-0.1, 0.5, fine.at((x >> 2) + shiftY, y >> 2))
    const ragged =
      margin + (fine.at(x >> 2, y >> 2) * 0.35 + wide.at(x >> 1, y >> 1) * 0.8) * margin * 0.6
    const inside = smoothStep(0, 7, Math.min(x, y, width - 1 - x, height - 1 - y) - ragged)
    const rim = Math.max(0, 1 - Math.abs((distance.data[index] ?? 0) - 2.5) / 4.5)
    const edge =
      inside * (1 - smoothStep(0, 20, Math.min(x, y, width - 1 - x, height - 1 - y) - ragged))
    const grain = tooth.at(x, y) * 0.07 + fine.at(x << 1, y << 1) * 0.14
    const density = inside * (0.74 + bloom * 0.5 + rim * 0.34 + edge * 0.45 + grain)
    const shadow = 1 - Math.max(0, tooth.at(x >> 1, y >> 1)) * 0.025
    const share = 0.35 * flow
    pixel.r =
      paper[0] *
      shadow *
      Math.exp(
        -density * (absorb[((bled.data[offset] ?? 0) * share + pixel.r * (1 - share)) | 0] ?? 0),
      )
    pixel.g =
      paper[1] *
      shadow *
      Math.exp(
        -density *
          (absorb[((bled.data[offset + 1] ?? 0) * share + pixel.g * (1 - share)) | 0] ?? 0),
      )
    pixel.b =
      paper[2] *
      shadow *
      Math.exp(
        -density *
          (absorb[((bled.data[offset + 2] ?? 0) * share + pixel.b * (1 - share)) | 0] ?? 0),
      )
  })
}
