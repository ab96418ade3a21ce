import { hexToLab, type Lab, labToRgb, mixLab, type Rgb, shiftLab } from './color'
import { swatches } from './swatches'
import type { Material } from './types'

/** The colours of one style: seven key colours and what every material takes from them. */
export interface Palette {
  isNight: boolean
  ink: Lab
  deep: Lab
  base: Lab
  soft: Lab
  pale: Lab
  accent: Lab
  second: Lab
  materials: Record<Material, Lab>
}

export type SwatchName = keyof typeof swatches

export interface PaletteOptions {
  name: SwatchName
  /** Degrees by which every hue is turned, so that siblings differ. */
  hueShift?: number
  /** Human skin instead of a colour of the palette: 0 (fair) to 1 (dark). */
  skin?: number
  /** The sun shines, instead of being a disc in the accent colour. */
  hasBrightSun?: boolean
}

export function createPalette({ name, hueShift = 0, skin, hasBrightSun }: PaletteOptions): Palette {
  const parts = swatches[name].split(' ')
  const isNight = parts[7] === 'night'
  const key = (index: number) => shiftLab(hexToLab(parts[index] ?? '#808080'), hueShift)
  const keys = {
    ink: key(0),
    deep: key(1),
    base: key(2),
    soft: key(3),
    pale: key(4),
    accent: key(5),
    second: key(6),
  }
  const skinColor =
    skin === undefined
      ? mixLab(keys.pale, keys.accent, 0.3)
      : mixLab(mixLab(hexToLab('#f0c3a0'), hexToLab('#7d4a30'), skin), keys.pale, 0.12)
  const assigned = assignMaterials(keys, skinColor, isNight)
  if (skin !== undefined) assigned.blush = mixLab(skinColor, hexToLab('#b04a4c'), 0.5)
  if (hasBrightSun) assigned.sun = mixLab(keys.pale, [1, 0, 0.01], 0.4)
  return { isNight, ...keys, materials: assigned }
}

/** The colour of a material at a tone (0 shadow, 0.5 its own colour, 1 light). */
export function toneLab(palette: Palette, material: Material, tone: number): Lab {
  const base = palette.materials[material]
  if (tone < 0.5) {
    // Skin goes grey when it is mixed with a cold ink, so its shadows stay warm.
    const isSkin = material === 'skin' || material === 'blush'
    const shadow = isSkin ? mixLab(palette.ink, palette.accent, 0.5) : palette.ink
    return mixLab(base, shadow, Math.min(1, (0.5 - tone) * 1.6))
  }
  const light = mixLab(palette.pale, [1, 0, 0.01], 0.35)
  return mixLab(base, light, Math.min(1, (tone - 0.5) * 1.5))
}

export function toneColor(palette: Palette, material: Material, tone: number): Rgb {
  return labToRgb(toneLab(palette, material, tone))
}

type Keys = Omit<Palette, 'isNight' | 'materials'>

function assignMaterials(keys: Keys, skin: Lab, isNight: boolean): Record<Material, Lab> {
  const { ink, deep, base, soft, pale, accent, second } = keys
  const shared = {
    skin,
    blush: mixLab(skin, accent, 0.55),
    cloth: accent,
    trim: second,
    object: accent,
    accent,
    ink,
    white: mixLab(pale, [1, 0, 0], 0.5),
    leaf: mixLab(second, deep, 0.25),
  }
  if (isNight) {
    return {
      ...shared,
      sky: mixLab(ink, deep, 0.45),
      horizon: base,
      sun: pale,
      cloud: mixLab(base, soft, 0.4),
      far: mixLab(deep, base, 0.6),
      mid: mixLab(deep, base, 0.15),
      near: mixLab(ink, deep, 0.55),
      front: mixLab(ink, deep, 0.15),
      water: mixLab(deep, base, 0.35),
      hair: mixLab(ink, deep, 0.6),
      metal: mixLab(base, soft, 0.55),
      glass: mixLab(soft, second, 0.4),
      wall: mixLab(deep, base, 0.25),
      floor: mixLab(ink, deep, 0.7),
    }
  }
  return {
    ...shared,
    sky: soft,
    horizon: pale,
    sun: mixLab(accent, pale, 0.3),
    cloud: mixLab(pale, [1, 0, 0], 0.35),
    far: mixLab(base, soft, 0.6),
    mid: base,
    near: mixLab(base, deep, 0.7),
    front: mixLab(deep, ink, 0.55),
    water: mixLab(soft, base, 0.45),
    hair: mixLab(ink, deep, 0.3),
    metal: mixLab(soft, base, 0.4),
    glass: mixLab(pale, second, 0.35),
    wall: mixLab(soft, pale, 0.35),
    floor: mixLab(base, soft, 0.45),
  }
}
