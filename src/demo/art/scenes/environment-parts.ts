import type { Random } from '../prng'
import { blob, body, ellipse, glow, type Point, polygon, rect } from '../shape'
import type { Shape } from '../types'

export const WIDTH = 1500

/** Sky with a low sun or moon and banks of cloud. */
export function skyShapes(random: Random, sun: Point, radius: number): Shape[] {
  const banks = Array.from({ length: 5 }, () => {
    const [x, y] = [random.between(0, WIDTH), random.between(80, 380)]
    return cloudBank(random, x, y, random.between(160, 380))
  })
  return [
    body(rect(0, 0, WIDTH, 1000), 'sky', 0.46, { materialEnd: 'horizon', toneEnd: 0.58, depth: 0 }),
    glow(sun, radius * 5.5, 'sun', 0.6, { depth: 0 }),
    body(ellipse(sun[0], sun[1], radius), 'sun', 0.74, { toneEnd: 0.62, depth: 0.02 }),
    ...banks.map((d) =>
      body(d, 'cloud', 0.66, { materialEnd: 'horizon', toneEnd: 0.5, depth: 0.05, opacity: 0.85 }),
    ),
  ]
}

/** Broken horizontal strokes on water. */
export function ripples(random: Random, top: number, bottom: number, count: number): string {
  return Array.from({ length: count }, () => {
    const t = random.next()
    const y = Math.round(top + (bottom - top) * t * t)
    const x = Math.round(random.between(-40, WIDTH))
    return `M${x} ${y}h${Math.round(random.between(40, 130) * (0.5 + t))}`
  }).join('')
}

/** Small standing figure with a coat, seen from behind. */
export function walker(x: number, y: number, scale: number): Shape[] {
  const s = (value: number) => value * scale
  const coat = blob([
    [x, y - s(104)],
    [x - s(22), y - s(92)],
    [x - s(30), y - s(40)],
    [x - s(26), y - s(14)],
    [x + s(26), y - s(14)],
    [x + s(30), y - s(40)],
    [x + s(22), y - s(92)],
  ])
  return [
    {
      ...body(ellipse(x + s(20), y + s(4), s(60), s(10)), 'ink', 0.4, { depth: 0.63 }),
      kind: 'shade',
      opacity: 0.4,
      softness: 5,
    },
    body(
      `M${x - s(16)} ${y - s(20)}h${s(12)}v${s(24)}h${-s(12)}Z M${x + s(5)} ${y - s(20)}h${s(12)}v${s(24)}h${-s(12)}Z`,
      'ink',
      0.5,
      { depth: 0.64 },
    ),
    body(coat, 'accent', 0.58, { toneEnd: 0.4, depth: 0.66 }),
    body(ellipse(x, y - s(118), s(15), s(17)), 'hair', 0.5, { depth: 0.66 }),
  ]
}

/** Fir tree as one ragged silhouette. */
export function fir(random: Random, x: number, y: number, height: number): string {
  const tiers = 8
  const left: Point[] = []
  const right: Point[] = []
  for (let tier = 0; tier <= tiers; tier += 1) {
    const t = tier / tiers
    const spread = height * (0.03 + t * 0.2) * random.between(0.82, 1.15)
    const at = y - height + height * 0.94 * t
    left.push([x - spread, at + height * 0.02], [x - spread * 0.45, at])
    right.push([x + spread, at + height * 0.025], [x + spread * 0.42, at])
  }
  const trunkHalf = height * 0.02
  return polygon([
    [x, y - height * 1.04],
    ...left,
    [x - trunkHalf, y - height * 0.06],
    [x - trunkHalf, y],
    [x + trunkHalf, y],
    [x + trunkHalf, y - height * 0.06],
    ...right.reverse(),
  ])
}

function cloudBank(random: Random, x: number, y: number, width: number): string {
  const tops: Point[] = Array.from({ length: 7 }, (_, index) => {
    const t = index / 6
    return [
      x - width / 2 + width * t,
      y - Math.sin(t * Math.PI) * width * random.between(0.06, 0.17),
    ]
  })
  return blob([...tops, [x + width * 0.4, y + 14], [x, y + 18], [x - width * 0.4, y + 14]])
}
