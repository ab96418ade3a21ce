import type { Random } from '../prng'
import { blob, body, ellipse, glow, leafPath, type Point, shade } from '../shape'
import type { Shape } from '../types'
import { hills, openSky } from './illustration-sky'

/** Toadstools in moss with fireflies. */
export function mushroomShapes(random: Random): Shape[] {
  const cap = (x: number, y: number, r: number, depth: number): Shape[] => {
    const dome = `M${x - r} ${y}C${x - r * 0.96} ${y - r * 0.8} ${x - r * 0.4} ${y - r * 1.1} ${x} ${y - r * 1.1}C${x + r * 0.4} ${y - r * 1.1} ${x + r * 0.96} ${y - r * 0.8} ${x + r} ${y}C${x + r * 0.6} ${y + r * 0.2} ${x - r * 0.6} ${y + r * 0.2} ${x - r} ${y}Z`
    const stem = `M${x - r * 0.2} ${y}C${x - r * 0.14} ${y + r * 0.8} ${x - r * 0.34} ${y + r * 1.4} ${x - r * 0.36} ${900}H${x + r * 0.36}C${x + r * 0.34} ${y + r * 1.4} ${x + r * 0.14} ${y + r * 0.8} ${x + r * 0.2} ${y}Z`
    return [
      body(stem, 'white', 0.66, { toneEnd: 0.36, along: 'right', depth }),
      body(
        `M${x - r * 0.34} ${y + r * 0.36}C${x - r * 0.1} ${y + r * 0.5} ${x + r * 0.1} ${y + r * 0.5} ${x + r * 0.34} ${y + r * 0.36}L${x + r * 0.2} ${y}H${x - r * 0.2}Z`,
        'white',
        0.5,
        { toneEnd: 0.36, depth: depth + 0.01 },
      ),
      body(ellipse(x, y + r * 0.02, r * 0.98, r * 0.18), 'white', 0.4, {
        toneEnd: 0.3,
        depth: depth + 0.02,
      }),
      body(dome, 'accent', 0.68, { toneEnd: 0.4, along: 'diagonal', depth: depth + 0.04 }),
      shade(
        `M${x + r * 0.2} ${y - r * 1.2}C${x + r * 0.7} ${y - r * 0.6} ${x + r * 0.6} ${y - r * 0.1} ${x + r * 0.4} ${y + r * 0.3}H${x + r * 1.2}V${y - r * 1.2}Z`,
        dome,
        'accent',
        0.26,
        { opacity: 0.55, softness: r * 0.11 },
      ),
      body(
        [
          [-0.5, -0.46, 0.13],
          [-0.08, -0.78, 0.15],
          [0.36, -0.5, 0.14],
          [-0.16, -0.3, 0.1],
          [0.68, -0.2, 0.09],
          [-0.76, -0.14, 0.08],
          [0.12, -0.12, 0.07],
        ]
          .map(([dx = 0, dy = 0, s = 0]) => ellipse(x + dx * r, y + dy * r, s * r, s * r * 0.8))
          .join(''),
        'white',
        0.72,
        { depth: depth + 0.05 },
      ),
    ]
  }
  const grass = Array.from({ length: 46 }, () =>
    leafPath(
      [random.between(-20, 1020), random.between(900, 1010)],
      random.between(60, 150),
      -Math.PI / 2 + random.between(-0.5, 0.5),
      8,
    ),
  )
  return [
    ...openSky(random, [random.between(600, 760), 260], 140),
    ...hills(random),
    ...cap(760, 640, 130, 0.5),
    ...cap(250, 700, 110, 0.52),
    ...cap(480, 480, 240, 0.6),
    body(
      blob([
        [-60, 900],
        [160, 860],
        [400, 890],
        [640, 870],
        [860, 900],
        [1080, 870],
        [1080, 1080],
        [-60, 1080],
      ]),
      'leaf',
      0.5,
      { toneEnd: 0.3, depth: 0.74 },
    ),
    body(grass.filter((_, index) => index % 2 === 0).join(''), 'leaf', 0.62, {
      toneEnd: 0.4,
      depth: 0.76,
    }),
    body(grass.filter((_, index) => index % 2 === 1).join(''), 'front', 0.5, {
      toneEnd: 0.4,
      depth: 0.78,
    }),
    ...Array.from({ length: 9 }, () => {
      const at: Point = [random.between(60, 940), random.between(420, 860)]
      return [
        glow(at, 40, 'sun', 0.8, { depth: 0.8 }),
        body(ellipse(at[0], at[1], 6), 'sun', 0.9, { depth: 0.81 }),
      ]
    }).flat(),
  ]
}
