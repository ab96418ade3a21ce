import type { Random } from '../prng'
import { type Composition, type FaceAnchor, SCENE_UNITS, type Scene, type Shape } from '../types'
import { portraitBackdrop } from './backdrop'
import { cityShapes } from './environment-city'
import { duneShapes } from './environment-dunes'
import { forestShapes } from './environment-forest'
import { lighthouseShapes } from './environment-lighthouse'
import { mountainShapes } from './environment-mountain'
import { templeShapes } from './environment-temple'
import { balloonShapes } from './illustration-balloon'
import { botanicalShapes } from './illustration-botanical'
import { castleShapes } from './illustration-castle'
import { foxShapes } from './illustration-fox'
import { koiShapes } from './illustration-koi'
import { mushroomShapes } from './illustration-mushroom'
import { owlShapes } from './illustration-owl'
import { rocketShapes } from './illustration-rocket'
import { whaleShapes } from './illustration-whale'
import { astronautShapes } from './portrait-astronaut'
import { chibiShapes } from './portrait-chibi'
import { afroShapes, hatShapes, sunglassesShapes } from './portrait-front'
import { heroineShapes } from './portrait-heroine'
import { profileShapes } from './portrait-profile'
import { robotShapes } from './portrait-robot'
import { cameraShapes, chairShapes, lampShapes, watchShapes } from './product-devices'
import { perfumeShapes, teapotShapes, vaseShapes } from './product-vessels'

type Draw = (random: Random) => Shape[]

const withBackdrop =
  (draw: Draw): Draw =>
  (random) => [...portraitBackdrop(random), ...draw(random)]

/** Everything that can be drawn, by scene. */
export const subjects = {
  portrait: {
    bun: withBackdrop((random) => profileShapes(random, 'bun')),
    waves: withBackdrop((random) => profileShapes(random, 'waves')),
    crop: withBackdrop((random) => profileShapes(random, 'crop')),
    scarf: withBackdrop((random) => profileShapes(random, 'scarf')),
    sunglasses: withBackdrop(sunglassesShapes),
    afro: withBackdrop(afroShapes),
    hat: withBackdrop(hatShapes),
    astronaut: withBackdrop(astronautShapes),
    robot: withBackdrop(robotShapes),
    heroine: withBackdrop(heroineShapes),
    chibi: withBackdrop(chibiShapes),
  },
  environment: {
    mountain: mountainShapes,
    forest: forestShapes,
    dunes: duneShapes,
    city: cityShapes,
    lighthouse: lighthouseShapes,
    temple: templeShapes,
  },
  product: {
    teapot: teapotShapes,
    vase: vaseShapes,
    perfume: perfumeShapes,
    camera: cameraShapes,
    lamp: lampShapes,
    watch: watchShapes,
    chair: chairShapes,
  },
  illustration: {
    whale: whaleShapes,
    fox: foxShapes,
    koi: koiShapes,
    owl: owlShapes,
    rocket: rocketShapes,
    castle: castleShapes,
    balloon: balloonShapes,
    botanical: botanicalShapes,
    mushroom: mushroomShapes,
  },
} as const satisfies Record<Scene, Record<string, Draw>>

export type Subject<S extends Scene = Scene> = { [K in S]: keyof (typeof subjects)[K] }[S] & string

/** Where a family that gives things a face may put it. */
const faces: Partial<Record<Subject, FaceAnchor>> = {
  teapot: { x: 470, y: 630, size: 1.2 },
  vase: { x: 430, y: 730, size: 0.9 },
  perfume: { x: 500, y: 660, size: 0.9 },
  camera: { x: 530, y: 610, size: 0.7 },
  lamp: { x: 500, y: 390, size: 1 },
  watch: { x: 500, y: 560, size: 1 },
  chair: { x: 500, y: 440, size: 0.9 },
  rocket: { x: 500, y: 520, size: 0.6 },
  balloon: { x: 520, y: 400, size: 1.2 },
  castle: { x: 506, y: 640, size: 0.6 },
  mushroom: { x: 480, y: 440, size: 1.2 },
}

export function isSubject<S extends Scene>(scene: S, name: string): name is Subject<S> {
  return Object.hasOwn(subjects[scene], name)
}

/** Names of everything that can be drawn in a scene. */
export function listSubjects<S extends Scene>(scene: S): Subject<S>[] {
  return Object.keys(subjects[scene]).filter((name) => isSubject(scene, name))
}

/**
 * Composes the scene's shapes.
 * @throws RangeError when the scene has no such subject
 */
export function composeScene(options: {
  scene: Scene
  subject: string
  random: Random
}): Composition {
  const { scene, subject, random } = options
  if (!isSubject(scene, subject)) throw new RangeError(`no subject "${subject}" in ${scene}`)
  const draw: Draw = (subjects[scene] as Record<string, Draw>)[subject] ?? (() => [])
  return { shapes: draw(random), ...SCENE_UNITS[scene], face: faces[subject] }
}
