import type { Random } from '../prng'
import { blob, body, curve, ellipse, line, type Point, rect, shade } from '../shape'
import type { Shape } from '../types'
import { flower } from './product-vessels'

/** Two carp that circle among lily pads. */
export function koiShapes(random: Random): Shape[] {
  const shapes: Shape[] = [
    body(rect(0, 0, 1000, 1000), 'water', 0.56, {
      materialEnd: 'near',
      toneEnd: 0.46,
      along: 'diagonal',
      depth: 0,
    }),
  ]
  const rings = [
    [500, 500, 420],
    [500, 500, 330],
    [180, 240, 120],
    [840, 780, 140],
  ]
    .map(([x = 0, y = 0, r = 0]) => ellipse(x, y, r, r * 0.96))
    .join('')
  shapes.push(line(rings, 'horizon', 0.6, 4, { depth: 0.1, opacity: 0.45 }))
  for (const [x, y, r] of [
    [130, 140, 130],
    [880, 210, 110],
    [120, 850, 120],
    [820, 900, 150],
    [960, 560, 80],
  ] as const) {
    const turn = random.between(0, 6)
    const [cx, sx] = [Math.cos(turn) * r, Math.sin(turn) * r]
    shapes.push(
      {
        ...body(ellipse(x + 14, y + 20, r), 'ink', 0.5, { depth: 0.2 }),
        kind: 'shade',
        opacity: 0.3,
        softness: 9,
      },
      body(
        `M${x} ${y}L${x + cx} ${y + sx}A${r} ${r} 0 1 0 ${x + Math.cos(turn + 0.6) * r} ${y + Math.sin(turn + 0.6) * r}Z`,
        'leaf',
        0.6,
        { toneEnd: 0.42, along: 'diagonal', depth: 0.3 },
      ),
      line(
        [0.9, 1.8, 2.7, 3.6, 4.5, 5.4]
          .map(
            (step) =>
              `M${x} ${y}L${Math.round(x + Math.cos(turn + step + 0.2) * r * 0.84)} ${Math.round(y + Math.sin(turn + step + 0.2) * r * 0.84)}`,
          )
          .join(''),
        'leaf',
        0.3,
        3,
        { depth: 0.31 },
      ),
    )
  }
  shapes.push(...flower(random, [150, 150], 70), ...flower(random, [830, 890], 84))
  shapes.push(...carp(1, 'white', 'accent'), ...carp(-1, 'accent', 'white'))
  return shapes
}

function carp(hand: number, coat: 'white' | 'accent', patch: 'white' | 'accent'): Shape[] {
  const p = (x: number, y: number): Point => [500 + hand * (x - 500), 500 + hand * (y - 500)]
  const torso = blob([
    p(300, 700),
    p(250, 600),
    p(240, 470),
    p(280, 340),
    p(370, 250),
    p(450, 214),
    p(500, 226),
    p(500, 270),
    p(440, 320),
    p(390, 400),
    p(370, 500),
    p(372, 600),
    p(350, 690),
  ])
  const fin = (points: Point[]) =>
    body(blob(points), coat, 0.74, { toneEnd: 0.6, depth: 0.6, opacity: 0.92 })
  const [eye] = [p(452, 246)]
  return [
    {
      ...body(
        blob([
          p(330, 730),
          p(280, 630),
          p(270, 500),
          p(310, 370),
          p(400, 280),
          p(510, 270),
          p(420, 430),
          p(400, 600),
        ]),
        'ink',
        0.5,
        { depth: 0.4 },
      ),
      kind: 'shade',
      opacity: 0.35,
      softness: 16,
    },
    fin([
      p(310, 690),
      p(290, 790),
      p(230, 860),
      p(330, 830),
      p(360, 900),
      p(390, 800),
      p(346, 690),
    ]),
    fin([p(262, 420), p(190, 400), p(150, 430), p(180, 480), p(250, 480)]),
    fin([p(400, 380), p(450, 420), p(460, 480), p(400, 460)]),
    body(torso, coat, 0.7, { toneEnd: 0.46, along: 'right', depth: 0.66 }),
    shade(
      blob([p(420, 210), p(480, 230), p(430, 300), p(360, 330), p(340, 280)]),
      torso,
      patch,
      0.56,
      { softness: 2 },
    ),
    shade(
      blob([p(240, 430), p(330, 410), p(370, 480), p(340, 560), p(260, 560)]),
      torso,
      patch,
      0.5,
      { softness: 2 },
    ),
    shade(blob([p(270, 620), p(350, 610), p(370, 680), p(300, 700)]), torso, 'ink', 0.56, {
      softness: 2,
      opacity: 0.8,
    }),
    line(curve([p(430, 250), p(340, 360), p(304, 480), p(308, 600), p(326, 680)]), coat, 0.3, 5, {
      depth: 0.68,
    }),
    body(ellipse(eye[0], eye[1], 9), 'ink', 0.4, { depth: 0.7 }),
  ]
}
