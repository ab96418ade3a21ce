import type { Random } from '../prng'
import { blob, body, curve, ellipse, glow, line, type Point, polygon, rect, ridge, shade } from '../shape'
import type { Shape } from '../types'

const WIDTH = 1500

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
    ...banks.map((d) => body(d, 'cloud', 0.66, { materialEnd: 'horizon', toneEnd: 0.5, depth: 0.05, opacity: 0.85 })),
  ]
}

/** Snowy peaks over a lake that mirrors them, firs on the near shore. */
export function mountainShapes(random: Random): Shape[] {
  const sun: Point = [random.between(900, 1250), random.between(230, 330)]
  const peakX = random.between(480, 760)
  const shore = 690
  const shapes = [...skyShapes(random, sun, 66)]
  shapes.push(body(ridge({ random, width: WIDTH, y: 500, amplitude: 130, floor: shore }), 'far', 0.56, { toneEnd: 0.66, depth: 0.12 }))
  shapes.push(...massif(random, peakX, 190, shore))
  shapes.push(body(ridge({ random, width: WIDTH, y: 610, amplitude: 80, floor: shore, roughness: 0.6 }), 'mid', 0.48, { toneEnd: 0.58, depth: 0.25 }))
  shapes.push(body(rect(0, shore, WIDTH, 310), 'water', 0.64, { toneEnd: 0.36, depth: 0.28 }))
  shapes.push({
    ...body(polygon([[peakX - 330, shore], [peakX, shore + 250], [peakX + 360, shore]]), 'mid', 0.44, { depth: 0.29 }),
    kind: 'shade',
    opacity: 0.4,
    softness: 14,
  })
  shapes.push({ ...body(rect(sun[0] - 60, shore + 6, 120, 240), 'sun', 0.74, { depth: 0.3 }), kind: 'shade', opacity: 0.4, softness: 30 })
  shapes.push(line(ripples(random, shore + 20, 960, 34), 'horizon', 0.7, 3, { depth: 0.3, opacity: 0.55 }))
  shapes.push(...firRow(random, 740, 0.4, 9, [0, 420]), ...firRow(random, 720, 0.38, 8, [1060, 1500]))
  shapes.push(body(blob([[-60, 800], [200, 830], [420, 900], [640, 960], [900, 1100], [-60, 1100]]), 'near', 0.46, { toneEnd: 0.3, depth: 0.5 }))
  shapes.push(...firRow(random, 940, 1, 6, [-10, 330]))
  shapes.push(body(blob([[880, 1030], [1100, 950], [1320, 880], [1560, 850], [1560, 1100], [900, 1100]]), 'front', 0.5, { toneEnd: 0.36, depth: 0.6 }))
  shapes.push(...firRow(random, 960, 1.15, 5, [1220, 1520]))
  shapes.push(...cabin(1040, 930))
  return shapes
}

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
    const trunks = Array.from({ length: count }, (_, index) => {
      const x = ((index + random.between(0.15, 0.85)) * WIDTH) / count
      const isOnPath = Math.abs(x - light[0]) < 60 + layer * 46
      return trunk(random, isOnPath ? x + (x < light[0] ? -1 : 1) * (90 + layer * 60) : x, ground, 13 + layer * layer * 4.6)
    })
    shapes.push(body(trunks.join(''), material, 0.62 - layer * 0.03, { toneEnd: 0.46, depth }))
    shapes.push(
      body(ridge({ random, width: WIDTH, y: ground, amplitude: 34, floor: 1020, isSmooth: true, levels: 4 }), material, 0.56, { toneEnd: 0.44, depth: depth + 0.01 }),
    )
    if (layer < 4) shapes.push({ ...body(rect(0, ground - 100, WIDTH, 130), 'horizon', 0.7, { depth: depth + 0.02 }), kind: 'shade', opacity: 0.3, softness: 46 })
  })
  const x = light[0]
  shapes.push(body(`M${x - 14} 700C${x - 60} 780 ${x + 60} 860 ${x - 190} 1010H${x + 230}C${x + 130} 880 ${x + 40} 780 ${x + 22} 700Z`, 'horizon', 0.62, { toneEnd: 0.44, depth: 0.62 }))
  shapes.push(...walker(x + 14, 850, 1))
  shapes.push(...leafCanopy(random))
  for (const offset of [-200, -60, 110, 270]) {
    shapes.push({
      ...body(polygon([[x - 10, 250], [x + 26, 250], [x + offset + 90, 880], [x + offset - 40, 880]]), 'sun', 0.85, { depth: 0.4 }),
      kind: 'shade',
      opacity: 0.2,
      softness: 22,
    })
  }
  return shapes
}

/** Dunes in long curves with a small caravan. */
export function duneShapes(random: Random): Shape[] {
  const sun: Point = [random.between(300, 1200), random.between(260, 360)]
  const shapes = [...skyShapes(random, sun, 92)]
  shapes.push(body(ridge({ random, width: WIDTH, y: 560, amplitude: 60, floor: 760 }), 'far', 0.62, { toneEnd: 0.7, depth: 0.12 }))
  const layers = [
    ['mid', 640, 0.62],
    ['mid', 730, 0.52],
    ['near', 830, 0.6],
    ['front', 930, 0.62],
  ] as const
  layers.forEach(([material, y, tone], layer) => {
    const crest = random.between(300, 1200)
    const lift = 90 + layer * 26
    const slope: Point[] = [[-120, y + 60], [crest * 0.5, y - lift * 0.3], [crest, y - lift], [crest + 170, y - lift * 0.15], [crest + 460, y + 30], [1640, y - 20]]
    const dune = `${curve(slope)}L1640 1100L-120 1100Z`
    const depth = 0.2 + layer * 0.12
    shapes.push(body(dune, material, tone + 0.1, { toneEnd: tone - 0.08, depth }))
    const windward = `M${crest} ${y - lift}C${crest + 60} ${y - lift * 0.2} ${crest - 140} ${y + 100} ${crest - 260} ${y + 330}L1700 1100L1700 ${y - 30}L${crest + 460} ${y + 30}C${crest + 300} ${y} ${crest + 120} ${y - lift * 0.3} ${crest} ${y - lift}Z`
    shapes.push(shade(windward, dune, material, tone - 0.22, { softness: 5, opacity: 0.75, depth }))
    const combs = Array.from({ length: 6 }, (_, index) => {
      const drop = y + 40 + index * 26
      return curve([[crest - 420 - index * 20, drop + 40], [crest - 260, drop + 20], [crest - 110 - index * 24, drop - 30]])
    })
    shapes.push(line(combs.join(''), material, tone + 0.2, 3, { depth, opacity: 0.6 }))
    if (layer === 1) [0, 1, 2].forEach((rider) => { shapes.push(...camel(420 + rider * 110, y - 6 + rider * 6, 0.9)) })
  })
  return shapes
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
  return polygon([[x, y - height * 1.04], ...left, [x - trunkHalf, y - height * 0.06], [x - trunkHalf, y], [x + trunkHalf, y], [x + trunkHalf, y - height * 0.06], ...right.reverse()])
}

/** Small standing figure with a coat, seen from behind. */
export function walker(x: number, y: number, scale: number): Shape[] {
  const s = (value: number) => value * scale
  const coat = blob([[x, y - s(104)], [x - s(22), y - s(92)], [x - s(30), y - s(40)], [x - s(26), y - s(14)], [x + s(26), y - s(14)], [x + s(30), y - s(40)], [x + s(22), y - s(92)]])
  return [
    { ...body(ellipse(x + s(20), y + s(4), s(60), s(10)), 'ink', 0.4, { depth: 0.63 }), kind: 'shade', opacity: 0.4, softness: 5 },
    body(`M${x - s(16)} ${y - s(20)}h${s(12)}v${s(24)}h${-s(12)}Z M${x + s(5)} ${y - s(20)}h${s(12)}v${s(24)}h${-s(12)}Z`, 'ink', 0.5, { depth: 0.64 }),
    body(coat, 'accent', 0.58, { toneEnd: 0.4, depth: 0.66 }),
    body(ellipse(x, y - s(118), s(15), s(17)), 'hair', 0.5, { depth: 0.66 }),
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

function massif(random: Random, x: number, top: number, floor: number): Shape[] {
  const jag = () => random.between(-16, 16)
  const left: Point[] = [[x - 70, top + 110 + jag()], [x - 120, top + 150 + jag()], [x - 210, top + 270 + jag()], [x - 270, top + 300 + jag()], [x - 430, floor]]
  const right: Point[] = [[x + 60, top + 80 + jag()], [x + 130, top + 190 + jag()], [x + 190, top + 210 + jag()], [x + 300, top + 350 + jag()], [x + 470, floor]]
  const whole = polygon([...[...left].reverse(), [x, top], ...right])
  const shadow = polygon([[x, top], [x + 26, top + 120], [x - 24, top + 210], [x + 50, top + 330], [x + 6, floor], ...[...right].reverse()])
  const snow = polygon([
    [x, top], [x - 70, top + 110], [x - 120, top + 150], [x - 160, top + 215], [x - 104, top + 190], [x - 80, top + 250], [x - 36, top + 186], [x - 10, top + 270],
    [x + 30, top + 190], [x + 70, top + 240], [x + 96, top + 172], [x + 150, top + 230], [x + 130, top + 190], [x + 60, top + 80],
  ])
  const snowShade = polygon([[x, top], [x + 26, top + 120], [x - 6, top + 200], [x + 30, top + 190], [x + 70, top + 240], [x + 96, top + 172], [x + 150, top + 230], [x + 130, top + 190], [x + 60, top + 80]])
  return [
    body(whole, 'mid', 0.6, { materialEnd: 'far', toneEnd: 0.62, depth: 0.18 }),
    shade(shadow, whole, 'near', 0.5, { softness: 3, opacity: 0.55, depth: 0.18 }),
    body(snow, 'white', 0.72, { toneEnd: 0.62, depth: 0.2 }),
    body(snowShade, 'far', 0.66, { toneEnd: 0.6, depth: 0.21 }),
  ]
}

function firRow(random: Random, y: number, scale: number, count: number, [from, to]: Point): Shape[] {
  return Array.from({ length: count }, (_, index) => {
    const x = from + ((to - from) * (index + random.between(0.2, 0.8))) / count
    const height = random.between(170, 300) * scale
    const material = scale > 0.8 ? 'front' : 'near'
    return body(fir(random, x, y + random.between(-10, 24) * scale, height), material, 0.56, { toneEnd: 0.4, depth: 0.32 + scale * 0.28 })
  })
}

function cabin(x: number, y: number): Shape[] {
  return [
    body(polygon([[x - 70, y], [x - 70, y - 66], [x + 70, y - 66], [x + 70, y]]), 'near', 0.4, { depth: 0.62 }),
    body(polygon([[x - 92, y - 58], [x - 50, y - 128], [x + 60, y - 128], [x + 96, y - 58]]), 'accent', 0.5, { toneEnd: 0.36, depth: 0.64 }),
    body(rect(x - 46, y - 48, 26, 28), 'sun', 0.86, { depth: 0.66 }),
    body(rect(x + 16, y - 48, 26, 28), 'sun', 0.86, { depth: 0.66 }),
    body(rect(x + 30, y - 160, 18, 44), 'near', 0.36, { depth: 0.62 }),
  ]
}

function trunk(random: Random, x: number, ground: number, width: number): string {
  const lean = random.between(-0.05, 0.05) * ground
  const w = width * random.between(0.75, 1.25)
  const fork = ground * random.between(0.3, 0.55)
  const bough = (side: number) =>
    `M${Math.round(x + lean * 0.5)} ${Math.round(fork)}q${Math.round(side * w * 2)} ${Math.round(-fork * 0.3)} ${Math.round(side * w * 5)} ${Math.round(-fork * 0.62)}l${Math.round(-side * w * 0.5)} 0q${Math.round(-side * w * 3)} ${Math.round(fork * 0.4)} ${Math.round(-side * w * 4.6)} ${Math.round(fork * 0.8)}Z`
  return `M${Math.round(x - w * 0.9)} ${Math.round(ground + 30)}Q${Math.round(x - w * 0.45)} ${Math.round(ground * 0.6)} ${Math.round(x + lean - w * 0.32)} -20H${Math.round(x + lean + w * 0.32)}Q${Math.round(x + w * 0.5)} ${Math.round(ground * 0.6)} ${Math.round(x + w * 0.95)} ${Math.round(ground + 30)}Z${bough(random.chance(0.5) ? 1 : -1)}`
}

function leafCanopy(random: Random): Shape[] {
  return [
    [-60, 40, 'mid', 0.3],
    [1290, 20, 'near', 0.58],
    [-120, -60, 'front', 0.64],
  ].map(([x, y, material, depth]) => {
    const points: Point[] = Array.from({ length: 16 }, (_, index) => {
      const angle = (index / 16) * Math.PI * 2
      const radius = 190 + (index % 2) * 36 + random.between(-18, 18)
      return [Number(x) + 150 + Math.cos(angle) * radius * 1.35, Number(y) + Math.sin(angle) * radius * 0.8]
    })
    return body(blob(points), material === 'front' ? 'front' : 'leaf', 0.5, { toneEnd: 0.36, depth: Number(depth) })
  })
}

function camel(x: number, y: number, scale: number): Shape[] {
  const p = (dx: number, dy: number): Point => [x + dx * scale, y + dy * scale]
  const beast = blob([p(-40, -38), p(-20, -52), p(-4, -72), p(14, -52), p(34, -44), p(50, -60), p(58, -84), p(80, -80), p(70, -70), p(58, -40), p(36, -24), p(-34, -24)])
  const legs = [-34, -22, 24, 36].map((dx) => `M${x + dx * scale} ${y - 30 * scale}l${2 * scale} ${34 * scale}`).join('')
  return [
    line(legs, 'ink', 0.56, 5 * scale, { depth: 0.5 }),
    body(beast, 'ink', 0.6, { depth: 0.52 }),
    body(blob([p(-8, -70), p(6, -104), p(18, -70)]), 'accent', 0.56, { depth: 0.54 }),
  ]
}

function cloudBank(random: Random, x: number, y: number, width: number): string {
  const tops: Point[] = Array.from({ length: 7 }, (_, index) => {
    const t = index / 6
    return [x - width / 2 + width * t, y - Math.sin(t * Math.PI) * width * random.between(0.06, 0.17)]
  })
  return blob([...tops, [x + width * 0.4, y + 14], [x, y + 18], [x - width * 0.4, y + 14]])
}
