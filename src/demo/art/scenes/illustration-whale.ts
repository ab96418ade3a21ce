import type { Random } from '../prng'
import { blob, body, curve, ellipse, line, shade } from '../shape'
import type { Shape } from '../types'
import { clouds, openSky } from './illustration-sky'

/** A whale that swims through clouds under a moon. */
export function whaleShapes(random: Random): Shape[] {
  const hide = blob([
    [90, 560],
    [130, 450],
    [260, 370],
    [430, 350],
    [590, 400],
    [700, 460],
    [790, 440],
    [850, 400],
    [870, 440],
    [820, 520],
    [700, 590],
    [560, 680],
    [400, 730],
    [240, 720],
    [130, 660],
  ])
  const belly =
    'M90 580C200 600 330 610 430 590C480 650 560 660 640 620C540 730 400 760 250 728C150 700 90 640 90 580Z'
  const grooves = [0, 1, 2, 3, 4]
    .map((index) =>
      curve([
        [130 + index * 14, 616 + index * 20],
        [280, 640 + index * 18],
        [430, 630 + index * 14],
      ]),
    )
    .join('')
  return [
    ...openSky(random, [random.between(620, 760), 260], 150),
    ...clouds(random, 720, 0.2, 3),
    body(
      blob([
        [820, 440],
        [800, 330],
        [740, 250],
        [850, 280],
        [890, 360],
        [970, 320],
        [1010, 250],
        [1000, 380],
        [900, 470],
      ]),
      'near',
      0.6,
      { toneEnd: 0.44, depth: 0.62 },
    ),
    body(hide, 'near', 0.66, { toneEnd: 0.36, depth: 0.66 }),
    shade('M160 420C300 350 500 360 640 440C500 400 300 400 150 480Z', hide, 'white', 0.6, {
      opacity: 0.35,
      softness: 18,
    }),
    shade(belly, hide, 'white', 0.58, { softness: 3, opacity: 0.95 }),
    shade('M200 720C400 760 600 700 760 560L800 760H200Z', hide, 'near', 0.3, {
      opacity: 0.4,
      softness: 30,
    }),
    line(grooves, 'near', 0.5, 4.5, { depth: 0.68 }),
    line('M92 572C190 602 330 610 424 586', 'front', 0.4, 6, { depth: 0.68 }),
    body(
      blob([
        [430, 640],
        [520, 700],
        [560, 800],
        [540, 850],
        [470, 790],
        [400, 690],
      ]),
      'near',
      0.58,
      { toneEnd: 0.36, depth: 0.72 },
    ),
    body(ellipse(262, 540, 15), 'white', 0.8, { depth: 0.7 }),
    body(ellipse(264, 542, 9), 'ink', 0.4, { depth: 0.71 }),
    ...[
      [330, 430],
      [390, 470],
      [470, 420],
      [540, 470],
      [300, 480],
    ].map(([x = 0, y = 0]) =>
      body(ellipse(x, y, random.between(5, 13)), 'cloud', 0.6, { depth: 0.7, opacity: 0.8 }),
    ),
    line(
      'M330 346C320 280 280 260 250 280M336 346C344 270 380 250 410 276M334 346V260',
      'cloud',
      0.75,
      9,
      { depth: 0.64 },
    ),
    ...clouds(random, 880, 0.78, 4),
  ]
}
