import { blurField, castShadow, enlargeField, roundedHeight, slopeLight } from '../raster/fields'
import { cloudTile, fibreTile, grainTile } from '../raster/noise'
import { clamp, displace, eachPixel } from '../raster/pixels'
import type { Family } from '../studio'

/** Sheets of coloured card that lie over one another and throw shadows. */
export const paperCut: Family = {
  palettes: ['kirigami', 'forestPaper', 'plumPaper'],
  render: async (studio) => {
    const { width, height } = studio
    const flat = await studio.paint({ shading: 'flat', hasNoGlow: true, contrast: 0.95 })
    const order = await studio.readOrder()
    const soft = enlargeField(castShadow(order, 30, 5), width, height)
    const near = enlargeField(castShadow(order, 9, 1), width, height)
    const distance = await studio.readDistance()
    const bevel = enlargeField(slopeLight(roundedHeight(distance, 5, 1), 1.1), width, height)
    const [wide, fibre, grain] = [cloudTile(32, 4), fibreTile(), grainTile()]
    return eachPixel(flat, (pixel, x, y, index) => {
      const shade = 1 - (soft.data[index] ?? 0) * 0.42 - (near.data[index] ?? 0) * 0.3
      const id = order.order[index] ?? 0
      // Every sheet is cut from its own place of the stock.
      const tooth =
        wide.at(x + id * 37, y + id * 91) * 7 +
        fibre.at(x + id * 13, y + id * 71) * 3 +
        grain.at(x, y) * 3.5
      const lift = (bevel.data[index] ?? 0) * 34 + tooth
      const lamp = 1.06 - (x / width + y / height) * 0.07
      pixel.r = (pixel.r * shade + lift) * lamp
      pixel.g = (pixel.g * shade + lift) * lamp
      pixel.b = (pixel.b * (shade + (1 - shade) * 0.18) + lift) * lamp
    })
  },
}

/** Everything is modelled by hand from soft clay, lit by one lamp. */
export const clay: Family = {
  palettes: ['plasticine', 'sorbet', 'pistachio'],
  render: async (studio) => {
    const { width, height, scale } = studio
    const wide = cloudTile(8, 4)
    const drawn = await studio.paint({
      shading: 'flat',
      hasNoGlow: true,
      contrast: 0.85,
      lineScale: 1.5,
    })
    const [order, distance] = await Promise.all([studio.readOrder(), studio.readDistance()])
    const big = roundedHeight(distance, 64 * scale, 3)
    const small = roundedHeight(distance, 17 * scale, 1)
    const mixed = {
      ...big,
      data: big.data.map((value, index) => value * 0.75 + (small.data[index] ?? 0) * 0.25),
    }
    const light = enlargeField(slopeLight(blurField(mixed, 1), 5.6), width, height)
    const rounded = enlargeField(big, width, height)
    const shadow = enlargeField(castShadow(order, 44, 11), width, height)
    const [prints, grain] = [cloudTile(64, 3), grainTile()]
    const soft = displace(drawn, (x, y) => [wide.at(x, y) * 3, wide.at(y, x) * 3])
    return eachPixel(soft, (pixel, x, y, index) => {
      const isBackdrop = (order.depth[index] ?? 0) < 20
      // Finger prints: fine ridges that bend with slow noise, here and there.
      const ridge =
        Math.sin((x * 0.5 + y * 0.86 + wide.at(x, y) * 70) * 0.85) *
        clamp(wide.at(x + 200, y + 90) * 2.4 - 0.3)
      const lamp = (light.data[index] ?? 0) * (isBackdrop ? 0.2 : 1)
      const dent =
        prints.at(x, y) * 5 + prints.at(x >> 2, y >> 2) * 6 + ridge * 4.5 + grain.at(x, y) * 2
      const gloss = lamp > 0.42 ? (lamp - 0.42) * 150 : 0
      const dim =
        1 -
        (shadow.data[index] ?? 0) * 0.5 +
        Math.min(0, lamp) * 0.5 -
        (1 - (rounded.data[index] ?? 1)) * (isBackdrop ? 0 : 0.14)
      const gain = dim + Math.max(0, lamp) * 0.16
      pixel.r = pixel.r * gain + gloss * 0.5 + dent + 4
      pixel.g = pixel.g * gain + gloss * 0.5 + dent
      pixel.b = pixel.b * (gain + (1 - dim) * 0.12) + gloss * 0.5 + dent
    })
  },
}
