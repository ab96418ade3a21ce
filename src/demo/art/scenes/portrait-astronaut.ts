import type { Random } from '../prng'
import { body, ellipse, line, mirrored, rect, shade } from '../shape'
import type { Shape } from '../types'

/** A helmet with a mirrored visor over a padded suit. */
export function astronautShapes(random: Random): Shape[] {
  const helmet = ellipse(500, 470, 292, 284)
  const visor = mirrored(500, [
    [500, 300],
    [370, 320],
    [296, 410],
    [300, 540],
    [380, 632],
    [500, 656],
  ])
  const torso = mirrored(500, [
    [500, 800],
    [330, 812],
    [190, 880],
    [96, 1010],
    [70, 1270],
    [300, 1300],
  ])
  const ring = mirrored(500, [
    [500, 820],
    [330, 790],
    [300, 716],
    [360, 700],
    [500, 740],
  ])
  const horizon = random.between(470, 540)
  return [
    body(torso, 'white', 0.6, { toneEnd: 0.3, along: 'right', depth: 0.66 }),
    shade('M600 800C700 900 690 1100 660 1260H960V860Z', torso, 'far', 0.3, {
      opacity: 0.55,
      softness: 36,
      depth: 0.66,
    }),
    line('M240 880C270 980 276 1120 262 1250M760 880C730 980 724 1120 738 1250', 'metal', 0.36, 7, {
      depth: 0.67,
    }),
    body(rect(392, 950, 216, 170, 22), 'metal', 0.62, { toneEnd: 0.4, depth: 0.7 }),
    ...[430, 480, 530].map((x) =>
      body(rect(x, 980, 34, 34, 8), x === 480 ? 'accent' : 'trim', 0.56, { depth: 0.71 }),
    ),
    line('M420 1050H580M420 1080H540', 'ink', 0.5, 6, { depth: 0.71 }),
    body(
      'M120 1010C180 960 250 960 290 1000L280 1060C240 1030 170 1040 112 1090Z',
      'accent',
      0.56,
      { toneEnd: 0.44, depth: 0.7 },
    ),
    body(helmet, 'white', 0.66, { toneEnd: 0.3, along: 'diagonal', depth: 0.74 }),
    shade(ellipse(640, 560, 230, 260), helmet, 'far', 0.34, {
      opacity: 0.45,
      softness: 50,
      depth: 0.74,
    }),
    body(ring, 'metal', 0.62, { toneEnd: 0.34, along: 'right', depth: 0.75 }),
    body(ellipse(206, 490, 40, 76), 'metal', 0.6, { toneEnd: 0.36, depth: 0.76 }),
    body(ellipse(794, 490, 40, 76), 'metal', 0.46, { toneEnd: 0.3, depth: 0.76 }),
    body(visor, 'ink', 0.5, { materialEnd: 'mid', toneEnd: 0.5, depth: 0.78 }),
    shade(
      `M260 ${horizon + 60}C380 ${horizon} 460 ${horizon - 30} 520 ${horizon + 10}C600 ${horizon - 40} 680 ${horizon} 760 ${horizon + 50}V700H260Z`,
      visor,
      'accent',
      0.5,
      { softness: 5, opacity: 0.85, depth: 0.78 },
    ),
    shade(ellipse(590, horizon - 40, 54, 54), visor, 'sun', 0.72, { softness: 6, depth: 0.78 }),
    shade('M318 420C340 360 400 324 460 318C400 350 356 410 340 480Z', visor, 'white', 0.8, {
      softness: 4,
      opacity: 0.75,
      depth: 0.79,
    }),
    line(visor, 'trim', 0.48, 13, { depth: 0.79 }),
  ]
}
