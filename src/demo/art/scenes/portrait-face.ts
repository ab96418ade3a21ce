import type { Random } from '../prng'
import { body, ellipse, line, mirrored, shade } from '../shape'
import type { Shape } from '../types'

export const FACE = mirrored(500, [
  [500, 290],
  [400, 318],
  [350, 410],
  [344, 520],
  [358, 610],
  [396, 700],
  [448, 760],
  [490, 776],
])

const NECK = 'M430 680C436 790 426 850 400 890L500 960L600 890C574 850 564 790 570 680Z'

export function face(): Shape[] {
  return [
    body(NECK, 'skin', 0.46, { toneEnd: 0.3, depth: 0.68 }),
    shade('M380 700C440 800 560 800 640 690V830L500 860L380 810Z', NECK, 'skin', 0.18, {
      opacity: 0.7,
      softness: 14,
      depth: 0.68,
    }),
    body(FACE, 'skin', 0.74, { toneEnd: 0.42, along: 'right', depth: 0.7 }),
    shade(
      'M512 250C516 420 506 500 520 560C532 610 540 626 516 640C506 700 520 740 500 790H720V250Z',
      FACE,
      'skin',
      0.26,
      { opacity: 0.55, softness: 20, depth: 0.7 },
    ),
    shade(ellipse(402, 630, 56, 42), FACE, 'blush', 0.52, {
      opacity: 0.5,
      softness: 24,
      depth: 0.7,
    }),
    shade(ellipse(598, 630, 50, 42), FACE, 'blush', 0.42, {
      opacity: 0.45,
      softness: 24,
      depth: 0.7,
    }),
    line('M482 618C486 634 514 636 522 618', 'skin', 0.16, 5, { depth: 0.72 }),
    line('M506 470C502 520 504 570 512 606', 'skin', 0.3, 4, { depth: 0.72, opacity: 0.5 }),
  ]
}

export function lips(): Shape[] {
  return [
    body(
      'M446 690C470 676 488 672 500 680C512 672 530 676 554 690C530 696 470 696 446 690Z',
      'blush',
      0.36,
      { depth: 0.74 },
    ),
    body(
      'M446 690C470 696 530 696 554 690C538 716 520 722 500 722C480 722 462 716 446 690Z',
      'blush',
      0.48,
      { depth: 0.74 },
    ),
    shade(ellipse(494, 706, 22, 6), FACE, 'white', 0.6, {
      opacity: 0.45,
      softness: 4,
      depth: 0.74,
    }),
    line('M446 690C470 697 530 697 554 690', 'ink', 0.42, 3.5, { depth: 0.74 }),
  ]
}

export function bust(random: Random): Shape[] {
  const torso = mirrored(500, [
    [500, 920],
    [412, 880],
    [330, 935],
    [200, 985],
    [120, 1080],
    [90, 1260],
    [300, 1300],
  ])
  const isOpenCollar = random.chance(0.5)
  return [
    body(torso, 'cloth', 0.64, { toneEnd: 0.36, along: 'right', depth: 0.66 }),
    shade('M540 900C640 1000 640 1150 620 1260H960V980Z', torso, 'cloth', 0.26, {
      opacity: 0.6,
      softness: 36,
      depth: 0.66,
    }),
    ...(isOpenCollar
      ? [
          body('M408 868L330 930L452 1090L500 1010Z', 'trim', 0.66, { toneEnd: 0.46, depth: 0.69 }),
          body('M592 868L670 930L548 1090L500 1010Z', 'trim', 0.46, { toneEnd: 0.32, depth: 0.69 }),
        ]
      : [line('M404 884C430 970 570 970 596 884', 'trim', 0.55, 30, { depth: 0.69 })]),
    line(
      'M262 985C280 1070 286 1160 280 1250M738 985C722 1070 714 1160 720 1250',
      'cloth',
      0.24,
      5,
      { depth: 0.69 },
    ),
  ]
}
