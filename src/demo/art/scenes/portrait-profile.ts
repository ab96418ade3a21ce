import type { Random } from '../prng'
import { blob, body, curve, ellipse, line, type Point, shade } from '../shape'
import type { Shape } from '../types'

export type ProfileHair = 'bun' | 'waves' | 'crop' | 'scarf'

const FACE =
  'M440 290C388 338 366 396 371 440C374 460 383 470 379 486C370 514 340 545 325 567C317 581 334 593 352 595C358 601 352 609 344 619C336 629 346 637 357 639C346 643 340 655 350 665C360 673 361 682 355 696C348 718 358 746 392 752C432 758 482 746 516 726C524 780 520 850 492 905C480 960 560 1010 660 960L690 700C760 600 760 400 660 300C590 250 490 250 440 290Z'

/** A head seen from the side, looking left, eyes lowered. */
export function profileShapes(random: Random, hair: ProfileHair): Shape[] {
  return [
    ...backHair(random, hair),
    ...shoulders(random),
    body(FACE, 'skin', 0.74, { toneEnd: 0.36, along: 'right', depth: 0.7 }),
    shade(
      'M392 752C440 758 490 742 520 716C560 690 590 640 600 600L720 640L700 1000L470 1000Z',
      FACE,
      'skin',
      0.32,
      { opacity: 0.6, softness: 16, depth: 0.7 },
    ),
    shade(ellipse(418, 478, 40, 26), FACE, 'skin', 0.32, { opacity: 0.55, depth: 0.7 }),
    shade('M352 595C372 600 380 622 372 640L360 700C352 690 380 650 340 600Z', FACE, 'skin', 0.34, {
      opacity: 0.4,
      softness: 10,
      depth: 0.7,
    }),
    shade(ellipse(455, 600, 62, 44), FACE, 'blush', 0.5, { opacity: 0.55, depth: 0.7 }),
    body(
      'M344 619C338 630 346 637 357 639C346 643 342 655 350 665C372 664 388 650 396 636C382 628 362 622 344 619Z',
      'blush',
      0.42,
      { depth: 0.72 },
    ),
    line('M352 639C368 640 382 638 397 635', 'ink', 0.4, 3.5, { depth: 0.72 }),
    line('M398 488C412 502 440 506 466 492', 'ink', 0.3, 6.5, { depth: 0.72 }),
    line('M398 488L382 500M410 498L398 512M424 503L416 518', 'ink', 0.3, 4, { depth: 0.72 }),
    line('M384 444C408 424 442 426 474 446', 'hair', 0.38, 9, { depth: 0.72 }),
    line('M352 582C362 576 370 584 366 592', 'skin', 0.2, 4, { depth: 0.72 }),
    ...ear(),
    ...frontHair(random, hair),
  ]
}

function shoulders(random: Random): Shape[] {
  const torso =
    'M478 880C440 960 330 985 240 1040C160 1090 120 1170 108 1250H915C910 1150 870 1060 780 1010C720 980 680 950 668 880Z'
  const collar =
    'M474 850C520 885 620 890 684 838C694 880 694 920 690 962C620 1010 520 1006 462 958C470 920 474 890 474 850Z'
  const hasCollar = random.chance(0.6)
  return [
    body(torso, 'cloth', 0.66, { toneEnd: 0.34, along: 'right', depth: 0.66 }),
    shade('M560 980C640 1060 640 1180 600 1260H960L900 1000Z', torso, 'cloth', 0.26, {
      opacity: 0.7,
      softness: 34,
      depth: 0.66,
    }),
    line(
      'M300 1035C330 1100 340 1180 336 1250M770 1040C800 1110 800 1180 790 1250',
      'cloth',
      0.24,
      5,
      {
        depth: 0.67,
      },
    ),
    ...(hasCollar
      ? [
          body(collar, 'cloth', 0.72, { toneEnd: 0.4, along: 'right', depth: 0.74 }),
          line(
            'M500 905C505 930 503 955 498 980M560 915C565 945 563 970 560 995M620 908C626 935 626 960 624 985',
            'cloth',
            0.3,
            4,
            { depth: 0.74 },
          ),
        ]
      : [
          body(
            'M455 935C520 1010 620 1010 690 940L720 975C640 1060 500 1060 420 972Z',
            'trim',
            0.6,
            { toneEnd: 0.4, along: 'right', depth: 0.74 },
          ),
        ]),
  ]
}

function ear(): Shape[] {
  return [
    body(
      blob([
        [566, 520],
        [590, 498],
        [616, 512],
        [616, 556],
        [596, 594],
        [576, 604],
        [568, 570],
      ]),
      'skin',
      0.58,
      { toneEnd: 0.4, depth: 0.75 },
    ),
    line('M580 520C600 512 608 530 600 552C592 566 586 570 584 584', 'skin', 0.22, 4.5, {
      depth: 0.75,
    }),
    body(ellipse(578, 640, 13, 26), 'trim', 0.68, { toneEnd: 0.42, depth: 0.76 }),
    line('M580 602V616', 'trim', 0.5, 4, { depth: 0.76 }),
  ]
}

function backHair(random: Random, hair: ProfileHair): Shape[] {
  if (hair === 'bun') {
    const bun = ellipse(806, 322, 104, 96)
    return [
      body(bun, 'hair', 0.56, { toneEnd: 0.36, depth: 0.64 }),
      line(
        'M730 300C770 250 850 250 890 310M726 340C780 290 850 300 884 356M748 384C790 340 840 350 866 384',
        'hair',
        0.66,
        5,
        { depth: 0.64 },
      ),
    ]
  }
  if (hair !== 'waves') return []
  const sway = random.between(-20, 20)
  const mass = blob([
    [560, 250],
    [700, 270],
    [800, 380],
    [826, 520],
    [880, 640],
    [872, 780],
    [920 + sway, 900],
    [880 + sway, 1040],
    [930 + sway, 1160],
    [800 + sway, 1190],
    [700, 1120],
    [640, 980],
    [600, 800],
    [560, 560],
  ])
  return [body(mass, 'hair', 0.54, { toneEnd: 0.34, along: 'diagonal', depth: 0.64 })]
}

function frontHair(random: Random, hair: ProfileHair): Shape[] {
  if (hair === 'scarf') return scarf()
  const isCrop = hair === 'crop'
  const nape: Point[] = isCrop
    ? [
        [690, 690],
        [668, 720],
        [640, 660],
        [620, 600],
      ]
    : [
        [716, 700],
        [676, 742],
        [648, 700],
        [628, 620],
      ]
  const cap = blob([
    [424, 322],
    [470, 250],
    [570, 214],
    [690, 236],
    [780, 330],
    [800, 460],
    [770, 590],
    ...nape,
    [622, 520],
    [590, 480],
    [560, 500],
    [548, 560],
    [536, 500],
    [520, 430],
    [470, 380],
    [436, 360],
  ])
  const strands = Array.from({ length: 9 }, (_, index) => {
    const lift = index * 22
    return curve([
      [452 + index * 9, 330 + lift * 0.3],
      [540 + index * 5, 262 + lift * 0.9],
      [650 + index * 3, 290 + lift * 1.1],
      [736 - index * 3, 420 + lift * 1.1],
      [724 - index * 6, 560 + lift * 0.7],
    ])
  })
  const shapes = [
    body(cap, 'hair', 0.6, { toneEnd: 0.36, along: 'diagonal', depth: 0.78 }),
    shade(ellipse(590, 300, 130, 34), cap, 'hair', 0.82, {
      opacity: 0.5,
      softness: 22,
      depth: 0.78,
    }),
    line(strands.filter((_, index) => index % 2 === 0).join(''), 'hair', 0.68, 4, { depth: 0.79 }),
    line(strands.filter((_, index) => index % 2 === 1).join(''), 'hair', 0.3, 4, { depth: 0.79 }),
  ]
  if (hair === 'waves') {
    const lock = (x: number, drift: number) =>
      curve([
        [x, 640],
        [x + 30 + drift, 760],
        [x - 10 + drift, 880],
        [x + 40 + drift, 1010],
        [x + 10 + drift, 1130],
      ])
    const falling = [690, 740, 790, 840].map((x, index) => lock(x, index * 10)).join('')
    shapes.push(line(falling, 'hair', 0.7, 6, { depth: 0.79 }))
  }
  if (hair === 'bun' && random.chance(0.6)) {
    shapes.push(line('M548 560C540 620 552 660 544 720', 'hair', 0.4, 5, { depth: 0.79 }))
  }
  return shapes
}

function scarf(): Shape[] {
  const wrap = blob([
    [418, 350],
    [440, 262],
    [540, 190],
    [680, 196],
    [800, 290],
    [820, 430],
    [770, 560],
    [690, 640],
    [640, 600],
    [600, 500],
    [520, 420],
    [462, 384],
  ])
  const knot = blob([
    [770, 520],
    [850, 480],
    [900, 540],
    [870, 640],
    [920, 800],
    [850, 860],
    [800, 720],
    [740, 640],
  ])
  return [
    body(knot, 'trim', 0.52, { toneEnd: 0.36, depth: 0.77 }),
    body(wrap, 'trim', 0.68, { toneEnd: 0.42, along: 'diagonal', depth: 0.78 }),
    line(
      'M440 330C540 250 700 280 790 420M430 360C540 300 680 340 770 520M470 262C580 200 730 240 806 340',
      'trim',
      0.34,
      6,
      { depth: 0.79 },
    ),
    line('M452 300C560 226 720 262 800 380', 'accent', 0.6, 10, { depth: 0.79 }),
    line('M800 560C830 640 840 740 850 840', 'trim', 0.3, 5, { depth: 0.77 }),
  ]
}
