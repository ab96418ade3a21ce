import { labToRgb, mixLab, rgbToCss } from '../color'
import type { Palette } from '../palette'
import { createRandom } from '../prng'
import { cloudTile, grainTile } from '../raster/noise'
import { eachPixel, lumaOf } from '../raster/pixels'
import { ellipse } from '../shape'
import { type Family, overlaySvg, type Studio } from '../studio'
import type { Raster } from '../types'

/** Flat poster with sprayed grain in its gradients and a paper border. */
export const travelPoster: Family = {
  palettes: ['railway', 'riviera', 'canyon', 'nordic'],
  render: async (studio) => {
    const { width, height, palette } = studio
    const flat = await studio.paint({ shading: 'cel', hasNoGlow: true, contrast: 1.15 })
    const soft = await studio.paint({ shading: 'smooth', contrast: 1.9 })
    const grain = grainTile()
    const paper = labToRgb(palette.pale)
    const margin = Math.round(Math.min(width, height) * 0.045)
    return eachPixel(flat, (pixel, x, y, index) => {
      if (x < margin || y < margin || x >= width - margin || y >= height - margin) {
        const tooth = grain.at(x, y) * 4
        pixel.r = paper[0] + tooth
        pixel.g = paper[1] + tooth
        pixel.b = paper[2] + tooth
        return
      }
      // Spray: each grain takes either the flat or the shaded colour.
      const offset = index * 3
      const share = grain.at(x, y) > 0.02 ? 0.92 : 0.12
      const speck = grain.at(x + 77, y + 31) * 6
      pixel.r += ((soft.data[offset] ?? 0) - pixel.r) * share + speck
      pixel.g += ((soft.data[offset + 1] ?? 0) - pixel.g) * share + speck
      pixel.b += ((soft.data[offset + 2] ?? 0) - pixel.b) * share + speck
    })
  },
}

/** The scene in three colourings, cut up and reassembled by circles, bars and quarters. */
export const bauhaus: Family = {
  palettes: ['weimar', 'dessau', 'ulm'],
  render: async (studio) => {
    const { palette, width, height } = studio
    const look = { shading: 'flat', hasNoGlow: true, lineScale: 1.3 } as const
    const plain = await studio.paint(look)
    const turned = await studio.paint(look, { palette: swapColours(palette, 1) })
    const inverse = await studio.paint(look, { palette: swapColours(palette, 2) })
    const cut = createRandom(`${studio.manner.next()}/${studio.scene}`)
    const unit = Math.min(width, height)
    const [cx, cy, radius] = [
      width * cut.between(0.3, 0.7),
      height * cut.between(0.3, 0.55),
      unit * cut.between(0.26, 0.36),
    ]
    const split = width * cut.between(0.4, 0.62)
    const slope = cut.between(-0.45, 0.45)
    const [qx, qy, q] = [cut.chance(0.5) ? 0 : width, height, unit * cut.between(0.36, 0.5)]
    const grain = grainTile()
    eachPixel(plain, (pixel, x, y, index) => {
      let which = x > split + (y - height / 2) * slope ? 1 : 0
      const inCircle = (x - cx) ** 2 + (y - cy) ** 2 < radius * radius
      const inQuarter = (x - qx) ** 2 + (y - qy) ** 2 < q * q
      if (inCircle) which += 1
      if (inQuarter) which += 2
      which %= 3
      const from = which === 1 ? turned : which === 2 ? inverse : plain
      const noise = grain.at(x, y) * 5
      pixel.r = (from.data[index * 3] ?? 0) + noise
      pixel.g = (from.data[index * 3 + 1] ?? 0) + noise
      pixel.b = (from.data[index * 3 + 2] ?? 0) + noise
    })
    const ink = rgbToCss(labToRgb(palette.ink))
    const [accent, second] = [rgbToCss(labToRgb(palette.accent)), rgbToCss(labToRgb(palette.soft))]
    const side = cut.chance(0.5) ? 0.06 : 0.88
    const steps = [0, 1, 2, 3, 4]
      .map((index) => `M${width * side} ${height * 0.06 + index * 20}h${width * 0.08}`)
      .join('')
    return overlaySvg(
      plain,
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="${ellipse(cx, cy, radius)}" fill="none" stroke="${ink}" stroke-width="5"/><path d="${steps}" stroke="${ink}" stroke-width="9"/><path d="M${split - (height / 2) * slope} 0L${split + (height / 2) * slope} ${height}" stroke="${ink}" stroke-width="5"/><path d="${ellipse(width * cut.between(0.08, 0.2), height * cut.between(0.75, 0.9), unit * 0.045)}" fill="${accent}"/><path d="${ellipse(width * cut.between(0.76, 0.9), height * cut.between(0.1, 0.3), unit * 0.03)}" fill="${second}" stroke="${ink}" stroke-width="5"/></svg>`,
    )
  },
}

/** Muted flats and strong contours inside a gilded arch with whiplash lines. */
export const artNouveau: Family = {
  palettes: ['belleEpoque', 'absinthe', 'peacock', 'mauve'],
  skin: [0, 0.3],
  render: async (studio) => {
    const raster = await studio.paint({
      shading: 'cel',
      hasNoGlow: true,
      contrast: 0.85,
      outline: { width: 6, material: 'ink', tone: 0.5 },
    })
    const [wide, grain] = [cloudTile(4, 5), grainTile()]
    const paper = labToRgb(studio.palette.pale)
    eachPixel(raster, (pixel, x, y) => {
      const aged = 0.1 + wide.at(x >> 1, y >> 1) * 0.06 + grain.at(x, y) * 0.05
      pixel.r += (paper[0] - pixel.r) * aged
      pixel.g += (paper[1] - pixel.g) * aged
      pixel.b += (paper[2] * 0.92 - pixel.b) * aged
    })
    return overlaySvg(raster, gildedFrame(studio))
  },
}

/** Facets: a jittered triangle mesh whose corners were pulled to the edges of the picture. */
export const lowPoly: Family = {
  palettes: ['glacier', 'lava', 'jungle', 'arcade'],
  render: async (studio) => {
    const { width, height, random } = studio
    const source = await studio.paint({ shading: 'smooth', contrast: 1.2 })
    const luma = lumaOf(source)
    const cell = 24
    const [columns, rows] = [Math.ceil(width / cell) + 2, Math.ceil(height / cell) + 2]
    const corners = Array.from({ length: columns * rows }, (_, index) => {
      const [column, row] = [index % columns, Math.floor(index / columns)]
      const [x, y] = [
        (column - 0.5 + random.between(-0.3, 0.3)) * cell,
        (row - 0.5 + random.between(-0.3, 0.3)) * cell,
      ]
      return pullToEdge(luma, x, y, cell * 0.42)
    })
    const parts: string[] = []
    for (let row = 0; row < rows - 1; row += 1) {
      for (let column = 0; column < columns - 1; column += 1) {
        const at = (dx: number, dy: number) =>
          corners[(row + dy) * columns + column + dx] ?? ([0, 0] as const)
        const quad = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)] as const
        const isFalling = (row + column) % 2 === 0
        const pairs = isFalling
          ? [
              [0, 1, 2],
              [0, 2, 3],
            ]
          : [
              [0, 1, 3],
              [1, 2, 3],
            ]
        for (const trio of pairs) {
          const points = trio.map((index) => quad[index] ?? quad[0])
          parts.push(facet(source, points, random.between(-5, 5)))
        }
      }
    }
    return overlaySvg(
      source,
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`,
    )
  },
}

function facet(
  source: Raster,
  points: readonly (readonly [number, number])[],
  lift: number,
): string {
  const [a = [0, 0], b = [0, 0], c = [0, 0]] = points
  const center = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3] as const
  const sum = [0, 0, 0]
  for (const [x, y] of [center, center, mid(mid(a, b), center), mid(mid(b, c), center)]) {
    const px = Math.min(source.width - 1, Math.max(0, Math.round(x)))
    const py = Math.min(source.height - 1, Math.max(0, Math.round(y)))
    for (let channel = 0; channel < 3; channel += 1) {
      sum[channel] =
        (sum[channel] ?? 0) + (source.data[(py * source.width + px) * 3 + channel] ?? 0) / 4
    }
  }
  // Facets that face the upper left are lighter.
  const slope = (b[0] - a[0]) * (c[1] - a[1]) > 0 ? 4 : -4
  const color = sum
    .map((value) => Math.round(Math.min(255, Math.max(0, value + lift + slope))))
    .join(',')
  const d = `M${a[0].toFixed(1)} ${a[1].toFixed(1)}L${b[0].toFixed(1)} ${b[1].toFixed(1)}L${c[0].toFixed(1)} ${c[1].toFixed(1)}Z`
  return `<path d="${d}" fill="rgb(${color})" stroke="rgb(${color})" stroke-width=".8"/>`
}

function mid(
  from: readonly [number, number],
  to: readonly [number, number],
): readonly [number, number] {
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
}

/** The place of strongest contrast within `reach` pixels, or the point itself. */
function pullToEdge(
  luma: { data: Float32Array; width: number; height: number },
  x: number,
  y: number,
  reach: number,
): readonly [number, number] {
  let best = 0.06
  let found: readonly [number, number] = [x, y]
  for (let dy = -reach; dy <= reach; dy += 3) {
    for (let dx = -reach; dx <= reach; dx += 3) {
      const [px, py] = [Math.round(x + dx), Math.round(y + dy)]
      if (px < 2 || py < 2 || px >= luma.width - 2 || py >= luma.height - 2) continue
      const index = py * luma.width + px
      const contrast =
        Math.abs((luma.data[index + 2] ?? 0) - (luma.data[index - 2] ?? 0)) +
        Math.abs(
          (luma.data[index + 2 * luma.width] ?? 0) - (luma.data[index - 2 * luma.width] ?? 0),
        )
      if (contrast > best) {
        best = contrast
        found = [px, py]
      }
    }
  }
  return found
}

/** The same palette with its roles handed round. */
function swapColours(palette: Palette, turn: 1 | 2): Palette {
  const { ink, base, soft, pale, accent, second } = palette
  const scheme =
    turn === 1
      ? {
          sky: accent,
          horizon: accent,
          sun: soft,
          skin: pale,
          hair: second,
          cloth: ink,
          object: pale,
          accent: ink,
          trim: soft,
          white: soft,
          glass: second,
          wall: accent,
          floor: ink,
          leaf: pale,
        }
      : {
          sky: ink,
          horizon: second,
          sun: accent,
          skin: pale,
          hair: accent,
          cloth: soft,
          object: soft,
          accent: soft,
          trim: pale,
          white: pale,
          glass: accent,
          wall: second,
          floor: ink,
          leaf: soft,
        }
  const dim = turn === 1 ? second : base
  return {
    ...palette,
    ink: turn === 2 ? mixLab(ink, second, 0.3) : ink,
    materials: {
      ...palette.materials,
      far: mixLab(scheme.sky, dim, 0.35),
      mid: dim,
      near: second,
      front: ink,
      blush: accent,
      ...scheme,
    },
  }
}

function gildedFrame({ width, height, palette, manner }: Studio): string {
  const [gold, pale, ink, deep] = [palette.soft, palette.pale, palette.ink, palette.deep].map(
    (color) => rgbToCss(labToRgb(color)),
  )
  const m = Math.min(width, height) * 0.05
  const rise = Math.min(width, height) * 0.3
  const inner = `M${m} ${height - m * 1.6}V${m + rise}C${m} ${m + rise * 0.36} ${width * 0.26} ${m} ${width / 2} ${m}C${width * 0.74} ${m} ${width - m} ${m + rise * 0.36} ${width - m} ${m + rise}V${height - m * 1.6}Z`
  const curl = (side: 1 | -1) => {
    const x = (value: number) => (side === 1 ? value : width - value)
    return `M${x(m * 0.5)} ${height * 0.42}C${x(m * 0.7)} ${height * 0.2} ${x(m * 1.3)} ${m * 2.1} ${x(width * 0.2)} ${m * 0.7}C${x(width * 0.1)} ${m * 0.6} ${x(m * 0.9)} ${m * 1.2} ${x(m * 1.5)} ${m * 2.1}C${x(m * 2)} ${m * 2.6} ${x(m * 2.7)} ${m * 1.9} ${x(m * 2.1)} ${m * 1.5}`
  }
  const petals = Array.from({ length: 12 }, (_, index) =>
    ellipse(width / 2 + (index - 5.5) * m * 1.15, height - m * 0.8, m * 0.34, m * 0.24),
  ).join('')
  const medallions = [m * 2, width - m * 2]
    .map((x) => ellipse(x, m * 2.1, m * (0.9 + manner.between(0, 0.2))))
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M0 0H${width}V${height}H0Z${inner}" fill="${gold}" fill-rule="evenodd"/><path d="${inner}" fill="none" stroke="${ink}" stroke-width="${m * 0.34}"/><path d="${inner}" fill="none" stroke="${pale}" stroke-width="${m * 0.12}"/><path d="M4 4H${width - 4}V${height - 4}H4Z" fill="none" stroke="${ink}" stroke-width="7"/><path d="${medallions}" fill="${deep}" stroke="${ink}" stroke-width="4"/><path d="${curl(1)}${curl(-1)}" fill="none" stroke="${ink}" stroke-width="5" stroke-linecap="round"/><path d="${petals}" fill="${pale}" stroke="${ink}" stroke-width="3.5"/></svg>`
}
