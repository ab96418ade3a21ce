import type { Random } from '../prng'
import {
  blob,
  body,
  curve,
  ellipse,
  leafPath,
  line,
  mirrored,
  type Point,
  rect,
  shade,
} from '../shape'
import type { Shape } from '../types'
import { tabletop } from './backdrop'

/** A round teapot beside a cup, with steam. */
export function teapotShapes(random: Random): Shape[] {
  const pot = mirrored(470, [
    [470, 470],
    [360, 490],
    [270, 560],
    [236, 660],
    [262, 770],
    [340, 840],
    [470, 852],
  ])
  const lid = mirrored(470, [
    [470, 430],
    [400, 446],
    [352, 492],
    [400, 506],
    [470, 510],
  ])
  const spout = 'M262 690C190 680 170 600 120 540C150 520 176 520 190 530C210 580 230 610 272 610Z'
  const handle = 'M676 560C790 520 830 640 760 720C730 752 700 770 664 780'
  const cup = mirrored(790, [
    [790, 730],
    [712, 732],
    [704, 744],
    [722, 830],
    [752, 866],
    [790, 870],
  ])
  return [
    ...tabletop(random, 620, 740),
    line(handle, 'object', 0.36, 34, { depth: 0.58 }),
    line(handle, 'object', 0.56, 14, { depth: 0.58 }),
    body(spout, 'object', 0.58, { toneEnd: 0.36, depth: 0.6 }),
    body(pot, 'object', 0.74, { toneEnd: 0.28, along: 'diagonal', depth: 0.66 }),
    shade('M560 460C680 560 690 760 560 870H760V460Z', pot, 'object', 0.2, {
      opacity: 0.6,
      softness: 34,
    }),
    shade(ellipse(356, 600, 40, 74), pot, 'white', 0.8, { opacity: 0.6, softness: 18 }),
    shade('M230 690C330 740 620 740 720 690V730C620 780 330 780 230 730Z', pot, 'trim', 0.56, {
      softness: 1,
    }),
    body(lid, 'object', 0.66, { toneEnd: 0.4, along: 'right', depth: 0.7 }),
    line('M356 500C420 520 520 520 584 500', 'object', 0.24, 6, { depth: 0.7 }),
    body(ellipse(470, 418, 32, 26), 'trim', 0.64, { toneEnd: 0.4, depth: 0.72 }),
    line('M868 766C920 760 920 836 848 834', 'white', 0.4, 15, { depth: 0.7 }),
    body(cup, 'white', 0.7, { toneEnd: 0.34, along: 'right', depth: 0.74 }),
    body(ellipse(790, 738, 84, 20), 'white', 0.5, { depth: 0.75 }),
    body(ellipse(790, 741, 72, 15), 'accent', 0.34, { depth: 0.76 }),
    line('M770 690C740 640 810 610 780 550M812 690C790 650 840 620 818 570', 'white', 0.8, 7, {
      depth: 0.5,
      opacity: 0.6,
    }),
  ]
}

/** A tall vase of branches and blossoms beside a bowl of fruit. */
export function vaseShapes(random: Random): Shape[] {
  const vase = mirrored(430, [
    [430, 470],
    [392, 470],
    [384, 500],
    [398, 560],
    [326, 640],
    [300, 740],
    [330, 840],
    [380, 880],
    [430, 884],
  ])
  const shapes = tabletop(random, 560, 750)
  const tips: Point[] = [
    [170, 190],
    [300, 90],
    [440, 60],
    [590, 120],
    [700, 250],
  ]
  for (const [index, tip] of tips.entries()) {
    const bend: Point = [430 + (tip[0] - 430) * 0.35 + random.between(-20, 20), 300]
    const stem: Point[] = [[424 + index * 4, 490], bend, tip]
    shapes.push(line(curve(stem), 'leaf', 0.3, 6, { depth: 0.56 }))
    for (let leaf = 0; leaf < 5; leaf += 1) {
      const t = 0.3 + leaf * 0.15
      const at: Point = [bend[0] + (tip[0] - bend[0]) * t, bend[1] + (tip[1] - bend[1]) * t]
      const angle = Math.atan2(tip[1] - bend[1], tip[0] - bend[0]) + (leaf % 2 ? 0.9 : -0.9)
      shapes.push(
        body(leafPath(at, random.between(70, 110), angle, 20), 'leaf', leaf % 2 ? 0.62 : 0.44, {
          toneEnd: 0.36,
          depth: 0.58,
        }),
      )
    }
    if (index % 2 === 0)
      shapes.push(...flower(random, tip, 62), ...flower(random, [bend[0] + 18, bend[1] - 30], 44))
  }
  return [
    ...shapes,
    body(vase, 'object', 0.72, { toneEnd: 0.28, along: 'right', depth: 0.68 }),
    shade('M470 480C560 600 580 780 490 890H640V480Z', vase, 'object', 0.2, {
      opacity: 0.55,
      softness: 28,
    }),
    shade(ellipse(362, 680, 20, 90), vase, 'white', 0.85, { opacity: 0.6, softness: 12 }),
    shade('M290 700C350 730 510 730 570 700V728C510 760 350 760 290 728Z', vase, 'trim', 0.6, {
      softness: 1,
    }),
    line('M300 770C360 800 500 800 560 770', 'trim', 0.6, 6, { depth: 0.69 }),
    ...[
      [640, 838, 62],
      [752, 846, 56],
      [700, 786, 52],
    ].flatMap(([x = 0, y = 0, radius = 0], index) => {
      const fruit = ellipse(x, y, radius)
      return [
        body(fruit, index === 2 ? 'accent' : 'trim', 0.68, {
          toneEnd: 0.32,
          along: 'diagonal',
          depth: 0.7 + index * 0.02,
        }),
        shade(ellipse(x + 22, y + 22, radius * 0.9), fruit, 'ink', 0.5, {
          opacity: 0.25,
          softness: 16,
        }),
        shade(ellipse(x - radius * 0.36, y - radius * 0.4, radius * 0.24), fruit, 'white', 0.8, {
          opacity: 0.7,
          softness: 7,
        }),
        line(`M${x} ${y - radius}q4 -18 16 -24`, 'leaf', 0.2, 5, { depth: 0.74 }),
      ]
    }),
  ]
}

/** A cut-glass scent bottle with a heavy stopper on a plinth. */
export function perfumeShapes(random: Random): Shape[] {
  const flask = rect(330, 400, 340, 400, 56)
  const liquid = rect(356, 540, 288, 234, 36)
  return [
    ...tabletop(random, 520, 720),
    body(rect(220, 800, 560, 220, 10), 'wall', 0.66, { toneEnd: 0.4, along: 'right', depth: 0.56 }),
    body('M220 800L270 760H730L780 800Z', 'wall', 0.82, { toneEnd: 0.66, depth: 0.57 }),
    body(flask, 'glass', 0.78, { toneEnd: 0.5, along: 'right', depth: 0.64 }),
    body(liquid, 'object', 0.62, { toneEnd: 0.36, along: 'diagonal', depth: 0.66 }),
    shade('M356 540H430L380 774H356Z', liquid, 'white', 0.7, { opacity: 0.4, softness: 3 }),
    shade('M560 540H644V774H600Z', liquid, 'object', 0.2, { opacity: 0.5, softness: 14 }),
    line('M356 548C430 534 570 534 644 548', 'white', 0.8, 6, { depth: 0.67 }),
    body(rect(436, 600, 128, 96, 4), 'white', 0.7, { depth: 0.7 }),
    line('M460 630H540M472 652H528M484 672H516', 'ink', 0.5, 5, { depth: 0.71 }),
    line('M352 440V760', 'white', 0.9, 9, { depth: 0.7, opacity: 0.8 }),
    line('M646 450V750', 'white', 0.8, 4, { depth: 0.7, opacity: 0.6 }),
    body(rect(446, 352, 108, 52, 6), 'metal', 0.74, { toneEnd: 0.28, along: 'right', depth: 0.7 }),
    body('M420 352L444 220H556L580 352Z', 'trim', 0.74, {
      toneEnd: 0.34,
      along: 'right',
      depth: 0.72,
    }),
    body('M444 220L470 190H530L556 220Z', 'trim', 0.84, { depth: 0.73 }),
    shade('M440 352L462 220H486L474 352Z', 'M420 352L444 220H556L580 352Z', 'white', 0.8, {
      opacity: 0.7,
      softness: 3,
    }),
    ...flower(random, [770, 770], 66),
    ...flower(random, [850, 806], 44),
    body(leafPath([790, 800], 150, 0.5, 30), 'leaf', 0.5, { toneEnd: 0.34, depth: 0.62 }),
  ]
}

/** A five-petalled blossom. */
export function flower(random: Random, [x, y]: Point, radius: number): Shape[] {
  const turn = random.between(0, Math.PI)
  const petals = (offset: number) =>
    [0, 1, 2, 3, 4]
      .map((index) =>
        leafPath([x, y], radius, turn + offset + (index * Math.PI * 2) / 5, radius * 0.52),
      )
      .join('')
  return [
    body(petals(0.3), 'accent', 0.44, { depth: 0.6 }),
    body(petals(0), 'accent', 0.66, { toneEnd: 0.54, depth: 0.61 }),
    body(
      blob([
        [x - radius * 0.2, y],
        [x, y - radius * 0.2],
        [x + radius * 0.2, y],
        [x, y + radius * 0.2],
      ]),
      'sun',
      0.7,
      { depth: 0.62 },
    ),
  ]
}
