import type { Random } from '../prng'
import { blob, body, ellipse, glow, line, mirrored, polygon, type Point, rect, shade } from '../shape'
import type { Shape } from '../types'

/** A helmet with a mirrored visor over a padded suit. */
export function astronautShapes(random: Random): Shape[] {
  const helmet = ellipse(500, 470, 292, 284)
  const visor = mirrored(500, [[500, 300], [370, 320], [296, 410], [300, 540], [380, 632], [500, 656]])
  const torso = mirrored(500, [[500, 800], [330, 812], [190, 880], [96, 1010], [70, 1270], [300, 1300]])
  const ring = mirrored(500, [[500, 820], [330, 790], [300, 716], [360, 700], [500, 740]])
  const horizon = random.between(470, 540)
  return [
    body(torso, 'white', 0.6, { toneEnd: 0.3, along: 'right', depth: 0.66 }),
    shade('M600 800C700 900 690 1100 660 1260H960V860Z', torso, 'far', 0.3, { opacity: 0.55, softness: 36, depth: 0.66 }),
    line('M240 880C270 980 276 1120 262 1250M760 880C730 980 724 1120 738 1250', 'metal', 0.36, 7, { depth: 0.67 }),
    body(rect(392, 950, 216, 170, 22), 'metal', 0.62, { toneEnd: 0.4, depth: 0.7 }),
    ...[430, 480, 530].map((x) => body(rect(x, 980, 34, 34, 8), x === 480 ? 'accent' : 'trim', 0.56, { depth: 0.71 })),
    line('M420 1050H580M420 1080H540', 'ink', 0.5, 6, { depth: 0.71 }),
    body('M120 1010C180 960 250 960 290 1000L280 1060C240 1030 170 1040 112 1090Z', 'accent', 0.56, { toneEnd: 0.44, depth: 0.7 }),
    body(helmet, 'white', 0.66, { toneEnd: 0.3, along: 'diagonal', depth: 0.74 }),
    shade(ellipse(640, 560, 230, 260), helmet, 'far', 0.34, { opacity: 0.45, softness: 50, depth: 0.74 }),
    body(ring, 'metal', 0.62, { toneEnd: 0.34, along: 'right', depth: 0.75 }),
    body(ellipse(206, 490, 40, 76), 'metal', 0.6, { toneEnd: 0.36, depth: 0.76 }),
    body(ellipse(794, 490, 40, 76), 'metal', 0.46, { toneEnd: 0.3, depth: 0.76 }),
    body(visor, 'ink', 0.5, { materialEnd: 'mid', toneEnd: 0.5, depth: 0.78 }),
    shade(`M260 ${horizon + 60}C380 ${horizon} 460 ${horizon - 30} 520 ${horizon + 10}C600 ${horizon - 40} 680 ${horizon} 760 ${horizon + 50}V700H260Z`, visor, 'accent', 0.5, { softness: 5, opacity: 0.85, depth: 0.78 }),
    shade(ellipse(590, horizon - 40, 54, 54), visor, 'sun', 0.72, { softness: 6, depth: 0.78 }),
    shade('M318 420C340 360 400 324 460 318C400 350 356 410 340 480Z', visor, 'white', 0.8, { softness: 4, opacity: 0.75, depth: 0.79 }),
    line(visor, 'trim', 0.48, 13, { depth: 0.79 }),
  ]
}

/** The head and shoulders of a giant machine. */
export function robotShapes(random: Random): Shape[] {
  const helmet = polygon([[500, 190], [620, 230], [690, 330], [700, 500], [650, 560], [350, 560], [300, 500], [310, 330], [380, 230]])
  const jaw = polygon([[370, 540], [630, 540], [610, 690], [560, 770], [440, 770], [390, 690]])
  const pair = (points: readonly Point[]) => [polygon(points), polygon(points.map(([x, y]): Point => [1000 - x, y]))] as const
  const [shoulderLeft, shoulderRight] = pair([[40, 900], [120, 790], [330, 800], [380, 900], [350, 1100], [60, 1120]])
  const [finLeft, finRight] = pair([[486, 300], [470, 240], [190, 70], [300, 220], [450, 330]])
  const [cheekLeft, cheekRight] = pair([[296, 470], [360, 540], [390, 690], [372, 730], [300, 650], [270, 540]])
  const [earLeft, earRight] = pair([[300, 330], [240, 350], [226, 500], [262, 560], [306, 520]])
  const torso = polygon([[330, 860], [670, 860], [760, 980], [780, 1250], [220, 1250], [240, 980]])
  const chest = polygon([[380, 930], [620, 930], [570, 1080], [500, 1120], [430, 1080]])
  const eyeGlow = random.between(0.6, 0.8)
  return [
    body(rect(410, 700, 180, 220), 'ink', 0.56, { toneEnd: 0.5, depth: 0.64 }),
    line('M410 800H590M410 830H590M410 770H590', 'metal', 0.4, 7, { depth: 0.64 }),
    body(torso, 'metal', 0.6, { toneEnd: 0.34, along: 'right', depth: 0.66 }),
    body(shoulderLeft, 'white', 0.6, { toneEnd: 0.36, depth: 0.68 }),
    body(shoulderRight, 'white', 0.42, { toneEnd: 0.26, depth: 0.68 }),
    body(polygon([[70, 1010], [355, 1000], [350, 1100], [60, 1120]]), 'cloth', 0.56, { toneEnd: 0.42, depth: 0.69 }),
    body(polygon([[930, 1010], [645, 1000], [650, 1100], [940, 1120]]), 'cloth', 0.44, { toneEnd: 0.34, depth: 0.69 }),
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
    shade('M520 180H720V580H540L560 400Z', helmet, 'far', 0.34, { opacity: 0.6, softness: 12, depth: 0.76 }),
    body(polygon([[340, 452], [660, 452], [640, 548], [560, 560], [500, 530], [440, 560], [360, 548]]), 'ink', 0.5, { depth: 0.77 }),
    body(polygon([[366, 480], [480, 506], [470, 532], [380, 524]]), 'trim', eyeGlow, { depth: 0.78 }),
    body(polygon([[634, 480], [520, 506], [530, 532], [620, 524]]), 'trim', eyeGlow, { depth: 0.78 }),
    glow([424, 508], 90, 'trim', 0.5, { depth: 0.78 }),
    glow([576, 508], 90, 'trim', 0.5, { depth: 0.78 }),
    body(polygon([[470, 190], [530, 190], [540, 400], [500, 440], [460, 400]]), 'cloth', 0.6, { toneEnd: 0.44, depth: 0.78 }),
    body(finLeft, 'trim', 0.66, { toneEnd: 0.46, depth: 0.79 }),
    body(finRight, 'trim', 0.5, { toneEnd: 0.36, depth: 0.79 }),
    body(polygon([[500, 268], [536, 320], [500, 380], [464, 320]]), 'accent', 0.6, { toneEnd: 0.4, depth: 0.8 }),
    line('M350 330L440 380M650 330L560 380M340 420H450M660 420H550', 'ink', 0.5, 4, { depth: 0.8 }),
  ]
}

/** A drawn heroine from the front: large eyes, spiky fringe, sailor collar. */
export function heroineShapes(random: Random): Shape[] {
  const face = mirrored(500, [[500, 330], [372, 360], [324, 480], [336, 610], [392, 712], [462, 780], [494, 796]])
  const swing = random.between(-24, 24)
  const back = blob([
    [500, 176], [340, 206], [240, 330], [214, 520], [226, 700], [190 + swing, 880], [230 + swing, 1010], [330, 960], [400, 840],
    [600, 840], [680, 960], [790 + swing, 1020], [812 + swing, 880], [776, 700], [788, 520], [760, 330], [660, 206],
  ])
  const fringe =
    'M500 186C380 190 300 260 284 400C280 470 292 540 306 590C322 540 330 500 352 458C356 510 366 540 384 566C396 500 420 450 448 420C448 470 456 506 470 534C492 476 516 440 540 412C552 460 572 506 600 544C606 500 612 470 622 446C650 490 672 540 690 596C712 530 724 470 716 400C700 262 620 190 500 186Z'
  return [
    body(back, 'hair', 0.5, { materialEnd: 'trim', toneEnd: 0.46, depth: 0.62 }),
    ...sailorTop(),
    body('M436 720V850L500 910L564 850V720Z', 'skin', 0.5, { toneEnd: 0.4, depth: 0.68 }),
    shade('M420 720C450 812 550 812 580 720V800L500 860L420 800Z', 'M436 720V850L500 910L564 850V720Z', 'skin', 0.28, { softness: 4, depth: 0.68 }),
    body(face, 'skin', 0.68, { toneEnd: 0.58, depth: 0.7 }),
    shade('M300 380H700V500C640 560 600 520 560 470C520 540 470 560 440 480C400 580 350 560 330 520Z', face, 'skin', 0.36, { softness: 6, opacity: 0.6, depth: 0.7 }),
    shade(ellipse(384, 690, 46, 20), face, 'blush', 0.5, { softness: 12, opacity: 0.7, depth: 0.7 }),
    shade(ellipse(616, 690, 46, 20), face, 'blush', 0.5, { softness: 12, opacity: 0.7, depth: 0.7 }),
    ...[-1, 1].flatMap((side) => animeEye(500 + side * 88, 606, side)),
    line('M500 682L494 694', 'skin', 0.2, 6, { depth: 0.74 }),
    line('M474 730C490 742 510 742 526 730', 'ink', 0.42, 6, { depth: 0.74 }),
    body(fringe, 'hair', 0.62, { materialEnd: 'hair', toneEnd: 0.48, depth: 0.8 }),
    shade('M300 330C400 280 600 280 706 330L700 366C600 316 400 316 304 372Z', fringe, 'white', 0.6, { softness: 5, opacity: 0.5, depth: 0.8 }),
    body('M296 480C262 600 300 720 262 860C320 800 346 690 338 560Z', 'hair', 0.56, { toneEnd: 0.46, depth: 0.81 }),
    body('M704 480C738 600 700 720 738 860C680 800 654 690 662 560Z', 'hair', 0.5, { toneEnd: 0.4, depth: 0.81 }),
    line('M420 220C390 280 376 340 372 420M580 220C612 280 630 340 636 410M500 214C496 280 494 330 490 400', 'hair', 0.34, 4, { depth: 0.81 }),
    body('M676 300L760 262L752 330L800 384L716 372L664 400Z', 'accent', 0.58, { toneEnd: 0.44, depth: 0.84 }),
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
    line(`M${x - side * s(52)} ${y - s(24)}C${x - side * s(30)} ${y - s(68)} ${x + side * s(34)} ${y - s(70)} ${x + side * s(60)} ${y - s(22)}`, 'ink', 0.4, s(13), { depth: 0.77 }),
    line(`M${x - side * s(42)} ${y - s(104)}C${x - side * s(14)} ${y - s(122)} ${x + side * s(26)} ${y - s(120)} ${x + side * s(54)} ${y - s(98)}`, 'hair', 0.4, s(7), { depth: 0.77 }),
  ]
}

/** A small round figure with cat ears: the head is half of it. */
export function chibiShapes(random: Random): Shape[] {
  const head = mirrored(500, [[500, 250], [330, 280], [226, 420], [230, 590], [330, 710], [500, 742]])
  const torso = mirrored(500, [[500, 690], [420, 730], [372, 860], [340, 1010], [400, 1040], [500, 1046]])
  const fringe = 'M500 232C330 236 226 350 220 520C236 560 262 580 284 590C290 540 306 500 334 470C344 510 364 540 392 556C404 510 426 470 456 448C476 490 504 520 540 540C556 500 572 470 590 452C620 490 650 520 690 540C700 520 706 510 708 496C724 530 736 560 742 586C764 570 776 552 780 520C774 350 670 236 500 232Z'
  const ear = (side: number) => polygon([[500 + side * 130, 270], [500 + side * 236, 120], [500 + side * 272, 380]])
  const innerEar = (side: number) => polygon([[500 + side * 170, 280], [500 + side * 226, 190], [500 + side * 246, 330]])
  const tail = blob([[640, 960], [740, 930], [800, 830], [850, 840], [860, 900], [780, 1000], [660, 1030]])
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
      body(ellipse(500 + side * 150, cheer ? 800 : 880, 44, 74), 'cloth', 0.6, { toneEnd: 0.5, depth: 0.7 }),
    ),
    body(ellipse(500, 780, 30), 'trim', 0.62, { depth: 0.72 }),
    line('M440 1000C480 1010 520 1010 560 1000', 'trim', 0.6, 12, { depth: 0.72 }),
    body(head, 'skin', 0.7, { toneEnd: 0.58, depth: 0.74 }),
    shade('M220 400H780V500C700 580 640 560 590 480C540 580 480 560 450 480C400 590 340 580 330 500L280 620Z', head, 'skin', 0.38, { softness: 6, opacity: 0.5, depth: 0.74 }),
    ...[-1, 1].flatMap((side) => [
      ...animeEye(500 + side * 124, 586, side, 1.12),
      body(ellipse(500 + side * 204, 664, 42, 22), 'blush', 0.55, { depth: 0.76 }),
    ]),
    body('M470 672C490 680 510 680 530 672C526 706 474 706 470 672Z', 'blush', 0.36, { depth: 0.76 }),
    body(fringe, 'hair', 0.62, { toneEnd: 0.5, depth: 0.82 }),
    shade('M270 380C380 300 620 300 730 380L726 420C620 346 380 346 270 430Z', fringe, 'white', 0.6, { softness: 5, opacity: 0.5, depth: 0.82 }),
  ]
}

function sailorTop(): Shape[] {
  const torso = mirrored(500, [[500, 880], [410, 860], [300, 900], [196, 980], [150, 1260], [320, 1300]])
  return [
    body(torso, 'white', 0.66, { toneEnd: 0.5, depth: 0.66 }),
    shade('M560 860C640 960 620 1120 600 1260H880V900Z', torso, 'far', 0.5, { softness: 8, opacity: 0.5, depth: 0.66 }),
    body('M420 850L290 910L340 1060L500 1080L660 1060L710 910L580 850L500 990Z', 'cloth', 0.54, { toneEnd: 0.42, depth: 0.67 }),
    line('M312 926L358 1036L500 1056L642 1036L688 926', 'white', 0.7, 8, { depth: 0.67 }),
    body('M500 990L400 1050L420 1150L500 1080L580 1150L600 1050Z', 'accent', 0.56, { toneEnd: 0.38, depth: 0.72 }),
    body(ellipse(500, 1052, 30), 'accent', 0.62, { depth: 0.73 }),
  ]
}
