import type { Random } from '../prng'
import { body, curve, ellipse, leafPath, line, type Point, rect } from '../shape'
import type { Shape } from '../types'

/** A pressed-flower plate: one plant with blossoms, buds and roots of leaves. */
export function botanicalShapes(random: Random): Shape[] {
  const shapes: Shape[] = [
    body(rect(0, 0, 1000, 1000), 'horizon', 0.6, { materialEnd: 'wall', toneEnd: 0.5, depth: 0 }),
    body(ellipse(500, 440, 340), 'sun', 0.6, { toneEnd: 0.5, depth: 0.04 }),
  ]
  const stems: { tip: Point; size: number }[] = [
    { tip: [500, 200], size: 122 },
    { tip: [270, 350], size: 92 },
    { tip: [740, 330], size: 98 },
    { tip: [360, 150], size: 50 },
    { tip: [660, 140], size: 54 },
  ]
  stems.forEach(({ tip, size }, index) => {
    const bend: Point = [500 + (tip[0] - 500) * 0.3, 600]
    const stem: Point[] = [
      [500, 980],
      [500, 800],
      bend,
      [tip[0] + (bend[0] - tip[0]) * 0.3, tip[1] + 160],
      tip,
    ]
    shapes.push(line(curve(stem), 'leaf', 0.36, 9 - index, { depth: 0.5 }))
    for (let leaf = 0; leaf < 3; leaf += 1) {
      const t = 0.25 + leaf * 0.25
      const at: Point = [bend[0] + (tip[0] - bend[0]) * t, bend[1] + (tip[1] - bend[1]) * t]
      const side = (leaf + index) % 2 ? 1 : -1
      const angle = -Math.PI / 2 + side * random.between(0.7, 1.1)
      shapes.push(...veinedLeaf(at, random.between(110, 160), angle))
    }
    shapes.push(...bloom(random, tip, size))
  })
  for (const [x, angle, length] of [
    [500, -2.6, 320],
    [500, -0.5, 330],
    [500, -2.95, 250],
    [500, -0.16, 260],
  ] as const) {
    shapes.push(...veinedLeaf([x, 880], length, angle))
  }
  return shapes
}

function veinedLeaf(at: Point, length: number, angle: number): Shape[] {
  const tip: Point = [
    at[0] + Math.cos(angle) * length * 0.92,
    at[1] + Math.sin(angle) * length * 0.92,
  ]
  return [
    body(leafPath(at, length, angle, length * 0.24), 'leaf', 0.6, {
      toneEnd: 0.38,
      along: 'diagonal',
      depth: 0.56,
    }),
    line(
      `M${Math.round(at[0])} ${Math.round(at[1])}L${Math.round(tip[0])} ${Math.round(tip[1])}`,
      'leaf',
      0.26,
      4,
      { depth: 0.57 },
    ),
  ]
}

function bloom(random: Random, [x, y]: Point, size: number): Shape[] {
  const turn = random.between(0, 1)
  const ringOf = (count: number, radius: number, offset: number) =>
    Array.from({ length: count }, (_, index) =>
      leafPath([x, y], radius, turn + offset + (index * Math.PI * 2) / count, radius * 0.34),
    )
  return [
    ...ringOf(8, size, 0).map((d) => body(d, 'accent', 0.5, { toneEnd: 0.4, depth: 0.62 })),
    ...ringOf(8, size * 0.8, 0.39).map((d) =>
      body(d, 'accent', 0.66, { toneEnd: 0.54, depth: 0.66 }),
    ),
    ...ringOf(6, size * 0.48, 0.2).map((d) => body(d, 'accent', 0.76, { depth: 0.7 })),
    body(ellipse(x, y, size * 0.2), 'trim', 0.6, { toneEnd: 0.4, depth: 0.74 }),
  ]
}
