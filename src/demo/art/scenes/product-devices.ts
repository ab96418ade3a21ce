import type { Random } from '../prng'
import { body, ellipse, glow, line, type Point, polygon, rect, shade } from '../shape'
import type { Shape } from '../types'
import { tabletop } from './backdrop'

/** A rangefinder camera with a large lens and a leather body. */
export function cameraShapes(random: Random): Shape[] {
  const box = rect(180, 400, 640, 400, 46)
  const skin = rect(180, 492, 640, 226)
  const [x, y] = [530, 610]
  const ring = ellipse(x, y, 176)
  const glass = ellipse(x, y, 110)
  return [
    ...tabletop(random, 760, 700),
    body(rect(420, 338, 210, 90, 20), 'metal', 0.72, { toneEnd: 0.4, depth: 0.6 }),
    body(rect(250, 366, 96, 44, 10), 'metal', 0.62, { toneEnd: 0.36, along: 'right', depth: 0.6 }),
    body(rect(690, 374, 80, 36, 10), 'accent', 0.6, { toneEnd: 0.36, along: 'right', depth: 0.6 }),
    body(box, 'metal', 0.78, { toneEnd: 0.34, depth: 0.64 }),
    body(skin, 'object', 0.54, { toneEnd: 0.32, along: 'diagonal', depth: 0.66 }),
    shade('M640 400H830V810H700Z', box, 'ink', 0.5, { opacity: 0.25, softness: 36 }),
    line('M180 492H820M180 718H820', 'ink', 0.5, 5, { depth: 0.67 }),
    body(rect(452, 366, 146, 46, 8), 'ink', 0.56, { toneEnd: 0.66, depth: 0.68 }),
    body(rect(220, 430, 74, 44, 6), 'ink', 0.56, { toneEnd: 0.7, depth: 0.68 }),
    body(ellipse(700, 452, 20), 'accent', 0.6, { toneEnd: 0.4, depth: 0.68 }),
    {
      ...body(ellipse(x + 26, y + 34, 180), 'ink', 0.5, { depth: 0.68 }),
      kind: 'shade',
      clip: box,
      softness: 18,
      opacity: 0.5,
    },
    body(ring, 'metal', 0.8, { toneEnd: 0.22, along: 'diagonal', depth: 0.72 }),
    line(ellipse(x, y, 162), 'ink', 0.52, 4, { depth: 0.73 }),
    body(ellipse(x, y, 146), 'ink', 0.6, { toneEnd: 0.5, depth: 0.74 }),
    line(ellipse(x, y, 128), 'metal', 0.4, 5, { depth: 0.75 }),
    body(glass, 'ink', 0.5, { materialEnd: 'trim', toneEnd: 0.5, along: 'diagonal', depth: 0.76 }),
    shade(ellipse(x + 26, y + 30, 70), glass, 'accent', 0.5, { opacity: 0.55, softness: 24 }),
    line(ellipse(x, y, 70), 'metal', 0.46, 3, { depth: 0.77 }),
    shade(
      `M${x - 90} ${y - 10}A92 92 0 0 1 ${x + 10} ${y - 92}L${x + 2} ${y - 60}A62 62 0 0 0 ${x - 58} ${y - 10}Z`,
      glass,
      'white',
      0.9,
      { opacity: 0.75, softness: 3 },
    ),
    body(ellipse(x + 40, y + 46, 12), 'white', 0.8, { depth: 0.78 }),
    line('M182 470C90 520 60 700 130 860M818 470C910 520 940 700 880 850', 'object', 0.34, 15, {
      depth: 0.62,
    }),
  ]
}

/** A table lamp with a domed shade that lights a pile of books. */
export function lampShapes(random: Random): Shape[] {
  const dome = 'M290 470C300 300 400 230 500 230C600 230 700 300 710 470Z'
  return [
    ...tabletop(random, 560, 780),
    glow([500, 520], 480, 'sun', 0.85, { depth: 0.3 }),
    {
      ...body(
        polygon([
          [330, 470],
          [670, 470],
          [860, 860],
          [140, 860],
        ]),
        'sun',
        0.85,
        { depth: 0.32 },
      ),
      kind: 'shade',
      opacity: 0.4,
      softness: 34,
    },
    body(rect(486, 460, 28, 330, 8), 'metal', 0.72, { toneEnd: 0.28, along: 'right', depth: 0.6 }),
    body('M370 866C370 800 440 790 500 790C560 790 630 800 630 866Z', 'object', 0.68, {
      toneEnd: 0.34,
      along: 'right',
      depth: 0.64,
    }),
    body(ellipse(500, 476, 74, 40), 'sun', 0.98, { depth: 0.66 }),
    body(dome, 'object', 0.7, { toneEnd: 0.42, along: 'right', depth: 0.7 }),
    shade('M560 230C640 320 660 400 660 480H760V230Z', dome, 'object', 0.24, {
      opacity: 0.55,
      softness: 26,
    }),
    shade('M350 420C360 340 400 290 450 270C410 320 390 380 390 440Z', dome, 'white', 0.75, {
      opacity: 0.6,
      softness: 9,
    }),
    body('M286 462H714V486H286Z', 'trim', 0.6, { toneEnd: 0.4, along: 'right', depth: 0.72 }),
    body(ellipse(500, 226, 26, 18), 'trim', 0.62, { toneEnd: 0.4, depth: 0.72 }),
    ...[
      [660, 840, 260, 'accent'],
      [676, 796, 220, 'trim'],
      [690, 752, 190, 'white'],
    ].flatMap(([x, y, width, material]) => [
      body(
        rect(Number(x), Number(y), Number(width), 46, 6),
        material === 'trim' ? 'trim' : material === 'white' ? 'white' : 'accent',
        0.56,
        { toneEnd: 0.36, along: 'right', depth: 0.74 },
      ),
      line(
        `M${Number(x) + 22} ${Number(y) + 4}v38M${Number(x) + 34} ${Number(y) + 4}v38`,
        'white',
        0.6,
        4,
        { depth: 0.75 },
      ),
    ]),
  ]
}

/** A wrist watch lying upright, hands at ten past ten. */
export function watchShapes(random: Random): Shape[] {
  const [x, y] = [500, 520]
  const marks = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour * Math.PI) / 6
    const inner = hour % 3 === 0 ? 138 : 152
    const at = (radius: number): Point => [
      x + Math.sin(angle) * radius,
      y - Math.cos(angle) * radius,
    ]
    const [from, to] = [at(inner), at(172)]
    return `M${Math.round(from[0])} ${Math.round(from[1])}L${Math.round(to[0])} ${Math.round(to[1])}`
  }).join('')
  const strap = (from: number, to: number) =>
    `M384 ${from}C396 ${(from + to) / 2} 404 ${to} 410 ${to}H590C596 ${to} 604 ${(from + to) / 2} 616 ${from}Z`
  const face = ellipse(x, y, 196)
  return [
    ...tabletop(random, 460, 800),
    body(strap(350, 40), 'object', 0.56, { toneEnd: 0.36, along: 'right', depth: 0.58 }),
    body(strap(690, 960), 'object', 0.6, { toneEnd: 0.3, along: 'right', depth: 0.58 }),
    line('M408 330L424 70M592 330L576 70M408 710L424 940M592 710L576 940', 'white', 0.4, 4, {
      depth: 0.59,
    }),
    line('M500 90v6M500 150v6M500 210v6M500 800v6M500 860v6M500 910v6', 'ink', 0.5, 12, {
      depth: 0.59,
    }),
    body(rect(726, 494, 56, 54, 12), 'metal', 0.7, { toneEnd: 0.3, depth: 0.6 }),
    body(ellipse(x, y, 246), 'metal', 0.8, { toneEnd: 0.24, along: 'diagonal', depth: 0.64 }),
    body(ellipse(x, y, 216), 'metal', 0.34, { toneEnd: 0.74, along: 'diagonal', depth: 0.66 }),
    body(face, random.chance(0.5) ? 'white' : 'near', 0.6, {
      toneEnd: 0.46,
      along: 'diagonal',
      depth: 0.68,
    }),
    shade('M300 320H560L440 720H300Z', face, 'white', 0.8, { opacity: 0.25, softness: 10 }),
    line(marks, 'trim', 0.5, 10, { depth: 0.7 }),
    body(ellipse(x, y + 88, 50), 'floor', 0.5, { depth: 0.7 }),
    line(`M${x} ${y + 88}l24 -26`, 'accent', 0.5, 4, { depth: 0.71 }),
    line(`M${x} ${y}L${x - 82} ${y - 56}`, 'ink', 0.5, 14, { depth: 0.72 }),
    line(`M${x} ${y}L${x + 112} ${y - 72}`, 'ink', 0.5, 10, { depth: 0.72 }),
    line(`M${x - 20} ${y - 46}L${x + 60} ${y + 134}`, 'accent', 0.54, 4, { depth: 0.73 }),
    body(ellipse(x, y, 15), 'accent', 0.6, { depth: 0.74 }),
  ]
}

/** A moulded chair on splayed wooden legs, with a cushion. */
export function chairShapes(random: Random): Shape[] {
  const shell =
    'M300 250C290 190 340 160 500 160C660 160 710 190 700 250C690 400 670 500 690 560C720 640 680 670 500 674C320 670 280 640 310 560C330 500 310 400 300 250Z'
  const seat = 'M296 560C380 520 620 520 704 560C760 600 720 690 500 696C280 690 240 600 296 560Z'
  const leg = (x0: number, x1: number, y1: number) =>
    polygon([
      [x0 - 15, 660],
      [x0 + 15, 660],
      [x1 + 9, y1],
      [x1 - 9, y1],
    ])
  return [
    ...tabletop(random, 560, 800),
    body(leg(420, 380, 860), 'floor', 0.3, { depth: 0.56 }),
    body(leg(580, 620, 860), 'floor', 0.26, { depth: 0.56 }),
    body(shell, 'object', 0.68, { toneEnd: 0.36, along: 'diagonal', depth: 0.62 }),
    shade(
      'M330 470C420 430 580 430 670 470L690 560C600 520 400 520 310 560Z',
      shell,
      'object',
      0.26,
      { opacity: 0.6, softness: 24 },
    ),
    shade('M320 240C330 200 380 186 460 182C400 210 370 260 366 360Z', shell, 'white', 0.7, {
      opacity: 0.45,
      softness: 14,
    }),
    body(leg(360, 280, 930), 'trim', 0.5, { toneEnd: 0.34, depth: 0.64 }),
    body(leg(640, 720, 930), 'trim', 0.4, { toneEnd: 0.28, depth: 0.64 }),
    line('M318 800H682', 'trim', 0.34, 8, { depth: 0.63 }),
    body(seat, 'object', 0.78, { toneEnd: 0.46, depth: 0.7 }),
    shade('M240 640C340 690 660 690 760 640V720H240Z', seat, 'object', 0.24, {
      opacity: 0.6,
      softness: 14,
    }),
    body(
      'M390 330C470 310 540 316 610 336C630 420 626 500 606 560C540 580 460 580 396 556C376 490 376 400 390 330Z',
      'trim',
      0.66,
      { toneEnd: 0.42, along: 'diagonal', depth: 0.74 },
    ),
    line(
      'M410 380C470 366 540 368 598 386M404 450C470 438 540 440 604 456M404 516C470 506 540 508 600 522',
      'white',
      0.5,
      7,
      { depth: 0.75 },
    ),
  ]
}
