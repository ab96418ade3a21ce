import type { Random } from '../prng'
import { blob, body, curve, ellipse, glow, leafPath, line, type Point, rect } from '../shape'
import type { Shape } from '../types'

/** Light wall with a great disc behind the head, and leaves or hills at the edges. */
export function portraitBackdrop(random: Random): Shape[] {
  const disc: Point = [random.between(420, 620), random.between(400, 500)]
  const shapes: Shape[] = [
    body(rect(0, 0, 1000, 1250), 'sky', 0.42, {
      materialEnd: 'horizon',
      toneEnd: 0.55,
      depth: 0,
    }),
    glow(disc, 620, 'horizon', 0.55, { depth: 0 }),
  ]
  const kind = random.below(4)
  if (kind !== 3) {
    const radius = random.between(330, 400)
    shapes.push(
      body(ellipse(disc[0], disc[1], radius), 'sun', 0.56, { toneEnd: 0.46, depth: 0.05 }),
    )
  }
  if (kind === 1 || kind === 3) shapes.push(...farHills(random))
  if (kind !== 1) shapes.push(...sprigs(random, kind === 3 ? 7 : 5))
  return shapes
}

/** Wall and table with a soft shadow of the subject's width under it. */
export function tabletop(random: Random, shadowWidth: number, tableY = 760): Shape[] {
  const shapes: Shape[] = [
    body(rect(0, 0, 1000, tableY + 4), 'wall', 0.6, { toneEnd: 0.44, depth: 0, along: 'diagonal' }),
    glow([300, 260], 520, 'white', 0.35, { depth: 0 }),
  ]
  const kind = random.below(3)
  if (kind === 0) {
    shapes.push(
      body(`M310 ${tableY}V400a190 190 0 0 1 380 0V${tableY}Z`, 'floor', 0.62, {
        toneEnd: 0.5,
        depth: 0.08,
      }),
    )
  } else if (kind === 1) {
    shapes.push(body(ellipse(560, 430, 300), 'glass', 0.6, { toneEnd: 0.46, depth: 0.08 }))
  } else {
    shapes.push(...windowLight())
  }
  shapes.push(
    body(rect(0, tableY, 1000, 1000 - tableY), 'floor', 0.6, { toneEnd: 0.36, depth: 0.2 }),
    {
      ...body(ellipse(560, tableY + 112, shadowWidth * 0.72, 40), 'floor', 0.14, { depth: 0.22 }),
      kind: 'shade',
      softness: 24,
      opacity: 0.75,
    },
  )
  return shapes
}

/** Leafy stems that lean into the picture from its lower corners. */
export function sprigs(random: Random, pairs: number): Shape[] {
  const shapes: Shape[] = []
  for (const side of [-1, 1]) {
    const foot: Point = [side < 0 ? random.between(-30, 60) : random.between(940, 1030), 1130]
    const lean = -Math.PI / 2 - side * random.between(0.02, 0.22)
    const length = random.between(620, 860)
    const stem: Point[] = Array.from({ length: 6 }, (_, index) => {
      const reach = (length * index) / 5
      return [
        foot[0] + Math.cos(lean) * reach + side * Math.sin(index * 0.7) * 16,
        foot[1] + Math.sin(lean) * reach,
      ]
    })
    shapes.push(line(curve(stem), 'leaf', 0.42, 6, { depth: 0.3 }))
    for (let pair = 0; pair < pairs; pair += 1) {
      const t = 0.22 + (0.76 * pair) / pairs
      const at: Point = [
        foot[0] + Math.cos(lean) * length * t,
        foot[1] + Math.sin(lean) * length * t,
      ]
      const size = (1 - t * 0.45) * random.between(170, 230)
      for (const hand of [-1, 1]) {
        const angle = lean + hand * random.between(0.6, 1)
        shapes.push(
          body(leafPath(at, size, angle, size * 0.2), 'leaf', hand < 0 ? 0.6 : 0.44, {
            toneEnd: hand < 0 ? 0.5 : 0.34,
            depth: 0.3,
          }),
        )
      }
    }
  }
  return shapes
}

function farHills(random: Random): Shape[] {
  return [0, 1, 2].map((layer) => {
    const y = 800 + layer * 130
    const points: Point[] = Array.from({ length: 7 }, (_, index) => [
      -100 + index * 200,
      y - random.between(0, 130),
    ])
    const d = blob([...points, [1200, 1400], [-200, 1400]])
    const material = (['far', 'mid', 'near'] as const)[layer] ?? 'near'
    return body(d, material, 0.58, { toneEnd: 0.5, depth: 0.1 + layer * 0.08 })
  })
}

function windowLight(): Shape[] {
  return [0, 1, 2, 3].map((pane) => {
    const [x, y] = [470 + (pane % 2) * 170, 130 + Math.floor(pane / 2) * 230]
    const d = `M${x} ${y}l150 -34v206l-150 34Z`
    return body(d, 'wall', 0.82, { toneEnd: 0.7, depth: 0.06 })
  })
}
