import type { Random } from '../prng'
import { blob, body, ellipse, line, type Point, polygon, rect, ridge } from '../shape'
import type { Shape } from '../types'
import { fir, skyShapes, WIDTH } from './environment-parts'

/** A tiered temple over misty hills, with a gate, steps and a blossoming bough. */
export function templeShapes(random: Random): Shape[] {
  const sun: Point = [random.between(380, 640), random.between(280, 360)]
  const shapes = [...skyShapes(random, sun, 120)]
  ;[460, 540, 620].forEach((y, layer) => {
    shapes.push(
      body(
        ridge({
          random,
          width: WIDTH,
          y,
          amplitude: 150 - layer * 30,
          floor: 900,
          isSmooth: true,
          levels: 4,
        }),
        layer === 2 ? 'mid' : 'far',
        0.54 - layer * 0.04,
        { toneEnd: 0.7, depth: 0.1 + layer * 0.06 },
      ),
    )
    shapes.push({
      ...body(rect(0, y + 60, WIDTH, 90), 'horizon', 0.72, { depth: 0.11 + layer * 0.06 }),
      kind: 'shade',
      opacity: 0.5,
      softness: 40,
    })
  })
  shapes.push(
    body(
      blob([
        [560, 1010],
        [700, 800],
        [900, 720],
        [1150, 700],
        [1400, 730],
        [1600, 780],
        [1600, 1100],
        [560, 1100],
      ]),
      'near',
      0.58,
      { toneEnd: 0.4, depth: 0.36 },
    ),
  )
  for (let tree = 0; tree < 7; tree += 1)
    shapes.push(
      body(
        fir(random, 780 + tree * 120, 800 + (tree % 3) * 16, random.between(110, 190)),
        'near',
        0.42,
        { toneEnd: 0.32, depth: 0.37 },
      ),
    )
  shapes.push(...pagoda(1090, 760))
  shapes.push(
    body(
      blob([
        [-80, 860],
        [200, 820],
        [480, 880],
        [760, 940],
        [1060, 910],
        [1600, 930],
        [1600, 1100],
        [-80, 1100],
      ]),
      'front',
      0.56,
      { toneEnd: 0.4, depth: 0.6 },
    ),
  )
  shapes.push(...gate(360, 880))
  shapes.push(...bough(random))
  return shapes
}

function pagoda(x: number, y: number): Shape[] {
  const shapes: Shape[] = []
  for (let tier = 0; tier < 4; tier += 1) {
    const base = y - tier * 108
    const half = 150 - tier * 24
    shapes.push(
      body(rect(x - half * 0.62, base - 70, half * 1.24, 74), 'white', 0.5, {
        toneEnd: 0.38,
        along: 'right',
        depth: 0.44 + tier * 0.02,
      }),
    )
    shapes.push(
      line(
        [-0.4, -0.13, 0.13, 0.4]
          .map((t) => `M${Math.round(x + half * t)} ${base - 66}v62`)
          .join(''),
        'accent',
        0.44,
        7,
        { depth: 0.45 + tier * 0.02 },
      ),
    )
    const eave = `M${x - half * 1.26} ${base - 60}C${x - half} ${base - 70} ${x - half * 0.7} ${base - 92} ${x - half * 0.5} ${base - 116}H${x + half * 0.5}C${x + half * 0.7} ${base - 92} ${x + half} ${base - 70} ${x + half * 1.26} ${base - 60}C${x + half * 0.8} ${base - 56} ${x - half * 0.8} ${base - 56} ${x - half * 1.26} ${base - 60}Z`
    shapes.push(
      body(eave, 'front', 0.62, { toneEnd: 0.42, along: 'right', depth: 0.46 + tier * 0.02 }),
    )
  }
  shapes.push(
    line(`M${x} ${y - 440}v-96M${x - 16} ${y - 470}h32M${x - 12} ${y - 494}h24`, 'accent', 0.4, 7, {
      depth: 0.53,
    }),
  )
  return shapes
}

function gate(x: number, y: number): Shape[] {
  return [
    body(
      polygon([
        [x - 128, y + 60],
        [x - 108, y - 236],
        [x - 78, y - 236],
        [x - 90, y + 60],
      ]),
      'accent',
      0.6,
      { toneEnd: 0.42, depth: 0.66 },
    ),
    body(
      polygon([
        [x + 128, y + 60],
        [x + 108, y - 236],
        [x + 78, y - 236],
        [x + 90, y + 60],
      ]),
      'accent',
      0.48,
      { toneEnd: 0.36, depth: 0.66 },
    ),
    body(rect(x - 136, y - 190, 272, 26), 'accent', 0.54, { toneEnd: 0.44, depth: 0.67 }),
    body(rect(x - 16, y - 236, 32, 52), 'accent', 0.5, { depth: 0.67 }),
    body(
      `M${x - 190} ${y - 280}Q${x} ${y - 244} ${x + 190} ${y - 280}L${x + 176} ${y - 236}Q${x} ${y - 210} ${x - 176} ${y - 236}Z`,
      'ink',
      0.6,
      { materialEnd: 'accent', toneEnd: 0.4, depth: 0.68 },
    ),
  ]
}

function bough(random: Random): Shape[] {
  const branch =
    'M1540 20C1400 60 1280 60 1180 130C1120 170 1040 170 980 210M1300 76C1240 130 1220 190 1160 230M1420 56C1360 130 1360 180 1320 230'
  const blossom = Array.from({ length: 46 }, (_, index) => {
    const t = random.next()
    const fork = index % 3
    const [x, y] =
      fork === 0
        ? [1500 - t * 520, 30 + t * 190]
        : fork === 1
          ? [1300 - t * 150, 80 + t * 160]
          : [1420 - t * 100, 60 + t * 180]
    return ellipse(
      (x ?? 0) + random.between(-36, 36),
      (y ?? 0) + random.between(-28, 28),
      random.between(9, 20),
    )
  })
  return [
    line(branch, 'ink', 0.58, 13, { depth: 0.8 }),
    body(blossom.filter((_, index) => index % 2 === 0).join(''), 'blush', 0.66, { depth: 0.82 }),
    body(blossom.filter((_, index) => index % 2 === 1).join(''), 'blush', 0.52, { depth: 0.83 }),
  ]
}
