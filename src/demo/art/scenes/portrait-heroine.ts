import type { Random } from '../prng'
import { blob, body, ellipse, line, mirrored, shade } from '../shape'
import type { Shape } from '../types'

/** A drawn heroine from the front: large eyes, spiky fringe, sailor collar. */
export function heroineShapes(random: Random): Shape[] {
  const face = mirrored(500, [
    [500, 330],
    [372, 360],
    [324, 480],
    [336, 610],
    [392, 712],
    [462, 780],
    [494, 796],
  ])
  const swing = random.between(-24, 24)
  const back = blob([
    [500, 176],
    [340, 206],
    [240, 330],
    [214, 520],
    [226, 700],
    [190 + swing, 880],
    [230 + swing, 1010],
    [330, 960],
    [400, 840],
    [600, 840],
    [680, 960],
    [790 + swing, 1020],
    [812 + swing, 880],
    [776, 700],
    [788, 520],
    [760, 330],
    [660, 206],
  ])
  const fringe =
    'M500 186C380 190 300 260 284 400C280 470 292 540 306 590C322 540 330 500 352 458C356 510 366 540 384 566C396 500 420 450 448 420C448 470 456 506 470 534C492 476 516 440 540 412C552 460 572 506 600 544C606 500 612 470 622 446C650 490 672 540 690 596C712 530 724 470 716 400C700 262 620 190 500 186Z'
  return [
    body(back, 'hair', 0.5, { materialEnd: 'trim', toneEnd: 0.46, depth: 0.62 }),
    ...sailorTop(),
    body('M436 720V850L500 910L564 850V720Z', 'skin', 0.5, { toneEnd: 0.4, depth: 0.68 }),
    shade(
      'M420 720C450 812 550 812 580 720V800L500 860L420 800Z',
      'M436 720V850L500 910L564 850V720Z',
      'skin',
      0.28,
      { softness: 4, depth: 0.68 },
    ),
    body(face, 'skin', 0.68, { toneEnd: 0.58, depth: 0.7 }),
    shade(
      'M300 380H700V500C640 560 600 520 560 470C520 540 470 560 440 480C400 580 350 560 330 520Z',
      face,
      'skin',
      0.36,
      { softness: 6, opacity: 0.6, depth: 0.7 },
    ),
    shade(ellipse(384, 690, 46, 20), face, 'blush', 0.5, {
      softness: 12,
      opacity: 0.7,
      depth: 0.7,
    }),
    shade(ellipse(616, 690, 46, 20), face, 'blush', 0.5, {
      softness: 12,
      opacity: 0.7,
      depth: 0.7,
    }),
    ...[-1, 1].flatMap((side) => animeEye(500 + side * 88, 606, side)),
    line('M500 682L494 694', 'skin', 0.2, 6, { depth: 0.74 }),
    line('M474 730C490 742 510 742 526 730', 'ink', 0.42, 6, { depth: 0.74 }),
    body(fringe, 'hair', 0.62, { materialEnd: 'hair', toneEnd: 0.48, depth: 0.8 }),
    shade(
      'M300 330C400 280 600 280 706 330L700 366C600 316 400 316 304 372Z',
      fringe,
      'white',
      0.6,
      { softness: 5, opacity: 0.5, depth: 0.8 },
    ),
    body('M296 480C262 600 300 720 262 860C320 800 346 690 338 560Z', 'hair', 0.56, {
      toneEnd: 0.46,
      depth: 0.81,
    }),
    body('M704 480C738 600 700 720 738 860C680 800 654 690 662 560Z', 'hair', 0.5, {
      toneEnd: 0.4,
      depth: 0.81,
    }),
    line(
      'M420 220C390 280 376 340 372 420M580 220C612 280 630 340 636 410M500 214C496 280 494 330 490 400',
      'hair',
      0.34,
      4,
      { depth: 0.81 },
    ),
    body('M676 300L760 262L752 330L800 384L716 372L664 400Z', 'accent', 0.58, {
      toneEnd: 0.44,
      depth: 0.84,
    }),
  ]
}

/** Eye of a drawn character; `side` is -1 for the left one. */
export function animeEye(x: number, y: number, side: number, scale = 1): Shape[] {
  const s = (value: number) => value * scale
  const white = ellipse(x, y, s(50), s(56))
  const iris = ellipse(x + side * s(2), y + s(4), s(38), s(50))
  return [
    body(white, 'white', 0.7, { depth: 0.74 }),
    body(iris, 'ink', 0.6, { materialEnd: 'trim', toneEnd: 0.66, depth: 0.75 }),
    body(ellipse(x, y, s(18), s(26)), 'ink', 0.4, { depth: 0.75 }),
    body(ellipse(x - s(14), y - s(22), s(14), s(17)), 'white', 0.95, { depth: 0.76 }),
    body(ellipse(x + s(14), y + s(24), s(8), s(9)), 'white', 0.9, { depth: 0.76 }),
    line(
      `M${x - side * s(52)} ${y - s(24)}C${x - side * s(30)} ${y - s(68)} ${x + side * s(34)} ${y - s(70)} ${x + side * s(60)} ${y - s(22)}`,
      'ink',
      0.4,
      s(13),
      { depth: 0.77 },
    ),
    line(
      `M${x - side * s(42)} ${y - s(104)}C${x - side * s(14)} ${y - s(122)} ${x + side * s(26)} ${y - s(120)} ${x + side * s(54)} ${y - s(98)}`,
      'hair',
      0.4,
      s(7),
      { depth: 0.77 },
    ),
  ]
}

function sailorTop(): Shape[] {
  const torso = mirrored(500, [
    [500, 880],
    [410, 860],
    [300, 900],
    [196, 980],
    [150, 1260],
    [320, 1300],
  ])
  return [
    body(torso, 'white', 0.66, { toneEnd: 0.5, depth: 0.66 }),
    shade('M560 860C640 960 620 1120 600 1260H880V900Z', torso, 'far', 0.5, {
      softness: 8,
      opacity: 0.5,
      depth: 0.66,
    }),
    body('M420 850L290 910L340 1060L500 1080L660 1060L710 910L580 850L500 990Z', 'cloth', 0.54, {
      toneEnd: 0.42,
      depth: 0.67,
    }),
    line('M312 926L358 1036L500 1056L642 1036L688 926', 'white', 0.7, 8, { depth: 0.67 }),
    body('M500 990L400 1050L420 1150L500 1080L580 1150L600 1050Z', 'accent', 0.56, {
      toneEnd: 0.38,
      depth: 0.72,
    }),
    body(ellipse(500, 1052, 30), 'accent', 0.62, { depth: 0.73 }),
  ]
}
