import type { Random } from '../prng'
import { blob, body, ellipse, line, mirrored, polygon, shade } from '../shape'
import type { Shape } from '../types'
import { animeEye } from './portrait-heroine'

/** A small round figure with cat ears: the head is half of it. */
export function chibiShapes(random: Random): Shape[] {
  const head = mirrored(500, [
    [500, 250],
    [330, 280],
    [226, 420],
    [230, 590],
    [330, 710],
    [500, 742],
  ])
  const torso = mirrored(500, [
    [500, 690],
    [420, 730],
    [372, 860],
    [340, 1010],
    [400, 1040],
    [500, 1046],
  ])
  const fringe =
    'M500 232C330 236 226 350 220 520C236 560 262 580 284 590C290 540 306 500 334 470C344 510 364 540 392 556C404 510 426 470 456 448C476 490 504 520 540 540C556 500 572 470 590 452C620 490 650 520 690 540C700 520 706 510 708 496C724 530 736 560 742 586C764 570 776 552 780 520C774 350 670 236 500 232Z'
  const ear = (side: number) =>
    polygon([
      [500 + side * 130, 270],
      [500 + side * 236, 120],
      [500 + side * 272, 380],
    ])
  const innerEar = (side: number) =>
    polygon([
      [500 + side * 170, 280],
      [500 + side * 226, 190],
      [500 + side * 246, 330],
    ])
  const tail = blob([
    [640, 960],
    [740, 930],
    [800, 830],
    [850, 840],
    [860, 900],
    [780, 1000],
    [660, 1030],
  ])
  const cheer = random.chance(0.5)
  return [
    body(tail, 'hair', 0.56, { toneEnd: 0.44, depth: 0.62 }),
    ...[-1, 1].flatMap((side) => [
      body(ear(side), 'hair', 0.56, { toneEnd: 0.46, depth: 0.64 }),
      body(innerEar(side), 'blush', 0.56, { depth: 0.65 }),
      body(ellipse(500 + side * 66, 1090, 52, 70), 'skin', 0.6, { toneEnd: 0.5, depth: 0.64 }),
      body(ellipse(500 + side * 70, 1150, 70, 40), 'trim', 0.56, { toneEnd: 0.42, depth: 0.66 }),
    ]),
    body(torso, 'cloth', 0.62, { toneEnd: 0.46, depth: 0.68 }),
    ...[-1, 1].map((side) =>
      body(ellipse(500 + side * 150, cheer ? 800 : 880, 44, 74), 'cloth', 0.6, {
        toneEnd: 0.5,
        depth: 0.7,
      }),
    ),
    body(ellipse(500, 780, 30), 'trim', 0.62, { depth: 0.72 }),
    line('M440 1000C480 1010 520 1010 560 1000', 'trim', 0.6, 12, { depth: 0.72 }),
    body(head, 'skin', 0.7, { toneEnd: 0.58, depth: 0.74 }),
    shade(
      'M220 400H780V500C700 580 640 560 590 480C540 580 480 560 450 480C400 590 340 580 330 500L280 620Z',
      head,
      'skin',
      0.38,
      { softness: 6, opacity: 0.5, depth: 0.74 },
    ),
    ...[-1, 1].flatMap((side) => [
      ...animeEye(500 + side * 124, 586, side, 1.12),
      body(ellipse(500 + side * 204, 664, 42, 22), 'blush', 0.55, { depth: 0.76 }),
    ]),
    body('M470 672C490 680 510 680 530 672C526 706 474 706 470 672Z', 'blush', 0.36, {
      depth: 0.76,
    }),
    body(fringe, 'hair', 0.62, { toneEnd: 0.5, depth: 0.82 }),
    shade(
      'M270 380C380 300 620 300 730 380L726 420C620 346 380 346 270 430Z',
      fringe,
      'white',
      0.6,
      { softness: 5, opacity: 0.5, depth: 0.82 },
    ),
  ]
}
