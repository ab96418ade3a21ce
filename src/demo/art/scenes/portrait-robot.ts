import type { Random } from '../prng'
import { body, ellipse, glow, line, type Point, polygon, rect, shade } from '../shape'
import type { Shape } from '../types'

/** The head and shoulders of a giant machine. */
export function robotShapes(random: Random): Shape[] {
  const helmet = polygon([
    [500, 190],
    [620, 230],
    [690, 330],
    [700, 500],
    [650, 560],
    [350, 560],
    [300, 500],
    [310, 330],
    [380, 230],
  ])
  const jaw = polygon([
    [370, 540],
    [630, 540],
    [610, 690],
    [560, 770],
    [440, 770],
    [390, 690],
  ])
  const pair = (points: readonly Point[]) =>
    [polygon(points), polygon(points.map(([x, y]): Point => [1000 - x, y]))] as const
  const [shoulderLeft, shoulderRight] = pair([
    [40, 900],
    [120, 790],
    [330, 800],
    [380, 900],
    [350, 1100],
    [60, 1120],
  ])
  const [finLeft, finRight] = pair([
    [246, 350],
    [284, 336],
    [262, 120],
    [236, 60],
    [228, 130],
  ])
  const [cheekLeft, cheekRight] = pair([
    [296, 470],
    [360, 540],
    [390, 690],
    [372, 730],
    [300, 650],
    [270, 540],
  ])
  const [earLeft, earRight] = pair([
    [300, 330],
    [240, 350],
    [226, 500],
    [262, 560],
    [306, 520],
  ])
  const torso = polygon([
    [330, 860],
    [670, 860],
    [760, 980],
    [780, 1250],
    [220, 1250],
    [240, 980],
  ])
  const chest = polygon([
    [380, 930],
    [620, 930],
    [570, 1080],
    [500, 1120],
    [430, 1080],
  ])
  const eyeGlow = random.between(0.6, 0.8)
  return [
    body(rect(410, 700, 180, 220), 'ink', 0.56, { toneEnd: 0.5, depth: 0.64 }),
    line('M410 800H590M410 830H590M410 770H590', 'metal', 0.4, 7, { depth: 0.64 }),
    body(torso, 'metal', 0.6, { toneEnd: 0.34, along: 'right', depth: 0.66 }),
    body(shoulderLeft, 'white', 0.6, { toneEnd: 0.36, depth: 0.68 }),
    body(shoulderRight, 'white', 0.42, { toneEnd: 0.26, depth: 0.68 }),
    body(
      polygon([
        [70, 1010],
        [355, 1000],
        [350, 1100],
        [60, 1120],
      ]),
      'cloth',
      0.56,
      { toneEnd: 0.42, depth: 0.69 },
    ),
    body(
      polygon([
        [930, 1010],
        [645, 1000],
        [650, 1100],
        [940, 1120],
      ]),
      'cloth',
      0.44,
      { toneEnd: 0.34, depth: 0.69 },
    ),
    line('M130 820L320 830L346 900M870 820L680 830L654 900', 'ink', 0.5, 5, { depth: 0.69 }),
    body(chest, 'cloth', 0.62, { toneEnd: 0.4, depth: 0.7 }),
    body(ellipse(500, 1000, 46), 'trim', 0.72, { toneEnd: 0.5, depth: 0.72 }),
    body(earLeft, 'metal', 0.62, { toneEnd: 0.42, depth: 0.72 }),
    body(earRight, 'metal', 0.44, { toneEnd: 0.3, depth: 0.72 }),
    body(jaw, 'metal', 0.66, { toneEnd: 0.4, along: 'right', depth: 0.73 }),
    line('M440 640H560M446 672H554M452 704H548', 'ink', 0.5, 9, { depth: 0.74 }),
    body(cheekLeft, 'white', 0.66, { toneEnd: 0.46, depth: 0.75 }),
    body(cheekRight, 'white', 0.44, { toneEnd: 0.3, depth: 0.75 }),
    body(helmet, 'white', 0.74, { toneEnd: 0.38, along: 'right', depth: 0.76 }),
    shade('M520 180H720V580H540L560 400Z', helmet, 'far', 0.34, {
      opacity: 0.6,
      softness: 12,
      depth: 0.76,
    }),
    body(
      polygon([
        [340, 452],
        [660, 452],
        [640, 548],
        [560, 560],
        [500, 530],
        [440, 560],
        [360, 548],
      ]),
      'ink',
      0.5,
      { depth: 0.77 },
    ),
    body(
      polygon([
        [370, 484],
        [630, 484],
        [622, 508],
        [500, 516],
        [378, 508],
      ]),
      'trim',
      eyeGlow,
      { toneEnd: 0.6, depth: 0.78 },
    ),
    glow([430, 500], 100, 'trim', 0.5, { depth: 0.78 }),
    glow([580, 500], 90, 'trim', 0.4, { depth: 0.78 }),
    body(
      polygon([
        [470, 186],
        [530, 186],
        [546, 420],
        [500, 448],
        [454, 420],
      ]),
      'cloth',
      0.6,
      { toneEnd: 0.44, depth: 0.78 },
    ),
    body(finLeft, 'trim', 0.66, { toneEnd: 0.46, depth: 0.79 }),
    body(finRight, 'trim', 0.5, { toneEnd: 0.36, depth: 0.79 }),
    body(ellipse(500, 300, 34), 'trim', 0.72, { toneEnd: 0.44, depth: 0.8 }),
    line(ellipse(500, 300, 34), 'ink', 0.5, 5, { depth: 0.8 }),
    line('M350 330L440 380M650 330L560 380M340 420H450M660 420H550', 'ink', 0.5, 4, { depth: 0.8 }),
  ]
}
