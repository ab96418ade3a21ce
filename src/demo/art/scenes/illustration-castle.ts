import type { Random } from '../prng'
import { blob, body, line, type Point, polygon, rect } from '../shape'
import type { Shape } from '../types'
import { clouds, hills, openSky } from './illustration-sky'

/** A castle on a rock with pennants, above a winding path. */
export function castleShapes(random: Random): Shape[] {
  const shapes = [
    ...openSky(random, [random.between(240, 760), 280], 130),
    ...clouds(random, 320, 0.1, 3),
    ...hills(random),
  ]
  const turret = (x: number, top: number, width: number, depth: number): Shape[] => [
    body(rect(x - width / 2, top, width, 760 - top), 'white', 0.62, {
      toneEnd: 0.3,
      along: 'right',
      depth,
    }),
    body(rect(x - width * 0.6, top - 8, width * 1.2, 26), 'metal', 0.5, {
      toneEnd: 0.34,
      along: 'right',
      depth: depth + 0.01,
    }),
    body(
      polygon([
        [x - width * 0.7, top - 6],
        [x, top - width * 1.9],
        [x + width * 0.7, top - 6],
      ]),
      'accent',
      0.6,
      { toneEnd: 0.34, along: 'right', depth: depth + 0.02 },
    ),
    line(`M${x} ${top - width * 1.9}v-48`, 'ink', 0.5, 4, { depth: depth + 0.02 }),
    body(
      polygon([
        [x + 2, top - width * 1.9 - 48],
        [x + 56, top - width * 1.9 - 34],
        [x + 2, top - width * 1.9 - 18],
      ]),
      'trim',
      0.56,
      { depth: depth + 0.03 },
    ),
    body(`M${x - 9} ${top + 96}v-34a9 12 0 0 1 18 0v34Z`, 'sun', 0.74, { depth: depth + 0.03 }),
  ]
  shapes.push(
    body(
      blob([
        [120, 1010],
        [200, 860],
        [290, 760],
        [420, 720],
        [600, 716],
        [720, 760],
        [810, 870],
        [900, 1010],
      ]),
      'near',
      0.56,
      { toneEnd: 0.36, depth: 0.5 },
    ),
  )
  shapes.push(
    ...turret(400, 420, 76, 0.54),
    ...turret(610, 440, 70, 0.54),
    ...turret(510, 320, 96, 0.56),
  )
  shapes.push(
    body(rect(330, 580, 350, 190), 'white', 0.58, { toneEnd: 0.34, along: 'right', depth: 0.62 }),
  )
  shapes.push(
    body(
      [0, 1, 2, 3, 4, 5, 6].map((index) => rect(330 + index * 52, 556, 32, 32)).join(''),
      'white',
      0.5,
      { depth: 0.62 },
    ),
  )
  shapes.push(...turret(316, 520, 84, 0.66), ...turret(696, 520, 84, 0.66))
  shapes.push(body('M462 776V690a44 50 0 0 1 88 0v86Z', 'ink', 0.56, { depth: 0.7 }))
  shapes.push(line('M484 776V660M506 776V652M528 776V660', 'metal', 0.4, 5, { depth: 0.71 }))
  shapes.push(
    body(
      'M462 776H550C560 830 470 860 520 920C560 960 640 970 660 1010H440C450 950 360 930 380 870C396 830 450 820 462 776Z',
      'floor',
      0.66,
      { toneEnd: 0.5, depth: 0.72 },
    ),
  )
  for (const [x, y, r] of [
    [210, 900, 74],
    [120, 960, 100],
    [800, 910, 84],
    [900, 970, 110],
    [300, 960, 54],
    [720, 966, 60],
  ] as const) {
    const points: Point[] = Array.from({ length: 12 }, (_, index) => {
      const angle = (index / 12) * Math.PI * 2
      const radius = r * (index % 2 ? 1.06 : 0.9) * random.between(0.94, 1.06)
      return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius * 0.9]
    })
    shapes.push(body(blob(points), 'leaf', 0.54, { toneEnd: 0.34, along: 'diagonal', depth: 0.76 }))
  }
  return shapes
}
