import type { Random } from '../prng'
import { blob, body, curve, line, type Point, ridge, shade } from '../shape'
import type { Shape } from '../types'
import { skyShapes, WIDTH } from './environment-parts'

/** Dunes in long curves with a small caravan. */
export function duneShapes(random: Random): Shape[] {
  const sun: Point = [random.between(300, 1200), random.between(260, 360)]
  const shapes = [...skyShapes(random, sun, 92)]
  shapes.push(
    body(ridge({ random, width: WIDTH, y: 560, amplitude: 60, floor: 760 }), 'far', 0.62, {
      toneEnd: 0.7,
      depth: 0.12,
    }),
  )
  const layers = [
    ['mid', 640, 0.62],
    ['mid', 730, 0.52],
    ['near', 830, 0.6],
    ['front', 930, 0.62],
  ] as const
  layers.forEach(([material, y, tone], layer) => {
    const crest = random.between(300, 1200)
    const lift = 90 + layer * 26
    const slope: Point[] = [
      [-120, y + 60],
      [crest * 0.5, y - lift * 0.3],
      [crest, y - lift],
      [crest + 170, y - lift * 0.15],
      [crest + 460, y + 30],
      [1640, y - 20],
    ]
    const dune = `${curve(slope)}L1640 1100L-120 1100Z`
    const depth = 0.2 + layer * 0.12
    shapes.push(body(dune, material, tone + 0.1, { toneEnd: tone - 0.08, depth }))
    const windward = `M${crest} ${y - lift}C${crest + 60} ${y - lift * 0.2} ${crest - 140} ${y + 100} ${crest - 260} ${y + 330}L1700 1100L1700 ${y - 30}L${crest + 460} ${y + 30}C${crest + 300} ${y} ${crest + 120} ${y - lift * 0.3} ${crest} ${y - lift}Z`
    shapes.push(shade(windward, dune, material, tone - 0.22, { softness: 5, opacity: 0.75, depth }))
    const combs = Array.from({ length: 6 }, (_, index) => {
      const drop = y + 40 + index * 26
      return curve([
        [crest - 420 - index * 20, drop + 40],
        [crest - 260, drop + 20],
        [crest - 110 - index * 24, drop - 30],
      ])
    })
    shapes.push(line(combs.join(''), material, tone + 0.2, 3, { depth, opacity: 0.6 }))
    if (layer === 1)
      [0, 1, 2].forEach((rider) => {
        shapes.push(...camel(420 + rider * 110, y - 6 + rider * 6, 0.9))
      })
  })
  return shapes
}

function camel(x: number, y: number, scale: number): Shape[] {
  const p = (dx: number, dy: number): Point => [x + dx * scale, y + dy * scale]
  const beast = blob([
    p(-40, -38),
    p(-20, -52),
    p(-4, -72),
    p(14, -52),
    p(34, -44),
    p(50, -60),
    p(58, -84),
    p(80, -80),
    p(70, -70),
    p(58, -40),
    p(36, -24),
    p(-34, -24),
  ])
  const legs = [-34, -22, 24, 36]
    .map((dx) => `M${x + dx * scale} ${y - 30 * scale}l${2 * scale} ${34 * scale}`)
    .join('')
  return [
    line(legs, 'ink', 0.56, 5 * scale, { depth: 0.5 }),
    body(beast, 'ink', 0.6, { depth: 0.52 }),
    body(blob([p(-8, -70), p(6, -104), p(18, -70)]), 'accent', 0.56, { depth: 0.54 }),
  ]
}
