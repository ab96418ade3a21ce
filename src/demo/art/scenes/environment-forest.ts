import type { Random } from '../prng'
import { body, ellipse, glow, leafPath, line, type Point, polygon, rect, ridge } from '../shape'
import type { Shape } from '../types'
import { WIDTH, walker } from './environment-parts'

/** Trunks in layers of mist with light falling between them and a lone walker on the path. */
export function forestShapes(random: Random): Shape[] {
  const light: Point = [random.between(640, 860), 330]
  const shapes: Shape[] = [
    body(rect(0, 0, WIDTH, 1000), 'horizon', 0.62, { materialEnd: 'sky', toneEnd: 0.5, depth: 0 }),
    glow(light, 760, 'sun', 0.75, { depth: 0 }),
    body(ellipse(light[0], light[1], 58), 'sun', 0.85, { depth: 0.02 }),
  ]
  const layers = ['far', 'far', 'mid', 'near', 'front'] as const
  layers.forEach((material, layer) => {
    const depth = 0.1 + layer * 0.12
    const ground = 640 + layer * 66
    const count = [13, 10, 8, 6, 3][layer] ?? 4
    const limbs: string[] = []
    const trunks = Array.from({ length: count }, (_, index) => {
      const x = ((index + random.between(0.15, 0.85)) * WIDTH) / count
      const isOnPath = Math.abs(x - light[0]) < 60 + layer * 46
      const at = isOnPath ? x + (x < light[0] ? -1 : 1) * (90 + layer * 60) : x
      const width = 13 + layer * layer * 4.6
      limbs.push(limb(random, at, ground, width))
      return trunk(random, at, ground, width)
    })
    shapes.push(
      body(trunks.join(''), material, 0.62 - layer * 0.03, { toneEnd: 0.46, depth }),
      line(limbs.join(''), material, 0.56 - layer * 0.03, 4 + layer * 3.4, { depth }),
    )
    shapes.push(
      body(
        ridge({
          random,
          width: WIDTH,
          y: ground,
          amplitude: 34,
          floor: 1020,
          isSmooth: true,
          levels: 4,
        }),
        material,
        0.56,
        { toneEnd: 0.44, depth: depth + 0.01 },
      ),
    )
    if (layer < 4)
      shapes.push({
        ...body(rect(0, ground - 100, WIDTH, 130), 'horizon', 0.7, { depth: depth + 0.02 }),
        kind: 'shade',
        opacity: 0.3,
        softness: 46,
      })
  })
  const x = light[0]
  shapes.push(
    body(
      `M${x - 14} 700C${x - 60} 780 ${x + 60} 860 ${x - 190} 1010H${x + 230}C${x + 130} 880 ${x + 40} 780 ${x + 22} 700Z`,
      'horizon',
      0.62,
      { toneEnd: 0.44, depth: 0.62 },
    ),
  )
  shapes.push(...walker(x + 14, 850, 1))
  shapes.push(...leafCanopy(random))
  for (const offset of [-200, -60, 110, 270]) {
    shapes.push({
      ...body(
        polygon([
          [x - 10, 250],
          [x + 26, 250],
          [x + offset + 90, 880],
          [x + offset - 40, 880],
        ]),
        'sun',
        0.85,
        { depth: 0.4 },
      ),
      kind: 'shade',
      opacity: 0.2,
      softness: 22,
    })
  }
  return shapes
}

function trunk(random: Random, x: number, ground: number, width: number): string {
  const lean = random.between(-0.05, 0.05) * ground
  const w = width * random.between(0.75, 1.25)
  const [foot, head] = [Math.round(ground + 30), Math.round(x + lean)]
  return `M${Math.round(x - w * 0.9)} ${foot}Q${Math.round(x - w * 0.45)} ${Math.round(ground * 0.6)} ${Math.round(head - w * 0.32)} -20H${Math.round(head + w * 0.32)}Q${Math.round(x + w * 0.5)} ${Math.round(ground * 0.6)} ${Math.round(x + w * 0.95)} ${foot}Z`
}

/** A bough that leaves a trunk upwards, with two twigs. */
function limb(random: Random, x: number, ground: number, width: number): string {
  const side = random.chance(0.5) ? 1 : -1
  const y = Math.round(ground * random.between(0.28, 0.5))
  const [reach, rise] = [side * width * random.between(4, 7), width * random.between(3, 5)]
  const r = Math.round
  return `M${r(x)} ${y}q${r(reach * 0.4)} ${r(-rise * 0.2)} ${r(reach)} ${r(-rise)}M${r(x + reach * 0.45)} ${r(y - rise * 0.32)}q${r(reach * 0.2)} ${r(-rise * 0.3)} ${r(reach * 0.22)} ${r(-rise * 0.9)}M${r(x + reach * 0.7)} ${r(y - rise * 0.6)}q${r(reach * 0.2)} 0 ${r(reach * 0.5)} ${r(-rise * 0.1)}`
}

/** Leaves that hang into the picture from its upper corners. */
function leafCanopy(random: Random): Shape[] {
  return (
    [
      ['mid', 0.3, 190],
      ['near', 0.5, 150],
      ['front', 0.64, 120],
    ] as const
  ).map(([material, depth, reach]) => {
    const leaves = Array.from({ length: 110 }, () => {
      const fromEdge = random.next() ** 1.7 * 520
      const x = random.chance(0.5) ? fromEdge : WIDTH - fromEdge
      const y = random.next() * reach * (1.25 - fromEdge / 520)
      return leafPath(
        [x, y - 20],
        random.between(34, 74),
        random.between(0.2, 2.9),
        random.between(9, 17),
      )
    })
    return body(leaves.join(''), material, 0.5, { toneEnd: 0.42, depth })
  })
}
