import sharp from 'sharp'
import { families } from './families'
import { createPalette } from './palette'
import { createRandom, hashText } from './prng'
import { composeScene, listSubjects } from './scenes'
import { createStudio } from './studio'
import { SCENE_SIZES, type Scene, type StyleFamily } from './types'

export { SCENE_SIZES, type Scene, type StyleFamily, scenes, styleFamilies } from './types'

export interface DrawSampleInput {
  /** Digits of the SREF; they choose palette, manner and composition. */
  code: string
  family: StyleFamily
  scene: Scene
  /** What to draw (a name of `subjects[scene]`); chosen by the code when absent. */
  subject?: string
  /** Pixels; the scene's own size when absent. Other proportions crop the composition. */
  width?: number
  height?: number
}

/**
 * Draws one sample picture of a demo style as a JPEG (quality 88, 4:4:4).
 * The same input gives the same bytes on the same machine.
 * @throws RangeError when the scene has no such subject
 */
export async function drawSample(input: DrawSampleInput): Promise<Buffer> {
  const {
    code,
    family,
    scene,
    width = SCENE_SIZES[scene].width,
    height = SCENE_SIZES[scene].height,
  } = input
  const style = families[family]
  const manner = createRandom(`${code}/${family}`)
  const random = createRandom(`${code}/${family}/${scene}`)
  const skin = style.skin && style.skin[0] + (style.skin[1] - style.skin[0]) * random.next()
  const palette = createPalette({
    name: style.palettes[choosePalette(code, style.palettes.length)] ?? style.palettes[0],
    hueShift: manner.between(-6, 6),
    skin,
    hasBrightSun: style.hasBrightSun,
  })
  const composition = composeScene({
    scene,
    subject: input.subject ?? chooseSubject(code, scene),
    random,
  })
  const studio = createStudio({
    scene,
    family,
    composition,
    palette,
    manner,
    random,
    width,
    height,
  })
  const { data, ...size } = await style.render(studio)
  return sharp(data, { raw: { ...size, channels: 3 } })
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** The subject that a code shows in a scene when none is asked for. */
export function chooseSubject(code: string, scene: Scene): string {
  const names = listSubjects(scene)
  return names[hashText(`${code}/${scene}`) % names.length] ?? ''
}

/** Which of a family's palettes a code has, counted from 0. */
export function choosePalette(code: string, count: number): number {
  return hashText(code) % count
}
