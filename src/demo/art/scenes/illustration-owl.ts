import type { Random } from '../prng'
import { blob, body, curve, ellipse, leafPath, line, mirrored, shade } from '../shape'
import type { Shape } from '../types'
import { clouds, hills, openSky } from './illustration-sky'

/** An owl on a bough before a great moon. */
export function owlShapes(random: Random): Shape[] {
  const torso = mirrored(500, [
    [500, 250],
    [400, 262],
    [318, 340],
    [296, 470],
    [316, 640],
    [390, 770],
    [500, 810],
  ])
  const wing = (side: number) =>
    blob([
      [500 + side * 190, 420],
      [500 + side * 226, 520],
      [500 + side * 200, 690],
      [500 + side * 120, 820],
      [500 + side * 112, 680],
      [500 + side * 120, 520],
    ])
  const feathers = [0, 1, 2, 3]
    .map((row) =>
      Array.from({ length: 5 - (row % 2) }, (_, index) => {
        const x = 420 + index * 40 + (row % 2) * 20
        return `M${x - 18} ${560 + row * 48}q18 34 36 0`
      }).join(''),
    )
    .join('')
  return [
    ...openSky(random, [500, 400], 330),
    ...clouds(random, 330, 0.12, 3),
    ...hills(random),
    line('M-20 800C200 760 380 830 560 806C760 780 880 830 1020 780', 'front', 0.4, 40, {
      depth: 0.56,
    }),
    line('M180 790C150 700 90 660 40 650M820 800C860 700 930 680 980 640', 'front', 0.44, 16, {
      depth: 0.55,
    }),
    ...[
      [40, 650, -2.4],
      [90, 676, -1.2],
      [980, 640, -0.7],
      [900, 690, -1.9],
      [250, 800, 0.9],
      [720, 806, 1.2],
    ].flatMap(([x = 0, y = 0, angle = 0]) => [
      body(leafPath([x, y], 110, angle, 28), 'leaf', 0.58, { toneEnd: 0.4, depth: 0.57 }),
      body(leafPath([x, y], 84, angle + 0.9, 22), 'leaf', 0.44, { depth: 0.57 }),
    ]),
    ...[-1, 1].map((side) =>
      body(
        `M${500 + side * 90} 290L${500 + side * 190} 190L${500 + side * 190} 370Z`,
        'object',
        0.44,
        { depth: 0.62 },
      ),
    ),
    body(torso, 'object', 0.6, { toneEnd: 0.36, depth: 0.66 }),
    shade(
      mirrored(500, [
        [500, 500],
        [430, 520],
        [390, 620],
        [430, 740],
        [500, 780],
      ]),
      torso,
      'white',
      0.62,
      { softness: 3, opacity: 0.85 },
    ),
    line(feathers, 'object', 0.3, 6, { depth: 0.7 }),
    ...[-1, 1].flatMap((side) => [
      body(wing(side), 'trim', side < 0 ? 0.56 : 0.42, { toneEnd: 0.32, depth: 0.72 }),
      line(
        curve([
          [500 + side * 200, 520],
          [500 + side * 170, 640],
          [500 + side * 126, 770],
        ]),
        'trim',
        0.7,
        5,
        { depth: 0.73 },
      ),
      line(
        curve([
          [500 + side * 164, 480],
          [500 + side * 140, 620],
          [500 + side * 122, 700],
        ]),
        'trim',
        0.7,
        5,
        { depth: 0.73 },
      ),
      body(ellipse(500 + side * 82, 390, 92), 'white', 0.66, { toneEnd: 0.5, depth: 0.76 }),
      body(ellipse(500 + side * 76, 392, 54), 'accent', 0.66, { toneEnd: 0.46, depth: 0.78 }),
      body(ellipse(500 + side * 76, 392, 32), 'ink', 0.42, { depth: 0.8 }),
      body(ellipse(500 + side * 76 - 12, 380, 11), 'white', 0.95, { depth: 0.81 }),
      line(
        `M${500 + side * 44} 806v24M${500 + side * 66} 806v26M${500 + side * 88} 804v22`,
        'accent',
        0.4,
        12,
        { depth: 0.74 },
      ),
    ]),
    body('M500 410C524 440 520 476 500 498C480 476 476 440 500 410Z', 'accent', 0.5, {
      toneEnd: 0.32,
      depth: 0.82,
    }),
  ]
}
