import type { Random } from '../prng'
import {
  blob,
  body,
  curve,
  ellipse,
  line,
  mirrored,
  mirrorPoints,
  type Point,
  shade,
} from '../shape'
import type { Shape } from '../types'
import { bust, FACE, face, lips } from './portrait-face'

/** A face from the front with round dark glasses and hair that frames it. */
export function sunglassesShapes(random: Random): Shape[] {
  const hair = mirrored(500, [
    [500, 226],
    [390, 240],
    [312, 330],
    [288, 480],
    [282, 620],
    [296, 740],
    [350, 776],
    [372, 700],
  ])
  const lens = (x: number) => ellipse(x, 520, 76, 70)
  const fringe = mirrored(500, [
    [500, 236],
    [400, 250],
    [340, 330],
    [334, 452],
    [390, 462],
    [450, 440],
    [500, 446],
  ])
  const shine = random.between(0.55, 0.75)
  return [
    body(hair, 'hair', 0.5, { toneEnd: 0.34, depth: 0.64 }),
    ...bust(random),
    ...face(),
    body(fringe, 'hair', 0.6, { toneEnd: 0.44, depth: 0.78 }),
    line(strandFan(), 'hair', 0.72, 4, { depth: 0.78 }),
    ...[414, 586].flatMap((x) => [
      body(lens(x), 'ink', 0.5, { materialEnd: 'trim', toneEnd: 0.52, depth: 0.8 }),
      shade(`M${x - 70} 500L${x - 6} 440L${x + 30} 440L${x - 60} 560Z`, lens(x), 'white', 0.7, {
        opacity: shine * 0.5,
        softness: 3,
        depth: 0.8,
      }),
      line(lens(x), 'accent', 0.44, 9, { depth: 0.81 }),
    ]),
    line('M488 506C496 496 504 496 512 506M338 508L316 494M662 508L684 494', 'accent', 0.44, 9, {
      depth: 0.81,
    }),
    ...lips(),
    ...earrings(random),
  ]
}

/** A great round head of curls, eyes closed, large earrings. */
export function afroShapes(random: Random): Shape[] {
  const curls: Point[] = Array.from({ length: 22 }, (_, index) => {
    const angle = (index / 22) * Math.PI * 2
    const radius = 312 + (index % 2) * 22 + random.between(-8, 8)
    return [500 + Math.cos(angle) * radius, 440 + Math.sin(angle) * radius * 0.98]
  })
  const crown = blob(curls)
  const coils = Array.from({ length: 46 }, () => {
    const angle = random.between(0, Math.PI * 2)
    const radius = random.between(150, 290)
    const [x, y] = [500 + Math.cos(angle) * radius, 430 + Math.sin(angle) * radius]
    const size = random.between(12, 24)
    return `M${Math.round(x - size)} ${Math.round(y)}a${Math.round(size)} ${Math.round(size)} 0 1 1 ${Math.round(size * 1.4)} ${Math.round(size * 0.6)}`
  })
  const hairline = mirrored(500, [
    [500, 352],
    [420, 362],
    [368, 420],
    [352, 520],
    [330, 560],
    [310, 400],
    [400, 270],
  ])
  return [
    body(crown, 'hair', 0.58, { toneEnd: 0.34, along: 'diagonal', depth: 0.64 }),
    line(coils.join(''), 'hair', 0.68, 4.5, { depth: 0.65 }),
    ...bust(random),
    ...face(),
    body(hairline, 'hair', 0.5, { toneEnd: 0.4, depth: 0.72 }),
    ...[-1, 1].flatMap((side) => {
      const x = 500 + side * 82
      return [
        shade(ellipse(x, 520, 54, 34), FACE, 'trim', 0.5, {
          opacity: 0.26,
          softness: 12,
          depth: 0.72,
        }),
        line(
          curve([
            [x - 46, 526],
            [x - 16, 546],
            [x + 18, 546],
            [x + 46, 526],
          ]),
          'ink',
          0.35,
          8,
          { depth: 0.74 },
        ),
        line(
          `M${x + side * 40} 534l${side * 18} 8M${x + side * 26} 543l${side * 12} 12`,
          'ink',
          0.35,
          4,
          { depth: 0.74 },
        ),
        line(
          curve([
            [x - side * 44, 462],
            [x, 444],
            [x + side * 52, 462],
          ]),
          'hair',
          0.36,
          10,
          { depth: 0.74 },
        ),
        line(ellipse(500 + side * 178, 670, 46), 'trim', 0.62, 11, { depth: 0.76 }),
      ]
    }),
    ...lips(),
  ]
}

/** A wide brim that hides the eyes; only the lower face is in the light. */
export function hatShapes(random: Random): Shape[] {
  const tilt = random.between(-26, 26)
  const brim = blob([
    [110, 500 + tilt],
    [250, 420 + tilt * 0.5],
    [500, 396],
    [750, 420 - tilt * 0.5],
    [890, 500 - tilt],
    [760, 556 - tilt * 0.6],
    [500, 590],
    [240, 556 + tilt * 0.6],
  ])
  const crown = blob([
    [322, 470],
    [330, 340],
    [380, 238],
    [500, 212],
    [620, 238],
    [670, 340],
    [678, 470],
    [500, 510],
  ])
  const band = 'M326 420C420 462 580 462 674 420L678 474C570 520 430 520 322 474Z'
  const side = mirrorPoints(500, [])
  const hair = blob([
    [340, 520],
    [310, 660],
    [290, 800],
    [330, 930],
    [420, 950],
    [400, 760],
    [420, 600],
    ...side,
  ])
  const hairRight = blob([
    [660, 520],
    [700, 650],
    [724, 800],
    [690, 960],
    [590, 960],
    [600, 760],
    [580, 600],
  ])
  return [
    body(hair, 'hair', 0.54, { toneEnd: 0.36, depth: 0.64 }),
    body(hairRight, 'hair', 0.46, { toneEnd: 0.3, depth: 0.64 }),
    ...bust(random),
    ...face(),
    shade('M300 400H700V624C620 660 380 660 300 624Z', FACE, 'skin', 0.18, {
      opacity: 0.85,
      softness: 16,
      depth: 0.72,
    }),
    ...lips(),
    body('M350 540C330 640 350 760 330 880C380 820 396 700 384 560Z', 'hair', 0.62, {
      toneEnd: 0.4,
      depth: 0.76,
    }),
    body('M650 540C668 640 650 770 676 900C620 830 604 700 616 560Z', 'hair', 0.5, {
      toneEnd: 0.34,
      depth: 0.76,
    }),
    body(crown, 'cloth', 0.68, { toneEnd: 0.44, along: 'diagonal', depth: 0.8 }),
    shade('M560 200C620 300 640 420 640 520H720V200Z', crown, 'cloth', 0.28, {
      opacity: 0.6,
      softness: 26,
      depth: 0.8,
    }),
    body(band, 'trim', 0.55, { toneEnd: 0.35, along: 'right', depth: 0.82 }),
    body(brim, 'cloth', 0.74, { toneEnd: 0.4, along: 'diagonal', depth: 0.79 }),
    shade('M100 560C300 500 700 500 900 560V640H100Z', brim, 'cloth', 0.22, {
      opacity: 0.6,
      softness: 14,
      depth: 0.79,
    }),
    body(crown, 'cloth', 0.68, { toneEnd: 0.44, along: 'diagonal', depth: 0.8 }),
    body(band, 'trim', 0.55, { toneEnd: 0.35, along: 'right', depth: 0.82 }),
    line('M420 250C440 300 450 340 452 380M560 240C566 290 566 330 562 370', 'cloth', 0.34, 5, {
      depth: 0.82,
    }),
  ]
}

function earrings(random: Random): Shape[] {
  const drop = random.between(26, 40)
  return [330, 670].map((x) =>
    body(ellipse(x, 670, 13, drop), 'trim', 0.7, { toneEnd: 0.44, depth: 0.77 }),
  )
}

function strandFan(): string {
  return [360, 400, 440, 480, 520, 560, 600, 640]
    .map((x) =>
      curve([
        [500 + (x - 500) * 0.35, 250],
        [500 + (x - 500) * 0.8, 320],
        [x, 436],
      ]),
    )
    .join('')
}
