import type { Random } from '../prng'
import { blob, body, ellipse, glow, line, mirrored, rect, shade } from '../shape'
import type { Shape } from '../types'
import { clouds, openSky } from './illustration-sky'

/** A rocket that climbs over a ringed planet. */
export function rocketShapes(random: Random): Shape[] {
  const hull = mirrored(500, [
    [500, 120],
    [440, 190],
    [392, 310],
    [378, 460],
    [396, 600],
    [420, 680],
    [500, 690],
  ])
  const planet = ellipse(790, 300, 120)
  const turn = (shape: Shape): Shape => shape
  return [
    ...openSky(random, [random.between(200, 300), 300], 110),
    body(planet, 'trim', 0.62, { toneEnd: 0.36, along: 'diagonal', depth: 0.1 }),
    shade('M660 280C740 300 860 320 930 290V330C860 360 740 340 660 320Z', planet, 'white', 0.6, {
      softness: 2,
      opacity: 0.5,
    }),
    line('M640 350C700 380 860 330 940 240', 'cloud', 0.7, 11, { depth: 0.11 }),
    ...clouds(random, 880, 0.3, 4),
    body(
      blob([
        [440, 690],
        [400, 800],
        [460, 900],
        [500, 1000],
        [540, 900],
        [600, 800],
        [560, 690],
      ]),
      'sun',
      0.7,
      { materialEnd: 'accent', toneEnd: 0.5, depth: 0.5 },
    ),
    body(
      blob([
        [464, 690],
        [446, 770],
        [500, 880],
        [554, 770],
        [536, 690],
      ]),
      'white',
      0.8,
      { materialEnd: 'sun', toneEnd: 0.8, depth: 0.52 },
    ),
    glow([500, 800], 260, 'sun', 0.5, { depth: 0.52 }),
    body('M392 500C300 560 280 660 296 740C340 690 390 670 424 660Z', 'accent', 0.6, {
      toneEnd: 0.42,
      depth: 0.6,
    }),
    body('M608 500C700 560 720 660 704 740C660 690 610 670 576 660Z', 'accent', 0.46, {
      toneEnd: 0.3,
      depth: 0.6,
    }),
    body(rect(430, 670, 140, 34, 8), 'metal', 0.5, { toneEnd: 0.28, along: 'right', depth: 0.6 }),
    turn(body(hull, 'white', 0.72, { toneEnd: 0.36, along: 'right', depth: 0.66 })),
    shade('M540 120C640 260 640 560 560 700H680V120Z', hull, 'far', 0.36, {
      opacity: 0.65,
      softness: 22,
    }),
    shade('M380 110H620V262C540 300 460 300 380 262Z', hull, 'accent', 0.54, { softness: 1 }),
    line('M386 390C460 414 540 414 614 390M384 600C460 624 540 624 610 600', 'metal', 0.34, 5, {
      depth: 0.68,
    }),
    ...[0, 1].flatMap((index) => [
      body(ellipse(500, 380 + index * 130, 54 - index * 14), 'metal', 0.66, {
        toneEnd: 0.3,
        along: 'diagonal',
        depth: 0.7,
      }),
      body(ellipse(500, 380 + index * 130, 40 - index * 12), 'near', 0.36, {
        materialEnd: 'glass',
        toneEnd: 0.66,
        along: 'diagonal',
        depth: 0.72,
      }),
    ]),
    body('M488 600C484 680 488 740 500 760C512 740 516 680 512 600Z', 'accent', 0.46, {
      depth: 0.72,
    }),
    ...clouds(random, 970, 0.8, 5),
  ]
}
