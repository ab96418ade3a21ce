import type { Random } from '../prng'
import { blob, body, ellipse, shade } from '../shape'
import type { Shape } from '../types'
import { sprigs } from './backdrop'
import { hills, openSky } from './illustration-sky'

/** A fox that sits among ferns with its tail round its feet. */
export function foxShapes(random: Random): Shape[] {
  const torso = blob([
    [470, 450],
    [400, 520],
    [370, 660],
    [360, 800],
    [390, 880],
    [480, 900],
    [600, 896],
    [660, 840],
    [670, 720],
    [620, 580],
    [580, 480],
  ])
  const tail = blob([
    [640, 860],
    [740, 850],
    [830, 770],
    [850, 650],
    [810, 560],
    [860, 600],
    [920, 700],
    [910, 820],
    [820, 910],
    [680, 930],
    [560, 920],
  ])
  const tip = blob([
    [810, 560],
    [860, 600],
    [910, 690],
    [880, 700],
    [850, 664],
    [820, 640],
  ])
  const head = blob([
    [500, 240],
    [420, 268],
    [366, 340],
    [330, 400],
    [400, 450],
    [500, 512],
    [600, 450],
    [670, 400],
    [634, 340],
    [580, 268],
  ])
  const cheek = (side: number) =>
    `M${500 + side * 6} 512C${500 + side * 30} 440 ${500 + side * 80} 400 ${500 + side * 168} 400C${500 + side * 120} 450 ${500 + side * 60} 490 500 512Z`
  const ear = (side: number) =>
    `M${500 + side * 60} 268C${500 + side * 90} 180 ${500 + side * 130} 120 ${500 + side * 150} 96C${500 + side * 172} 180 ${500 + side * 168} 280 ${500 + side * 132} 350Z`
  const innerEar = (side: number) =>
    `M${500 + side * 88} 268C${500 + side * 108} 210 ${500 + side * 130} 170 ${500 + side * 142} 150C${500 + side * 152} 210 ${500 + side * 148} 270 ${500 + side * 126} 320Z`
  return [
    ...openSky(random, [random.between(420, 600), 380], 260),
    ...hills(random),
    ...sprigs(random, 6),
    {
      ...body(ellipse(580, 906, 330, 34), 'ink', 0.5, { depth: 0.45 }),
      kind: 'shade',
      opacity: 0.35,
      softness: 14,
    },
    body(tail, 'accent', 0.62, { toneEnd: 0.38, depth: 0.62 }),
    body(tip, 'white', 0.66, { depth: 0.63 }),
    body(torso, 'accent', 0.64, { toneEnd: 0.4, along: 'right', depth: 0.66 }),
    shade('M590 480C680 640 680 820 600 910H760V480Z', torso, 'accent', 0.26, {
      opacity: 0.5,
      softness: 26,
    }),
    body('M430 470C410 580 440 660 480 720C520 660 570 580 570 470Z', 'white', 0.66, {
      toneEnd: 0.54,
      depth: 0.68,
    }),
    body(
      'M400 700C396 780 400 850 396 890C420 910 450 908 462 892C468 820 470 740 466 690Z',
      'accent',
      0.56,
      { materialEnd: 'ink', toneEnd: 0.5, depth: 0.7 },
    ),
    body(
      'M500 700C498 780 504 850 500 892C522 910 552 908 562 890C572 820 570 740 564 690Z',
      'accent',
      0.48,
      { materialEnd: 'ink', toneEnd: 0.5, depth: 0.7 },
    ),
    ...[-1, 1].flatMap((side) => [
      body(ear(side), 'accent', side < 0 ? 0.62 : 0.46, { toneEnd: 0.4, depth: 0.72 }),
      body(innerEar(side), 'ink', 0.58, { depth: 0.73 }),
    ]),
    body(head, 'accent', 0.7, { toneEnd: 0.48, along: 'right', depth: 0.76 }),
    ...[-1, 1].flatMap((side) => [
      body(cheek(side), 'white', side < 0 ? 0.72 : 0.6, { depth: 0.78 }),
      body(
        blob([
          [500 + side * 44, 392],
          [500 + side * 70, 366],
          [500 + side * 106, 364],
          [500 + side * 84, 394],
        ]),
        'ink',
        0.42,
        { depth: 0.8 },
      ),
      body(ellipse(500 + side * 74, 376, 5), 'white', 0.95, { depth: 0.81 }),
    ]),
    body(ellipse(500, 500, 24, 18), 'ink', 0.42, { depth: 0.82 }),
    body(ellipse(494, 494, 7, 4), 'white', 0.8, { depth: 0.83 }),
  ]
}
