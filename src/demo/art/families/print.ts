import { type Lab, labToRgb, mixLab } from '../color'
import type { Palette } from '../palette'
import { borderLines, enlargeField } from '../raster/fields'
import { cloudTile, fibreTile, grainTile } from '../raster/noise'
import { clamp, displace, eachPixel, lumaOf, smoothStep } from '../raster/pixels'
import { type Family, overlaySvg } from '../studio'
import { type Material, materials } from '../types'
import { sealSvg } from './ink'

/** Two or three drums of ink, coarse screens that do not quite meet, speckled paper. */
export const risograph: Family = {
  palettes: ['risoPink', 'risoTeal', 'risoViolet', 'risoGreen'],
  render: async (studio) => {
    const { palette, width, height, manner } = studio
    const warm = new Set<Material>([
      'sun',
      'skin',
      'blush',
      'cloth',
      'accent',
      'object',
      'horizon',
      'glass',
    ])
    const darkPlate = plate(palette, {
      skin: 0.92,
      sun: 1,
      cloth: 0.86,
      accent: 0.86,
      object: 0.84,
      horizon: 0.98,
      sky: 0.84,
      cloud: 1,
      white: 1,
      hair: 0.1,
      ink: 0,
      front: 0.06,
      near: 0.24,
      mid: 0.46,
      far: 0.66,
      trim: 0.3,
      leaf: 0.36,
      wall: 0.92,
      floor: 0.7,
      metal: 0.6,
      water: 0.6,
      glass: 0.86,
      blush: 0.9,
    })
    const warmPlate = plate(
      palette,
      Object.fromEntries(
        materials.map((material) => [
          material,
          warm.has(material) ? 0.16 : material === 'white' || material === 'cloud' ? 1 : 0.84,
        ]),
      ),
    )
    warmPlate.materials.skin = [0.66, 0, 0]
    warmPlate.materials.sky = [0.62, 0, 0]
    warmPlate.materials.horizon = [0.9, 0, 0]
    const look = { shading: 'smooth', hasNoGlow: true } as const
    const dark = lumaOf(await studio.paint(look, { palette: darkPlate }))
    const raster = await studio.paint(look, { palette: warmPlate })
    const light = lumaOf(raster)
    const [wide, grain] = [cloudTile(4, 4), grainTile()]
    const [first, second, paper] = [
      labToRgb(palette.ink),
      labToRgb(palette.accent),
      labToRgb(palette.pale),
    ]
    const [offX, offY] = [manner.below(2) ? 5 : -5, manner.below(2) ? 4 : -3]
    const screen = (x: number, y: number, angle: number, pitch: number) => {
      const [c, s] = [
        (Math.cos(angle) * Math.PI * 2) / pitch,
        (Math.sin(angle) * Math.PI * 2) / pitch,
      ]
      return (Math.cos(x * c + y * s) + Math.cos(y * c - x * s)) * 0.25 + 0.5
    }
    return eachPixel(raster, (pixel, x, y, index) => {
      const moved = clamp(y + offY, 0, height - 1) * width + clamp(x + offX, 0, width - 1)
      const patchy = wide.at(x, y) * 0.06 + grain.at(x, y) * 0.12
      const coverDark = 1 - (dark.data[index] ?? 1)
      const coverWarm = 1 - (light.data[moved] ?? 1)
      const inkDark =
        smoothStep(-0.07, 0.07, coverDark * 1.08 - screen(x, y, 0.78, 7) * 0.94 - 0.04) *
        (0.9 + patchy)
      const inkWarm =
        smoothStep(-0.1, 0.1, coverWarm * 1.1 - screen(x, y, 0.26, 8) * 0.92 - 0.05) *
        (0.9 + patchy)
      // Translucent inks multiply on the paper.
      const tooth = grain.at(x >> 1, y >> 1) * 4
      pixel.r =
        (paper[0] + tooth) *
        (1 - inkWarm * (1 - second[0] / 255)) *
        (1 - inkDark * (1 - first[0] / 255))
      pixel.g =
        (paper[1] + tooth) *
        (1 - inkWarm * (1 - second[1] / 255)) *
        (1 - inkDark * (1 - first[1] / 255))
      pixel.b =
        (paper[2] + tooth) *
        (1 - inkWarm * (1 - second[2] / 255)) *
        (1 - inkDark * (1 - first[2] / 255))
    })
  },
}

/** One block cut with a gouge, printed black or deep, over one flat colour. */
export const linocut: Family = {
  palettes: ['linoBlack', 'linoBlue', 'linoGreen', 'linoMaroon'],
  render: async (studio) => {
    const { palette, width, height, manner } = studio
    const drawn = await studio.paint({ shading: 'smooth', contrast: 1.3, hasNoGlow: true })
    const [order, halfDistance] = await Promise.all([studio.readOrder(), studio.readDistance()])
    const distance = enlargeField(halfDistance, width, height)
    const edges = borderLines(order, 2)
    const luma = lumaOf(drawn)
    const [wide, fine, grain] = [cloudTile(8, 4), cloudTile(32, 3), grainTile()]
    const pitch = manner.between(12, 15)
    const [ink, colour, paper] = [
      labToRgb(palette.ink),
      labToRgb(palette.accent),
      labToRgb(palette.pale),
    ]
    const isUnder = new Set<number>()
    let number = 0
    for (const shape of studio.composition.shapes) {
      if (shape.kind !== 'body' && shape.kind !== 'line') continue
      number = (number % 254) + 1
      if (['accent', 'sun', 'cloth', 'object', 'blush'].includes(shape.material))
        isUnder.add(number)
    }
    const margin = Math.min(width, height) * 0.04
    return eachPixel(drawn, (pixel, x, y, index) => {
      const wobble = wide.at(x, y) * 5 + fine.at(x, y) * 2
      const depth = order.depth[index] ?? 0
      const away = distance.data[index] ?? 0
      // Gouge cuts follow the rim of a form; in the open backdrop they run level.
      const path = depth < 18 ? y + wide.at(x >> 1, y >> 1) * 26 : Math.min(away, 400) * 1.02
      const tone = luma.data[index] ?? 0
      const cut = Math.cos(((path + wobble) / pitch) * Math.PI * 2) * 0.5 + 0.5
      const taper = fine.at(x >> 2, y >> 2) * 0.22
      let dark = smoothStep(-0.06, 0.06, cut + taper - tone * 1.95 + 0.36)
      if (tone < 0.2) dark = fine.at(x >> 1, y >> 1) > 0.62 ? 0 : 1
      if (edges[index]) dark = tone > 0.42 ? 1 : 0
      const border = Math.min(x, y, width - x, height - y) - margin - wobble * 0.5
      if (border < 0) dark = 0
      else if (border < 7) dark = 1
      if (dark > 0.5 && grain.at(x, y) + fine.at(x, y) * 0.5 > 0.66) dark = 0.25
      const under =
        border > 7 && isUnder.has(order.order[Math.max(0, index - 4 - width * 3)] ?? 0)
          ? 0.95 + grain.at(x, y) * 0.14
          : 0
      const tooth = grain.at(x >> 1, y >> 1) * 4
      pixel.r = mix(mix(paper[0] + tooth, colour[0], under), ink[0], dark)
      pixel.g = mix(mix(paper[1] + tooth, colour[1], under), ink[1], dark)
      pixel.b = mix(mix(paper[2] + tooth, colour[2], under), ink[2], dark)
    })
  },
}

/** Flat colour blocks with graded skies, key lines that swell, and the grain of the plank. */
export const ukiyoE: Family = {
  palettes: ['edo', 'edoDusk', 'edoSea'],
  render: async (studio) => {
    const { palette, height, width } = studio
    const drawn = await studio.paint({
      shading: 'cel',
      contrast: 0.9,
      hasNoGlow: true,
      outline: { width: 3.4, material: 'ink', tone: 0.44 },
    })
    const [wide, fine, grain, fibre] = [cloudTile(4, 4), cloudTile(32, 3), grainTile(), fibreTile()]
    const band = labToRgb(mixLab(palette.deep, palette.ink, 0.2))
    const paper = labToRgb(palette.pale)
    const bent = displace(drawn, (x, y) => [
      wide.at(x, y) * 5 + fine.at(x, y) * 2.4,
      wide.at(y, x) * 5 + fine.at(y, x) * 2.4,
    ])
    const order = await studio.readOrder()
    const [turnA, turnB] = [studio.random.below(512), studio.random.below(512)]
    eachPixel(bent, (pixel, x, y, index) => {
      const isSky = (order.depth[index] ?? 0) < 14
      // Bokashi: the printer wipes the block so that its top fades.
      const fade = isSky ? smoothStep(0.24, -0.02, y / height + wide.at(x >> 1, 3) * 0.03) * 0.9 : 0
      const plank = fibre.smoothAt(
        x * 0.55 + turnA,
        (y + wide.at(x >> 2, y >> 2) * 40) * 1.4 + turnB,
      )
      const wear = clamp(0.1 + plank * 0.14 + grain.at(x, y) * 0.07 + wide.at(x, y) * 0.05, 0, 0.5)
      pixel.r = mix(mix(pixel.r, band[0], fade), paper[0], wear)
      pixel.g = mix(mix(pixel.g, band[1], fade), paper[1], wear)
      pixel.b = mix(mix(pixel.b, band[2], fade), paper[2], wear)
    })
    const red = labToRgb(palette.accent).map(Math.round).join(',')
    return overlaySvg(bent, sealSvg(width, height, `rgb(${red})`, studio.manner.next()))
  },
}

/** Thick contours, flat primaries and large dots for every shadow. */
export const popHalftone: Family = {
  palettes: ['popRed', 'popPink', 'popLime'],
  render: async (studio) => {
    const { manner, palette } = studio
    const flat = await studio.paint({
      shading: 'flat',
      hasNoGlow: true,
      outline: { width: 9, material: 'ink', tone: 0.5 },
      lineScale: 1.5,
    })
    const shaded = await studio.paint({ shading: 'smooth', hasNoGlow: true, contrast: 1.3 })
    const [from, to] = [lumaOf(flat), lumaOf(shaded)]
    const [pitch, angle] = [manner.between(13, 16), manner.between(0.5, 0.9)]
    const [c, s] = [
      (Math.cos(angle) * Math.PI * 2) / pitch,
      (Math.sin(angle) * Math.PI * 2) / pitch,
    ]
    const [dots, paper] = [
      labToRgb(mixLab(palette.accent, palette.deep, 0.35)),
      labToRgb(palette.pale),
    ]
    const order = await studio.readOrder()
    const grain = grainTile()
    return eachPixel(flat, (pixel, x, y, index) => {
      const dot = (Math.cos(x * c + y * s) + Math.cos(y * c - x * s)) * 0.25 + 0.5
      const depth = (order.depth[index] ?? 0) / 255
      const darker = clamp(((from.data[index] ?? 0) - (to.data[index] ?? 0)) * 1.9, 0, 0.8)
      const sky = depth < 0.02 ? clamp(0.66 - (y / studio.height) * 0.8) : 0
      const cover =
        (from.data[index] ?? 0) > 0.22
          ? smoothStep(-0.05, 0.05, Math.max(darker, sky) - 1 + dot)
          : 0
      const [r, g, b] = depth < 0.02 ? paper : dots
      const noise = grain.at(x, y) * 5
      pixel.r = mix(pixel.r, r, cover) + noise
      pixel.g = mix(pixel.g, g, cover) + noise
      pixel.b = mix(pixel.b, b, cover) + noise
    })
  },
}

/** A grey palette for one ink: 1 leaves paper, 0 prints solid. */
function plate(palette: Palette, lightness: Partial<Record<Material, number>>): Palette {
  const grey = (value: number): Lab => [value, 0, 0]
  return {
    ...palette,
    ink: grey(0),
    deep: grey(0.3),
    base: grey(0.5),
    soft: grey(0.75),
    pale: grey(1),
    accent: grey(0.5),
    second: grey(0.5),
    materials: Object.fromEntries(
      materials.map((material) => [material, grey(lightness[material] ?? 0.5)]),
    ) as Record<Material, Lab>,
  }
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share
}
