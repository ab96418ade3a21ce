import { createRandom } from '../prng'
import { blurField, enlargeField, roundedHeight, slopeLight } from '../raster/fields'
import { cloudTile, grainTile } from '../raster/noise'
import { clamp, eachPixel, softCopy } from '../raster/pixels'
import { ellipse } from '../shape'
import type { Family, Studio } from '../studio'
import type { Raster, Shape } from '../types'

/** How a lens, a light and a film see the scene. */
interface Exposure {
  /** Blur of the backdrop, in pixels. */
  blur: number
  bokeh: number
  /** Strength of the light that models every body. */
  modelling: number
  contrast: number
  saturation: number
  grain: number
  vignette: number
  bloom: number
  /** Colour casts of shadows and lights, added in bytes. */
  shadows: readonly [number, number, number]
  lights: readonly [number, number, number]
  isMonochrome?: boolean
  /** Share of light that falls off away from a pool of light: 0 none. */
  lowKey?: number
}

const base: Exposure = {
  blur: 16,
  bokeh: 16,
  modelling: 60,
  contrast: 1.12,
  saturation: 1,
  grain: 7,
  vignette: 0.42,
  bloom: 0.35,
  shadows: [0, 0, 0],
  lights: [0, 0, 0],
}

export const photoCinematic: Family = {
  palettes: ['tealOrange', 'emberNight', 'coldStreet'],
  skin: [0.1, 0.8],
  render: (studio) =>
    expose(studio, {
      ...base,
      bokeh: 34,
      modelling: 85,
      contrast: 1.25,
      saturation: 1.05,
      grain: 9,
      vignette: 0.6,
      bloom: 0.6,
      shadows: [-10, 4, 14],
      lights: [16, 4, -16],
      lowKey: 0.5,
    }),
}

export const photoGoldenHour: Family = {
  hasBrightSun: true,
  palettes: ['goldenDusk', 'harvest', 'alpenglow'],
  skin: [0.1, 0.7],
  render: (studio) =>
    expose(studio, {
      ...base,
      bokeh: 26,
      bloom: 0.75,
      saturation: 1.12,
      lights: [22, 8, -18],
      shadows: [8, -2, 6],
      contrast: 1.08,
    }),
}

export const photoMacro: Family = {
  palettes: ['dew', 'petal', 'frost'],
  skin: [0, 0.6],
  render: (studio) =>
    expose(studio, {
      ...base,
      blur: 34,
      bokeh: 46,
      modelling: 80,
      saturation: 1.25,
      bloom: 0.5,
      grain: 4,
      contrast: 1.15,
    }),
}

export const photoMonochrome: Family = {
  hasBrightSun: true,
  palettes: ['selenium', 'silver', 'warmPrint'],
  skin: [0.1, 0.5],
  render: (studio) =>
    expose(studio, {
      ...base,
      blur: 9,
      bokeh: 10,
      modelling: 58,
      contrast: 1.35,
      grain: 20,
      vignette: 0.6,
      bloom: 0.16,
      isMonochrome: true,
      lowKey: 0.3,
    }),
}

export const photoStudio: Family = {
  palettes: ['blushStudio', 'sageStudio', 'cobaltStudio', 'mustardStudio', 'lilacStudio'],
  skin: [0, 0.9],
  render: (studio) =>
    expose(studio, {
      ...base,
      blur: 30,
      bokeh: 0,
      modelling: 75,
      contrast: 1.1,
      saturation: 1.02,
      grain: 4,
      vignette: 0.3,
      bloom: 0.22,
    }),
}

async function expose(studio: Studio, exposure: Exposure): Promise<Raster> {
  const { width, height, scene } = studio
  const isDeep = scene === 'environment'
  const focus = isDeep ? 0.34 : 0.5
  const backdrop = await photographBackdrop(studio, exposure, focus)
  const [front, distance] = await Promise.all([
    studio.paintAlpha({ shading: 'smooth', keep: (shape) => shape.depth >= focus, lineScale: 0.8 }),
    studio.readDistance(),
  ])
  const height3d = roundedHeight(distance, 60 * studio.scale, 3)
  const sharpLight = slopeLight(height3d, 5)
  const wideLight = slopeLight(blurField(height3d, 10), 10)
  const mixed = sharpLight.data.map(
    (value, index) => value * 0.45 + (wideLight.data[index] ?? 0) * 0.55,
  )
  const light = enlargeField({ ...sharpLight, data: mixed }, width, height)
  const clouds = cloudTile(16, 5)
  for (let index = 0, from = 0, to = 0; index < width * height; index += 1, from += 4, to += 3) {
    const alpha = (front.data[from + 3] ?? 0) / 255
    if (alpha === 0) continue
    const [x, y] = [index % width, (index / width) | 0]
    const texture = clouds.at(x, y) * (isDeep ? 9 : 4)
    const lift = (light.data[index] ?? 0) * exposure.modelling * (isDeep ? 0.35 : 1) + texture
    for (let channel = 0; channel < 3; channel += 1) {
      const below = backdrop.data[to + channel] ?? 0
      backdrop.data[to + channel] = clamp(
        below + ((front.data[from + channel] ?? 0) + lift - below) * alpha,
        0,
        255,
      )
    }
  }
  return develop(studio, backdrop, exposure)
}

/** The out-of-focus part of the picture with discs of light in it. */
async function photographBackdrop(
  studio: Studio,
  exposure: Exposure,
  focus: number,
): Promise<Raster> {
  const isDeep = studio.scene === 'environment'
  const { width, height } = studio.composition
  const lights = createRandom(`${studio.random.next()}`)
  const discs: Shape[] = Array.from(
    { length: isDeep ? Math.round(exposure.bokeh / 4) : exposure.bokeh },
    () => ({
      kind: 'body' as const,
      d: ellipse(
        lights.between(0, width),
        lights.between(0, height * 0.9),
        lights.between(16, exposure.blur > 20 ? 86 : 54),
      ),
      material: lights.pick(['sun', 'sun', 'horizon', 'accent', 'trim']),
      tone: 0.78,
      opacity: lights.between(0.1, 0.4),
      depth: 0.4,
    }),
  )
  const far = await studio.paint(
    { shading: 'smooth', keep: (shape) => shape.depth < focus },
    isDeep ? {} : { share: 0.4 },
  )
  const soft = isDeep
    ? await softCopy(far, 2.8)
    : await softCopy(far, exposure.blur * studio.scale * 0.4, studio)
  if (discs.length === 0 || isDeep) return soft
  const bokeh = await studio.paintAlpha(
    { shading: 'smooth' },
    { composition: { ...studio.composition, shapes: discs }, share: 0.5 },
  )
  return eachPixel(soft, (pixel, x, y) => {
    const from =
      (Math.min(bokeh.height - 1, y >> 1) * bokeh.width + Math.min(bokeh.width - 1, x >> 1)) * 4
    const alpha = ((bokeh.data[from + 3] ?? 0) / 255) * 0.7
    if (alpha === 0) return
    pixel.r += (255 - pixel.r) * alpha * ((bokeh.data[from] ?? 0) / 255)
    pixel.g += (255 - pixel.g) * alpha * ((bokeh.data[from + 1] ?? 0) / 255)
    pixel.b += (255 - pixel.b) * alpha * ((bokeh.data[from + 2] ?? 0) / 255)
  })
}

/** Bloom, colour grade, vignette, grain. */
async function develop(studio: Studio, raster: Raster, exposure: Exposure): Promise<Raster> {
  const { width, height } = raster
  const bloom = await softCopy(raster, 44 * studio.scale)
  const grain = grainTile()
  const [shiftX, shiftY] = [studio.random.below(512), studio.random.below(512)]
  const pool = { x: width * 0.44, y: height * 0.42 }
  const diagonal = Math.hypot(width, height) / 2
  const { shadows, lights } = exposure
  return eachPixel(raster, (pixel, x, y, index) => {
    const offset = index * 3
    const glow = exposure.bloom
    let r = screen(pixel.r, (bloom.data[offset] ?? 0) * glow * ((bloom.data[offset] ?? 0) / 255))
    let g = screen(
      pixel.g,
      (bloom.data[offset + 1] ?? 0) * glow * ((bloom.data[offset + 1] ?? 0) / 255),
    )
    let b = screen(
      pixel.b,
      (bloom.data[offset + 2] ?? 0) * glow * ((bloom.data[offset + 2] ?? 0) / 255),
    )
    const luma = r * 0.2126 + g * 0.7152 + b * 0.0722
    const saturation = exposure.isMonochrome ? 0.12 : exposure.saturation
    const away = Math.hypot(x - pool.x, y - pool.y) / diagonal
    const dim =
      1 - exposure.vignette * away * away - (exposure.lowKey ?? 0) * 0.5 * clamp(away - 0.1)
    const bright = luma / 255
    const noise = grain.at(x + shiftX, y + shiftY) * exposure.grain * (1.25 - bright * 0.6)
    r = (luma + (r - luma) * saturation + (shadows[0] * (1 - bright) + lights[0] * bright)) * dim
    g = (luma + (g - luma) * saturation + (shadows[1] * (1 - bright) + lights[1] * bright)) * dim
    b = (luma + (b - luma) * saturation + (shadows[2] * (1 - bright) + lights[2] * bright)) * dim
    pixel.r = (r - 122) * exposure.contrast + 122 + noise
    pixel.g = (g - 122) * exposure.contrast + 122 + noise
    pixel.b = (b - 122) * exposure.contrast + 122 + noise
  })
}

function screen(below: number, above: number): number {
  return 255 - ((255 - below) * (255 - above)) / 255
}
