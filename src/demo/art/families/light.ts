import { labToRgb, mixLab, type Rgb } from '../color'
import { toneColor } from '../palette'
import { borderLines, enlargeField } from '../raster/fields'
import { cloudTile, grainTile } from '../raster/noise'
import { clamp, displace, eachPixel, softCopy } from '../raster/pixels'
import type { Family, Studio } from '../studio'
import { type Material, materials, type Raster } from '../types'

/** A few hundred dots across, a fixed set of colours, ordered dither. */
export const pixel: Family = {
  palettes: ['arcade', 'handheld', 'cartridge', 'dungeon'],
  render: async (studio) => {
    const { width, height } = studio
    const dot = 7
    const small = await studio.paint(
      { shading: 'cel', contrast: 1.25, lineScale: 1.6 },
      { share: 1 / dot },
    )
    const colors = limitedColors(studio)
    const map = new Uint8Array(small.width * small.height)
    for (let index = 0; index < map.length; index += 1) {
      const [x, y] = [index % small.width, Math.floor(index / small.width)]
      const nudge = ((BAYER[(y & 3) * 4 + (x & 3)] ?? 0) / 16 - 0.47) * 34
      const offset = index * 3
      map[index] = nearestColor(
        colors,
        (small.data[offset] ?? 0) + nudge,
        (small.data[offset + 1] ?? 0) + nudge,
        (small.data[offset + 2] ?? 0) + nudge,
      )
    }
    const raster: Raster = { data: new Uint8Array(width * height * 3), width, height }
    return eachPixel(raster, (target, x, y) => {
      const [column, row] = [
        Math.min(small.width - 1, (x / dot) | 0),
        Math.min(small.height - 1, (y / dot) | 0),
      ]
      const [r, g, b] = colors[map[row * small.width + column] ?? 0] ?? [0, 0, 0]
      const rim = x % dot === dot - 1 || y % dot === dot - 1 ? 0.93 : 1
      target.r = r * rim
      target.g = g * rim
      target.b = b * rim
    })
  },
}

/** Magenta dusk, a striped sun, scan lines and torn tape. */
export const vaporwave: Family = {
  palettes: ['vapor', 'sunsetDrive', 'mallsoft'],
  render: async (studio) => {
    const { width, height, random, palette } = studio
    const dusk = {
      ...palette,
      materials: { ...palette.materials, sun: mixLab(palette.accent, palette.soft, 0.35) },
    }
    const drawn = await studio.paint({ shading: 'smooth', contrast: 1.3 }, { palette: dusk })
    const sunIds = numberOf(studio, 'sun')
    const order = await studio.readOrder()
    const bands = Array.from({ length: 9 }, () => ({
      y: random.between(0, height),
      size: random.between(6, 46),
      shift: random.between(-46, 46),
    }))
    const torn = displace(drawn, (_x, y) => {
      const band = bands.find((one) => y >= one.y && y < one.y + one.size)
      return [band ? band.shift : Math.sin(y * 0.05) * 1.4, 0]
    })
    const glow = await softCopy(torn, 26)
    const [hot, cold] = [labToRgb(palette.accent), labToRgb(palette.second)]
    const [grain, split] = [grainTile(), 7]
    const from = Uint8Array.from(torn.data)
    const horizon = height * 0.72
    return eachPixel(torn, (target, x, y, index) => {
      const row = y * width
      const red = from[(row + Math.min(width - 1, x + split)) * 3] ?? 0
      const blue = from[(row + Math.max(0, x - split)) * 3 + 2] ?? 0
      const scan = y % 4 < 2 ? 1 : 0.82
      const noise = grain.at(x >> 1, y) * 9
      let [r, g, b] = [red, target.g, blue]
      const isOpen = (order.depth[index] ?? 0) < 18
      if (isOpen && y > horizon) {
        // A floor of light that runs to the vanishing point.
        const depth = (y - horizon) / (height - horizon)
        const lane = Math.abs((((x - width / 2) / (0.06 + depth) / width) * 9) % 1)
        const rung = (6 / (0.08 + depth)) % 1
        if (lane < 0.035 || rung < 0.09) [r, g, b] = cold
      }
      if (sunIds.has(order.order[index] ?? 0) && y % 30 < 3 + (y / height) * 16)
        [r, g, b] = [r * 0.35, g * 0.2, b * 0.6]
      const light = (index * 3) | 0
      const tint = 0.16 * (1 - y / height)
      r = (r + (hot[0] - r) * tint + (glow.data[light] ?? 0) * 0.3) * scan
      g = (g + (glow.data[light + 1] ?? 0) * 0.16) * scan
      b = (b + (hot[2] - b) * tint * 0.6 + (glow.data[light + 2] ?? 0) * 0.32) * scan
      target.r = r + noise
      target.g = g + noise
      target.b = b + noise
    })
  },
}

/** Glass tubes along every contour, lit in the colour of what they outline. */
export const neon: Family = {
  palettes: ['tokyoRain', 'acidClub', 'amberSign'],
  render: async (studio) => {
    const { width, height, palette } = studio
    const lit = { ...palette, materials: { ...palette.materials } }
    const tubes: Partial<Record<Material, 'accent' | 'second' | 'pale'>> = {
      skin: 'pale',
      blush: 'accent',
      hair: 'second',
      sky: 'second',
      far: 'second',
      mid: 'accent',
      near: 'second',
      front: 'accent',
      water: 'second',
      floor: 'accent',
      wall: 'second',
      metal: 'second',
      white: 'pale',
      leaf: 'second',
      ink: 'accent',
      cloud: 'second',
      glass: 'pale',
    }
    for (const material of materials) {
      const color = tubes[material]
      if (color) lit.materials[material] = mixLab(palette[color], palette.soft, 0.1)
    }
    const colors = await studio.paint(
      { shading: 'flat', hasNoGlow: true, contrast: 0.2 },
      { palette: lit },
    )
    const dim = await studio.paint({ shading: 'smooth' }, { share: 0.5 })
    const [order, halfDistance] = await Promise.all([studio.readOrder(), studio.readDistance()])
    const distance = enlargeField(halfDistance, width, height)
    const lines = borderLines(order, 1)
    const tubesOnly: Raster = { data: new Uint8Array(width * height * 3), width, height }
    eachPixel(tubesOnly, (target, _x, _y, index) => {
      const depth = (order.depth[index] ?? 0) / 255
      const away = distance.data[index] ?? 0
      const core = depth < 0.06 ? 0 : clamp(1.7 - away * 0.34) * (0.3 + depth)
      if (core <= 0) return
      const offset = index * 3
      const white = lines[index] || away < 2 ? 0.55 * depth : 0
      target.r = ((colors.data[offset] ?? 0) * (1 - white) + 255 * white) * core
      target.g = ((colors.data[offset + 1] ?? 0) * (1 - white) + 255 * white) * core
      target.b = ((colors.data[offset + 2] ?? 0) * (1 - white) + 255 * white) * core
    })
    const [near, far] = await Promise.all([softCopy(tubesOnly, 10), softCopy(tubesOnly, 54)])
    const [wide, grain] = [cloudTile(4, 5), grainTile()]
    const night = labToRgb(mixLab(palette.ink, palette.deep, 0.35))
    return eachPixel(tubesOnly, (target, x, y, index) => {
      const offset = index * 3
      const wall = 0.75 + wide.at(x, y) * 0.35
      const brick =
        (y % 46 < 3 || (x + ((y / 46) | 0) * 52) % 104 < 3) && (order.depth[index] ?? 0) < 40
          ? 0.72
          : 1
      const noise = grain.at(x, y) * 5
      const half =
        (Math.min(dim.height - 1, y >> 1) * dim.width + Math.min(dim.width - 1, x >> 1)) * 3
      const [r, g, b] = [dim.data[half] ?? 0, dim.data[half + 1] ?? 0, dim.data[half + 2] ?? 0]
      target.r +=
        (night[0] * wall + r * 0.15 + (far.data[offset] ?? 0) * 1.35) * brick +
        (near.data[offset] ?? 0) * 0.85 +
        noise
      target.g +=
        (night[1] * wall + g * 0.15 + (far.data[offset + 1] ?? 0) * 1.35) * brick +
        (near.data[offset + 1] ?? 0) * 0.85 +
        noise
      target.b +=
        (night[2] * wall + b * 0.15 + (far.data[offset + 2] ?? 0) * 1.35) * brick +
        (near.data[offset + 2] ?? 0) * 0.85 +
        noise
    })
  },
}

/** Order numbers (see `composeOrderSvg`) of the backdrop's bodies of one material. */
function numberOf({ composition }: Studio, material: Material): Set<number> {
  const found = new Set<number>()
  let number = 0
  for (const shape of composition.shapes) {
    if (shape.kind !== 'body' && shape.kind !== 'line') continue
    number = (number % 254) + 1
    if (shape.material === material && shape.depth < 0.09) found.add(number)
  }
  return found
}

const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

/** The darkest, own and lightest colours of the materials that carry a picture. */
function limitedColors({ palette }: Studio): Rgb[] {
  const carriers: Material[] = [
    'sky',
    'horizon',
    'mid',
    'near',
    'accent',
    'trim',
    'skin',
    'hair',
    'white',
  ]
  const rich = carriers.flatMap((material) =>
    [0.28, 0.5, 0.72].map((tone) => toneColor(palette, material, tone)),
  )
  return [labToRgb(palette.ink), ...rich]
}

function nearestColor(colors: readonly Rgb[], red: number, green: number, blue: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let index = 0; index < colors.length; index += 1) {
    const [r, g, b] = colors[index] ?? [0, 0, 0]
    const away = 2 * (r - red) ** 2 + 4 * (g - green) ** 2 + 3 * (b - blue) ** 2
    if (away < least) {
      least = away
      best = index
    }
  }
  return best
}
