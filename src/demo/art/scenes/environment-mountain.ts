import type { Random } from '../prng'
import { blob, body, line, type Point, polygon, rect, ridge, shade } from '../shape'
import type { Shape } from '../types'
import { fir, ripples, skyShapes, WIDTH } from './environment-parts'

/** Snowy peaks over a lake that mirrors them, firs on the near shore. */
export function mountainShapes(random: Random): Shape[] {
  const sun: Point = [random.between(900, 1250), random.between(230, 330)]
  const peakX = random.between(480, 760)
  const shore = 690
  const shapes = [...skyShapes(random, sun, 66)]
  shapes.push(
    body(ridge({ random, width: WIDTH, y: 500, amplitude: 130, floor: shore }), 'far', 0.56, {
      toneEnd: 0.66,
      depth: 0.12,
    }),
  )
  shapes.push(...massif(random, peakX, 190, shore))
  shapes.push(
    body(
      ridge({ random, width: WIDTH, y: 610, amplitude: 80, floor: shore, roughness: 0.6 }),
      'mid',
      0.48,
      { toneEnd: 0.58, depth: 0.25 },
    ),
  )
  shapes.push(body(rect(0, shore, WIDTH, 310), 'water', 0.64, { toneEnd: 0.36, depth: 0.28 }))
  shapes.push({
    ...body(
      polygon([
        [peakX - 330, shore],
        [peakX, shore + 250],
        [peakX + 360, shore],
      ]),
      'mid',
      0.44,
      { depth: 0.29 },
    ),
    kind: 'shade',
    opacity: 0.4,
    softness: 14,
  })
  shapes.push({
    ...body(rect(sun[0] - 60, shore + 6, 120, 240), 'sun', 0.74, { depth: 0.3 }),
    kind: 'shade',
    opacity: 0.4,
    softness: 30,
  })
  shapes.push(
    line(ripples(random, shore + 20, 960, 34), 'horizon', 0.7, 3, { depth: 0.3, opacity: 0.55 }),
  )
  shapes.push(
    ...firRow(random, 740, 0.4, 9, [0, 420]),
    ...firRow(random, 720, 0.38, 8, [1060, 1500]),
  )
  shapes.push(
    body(
      blob([
        [-60, 800],
        [200, 830],
        [420, 900],
        [640, 960],
        [900, 1100],
        [-60, 1100],
      ]),
      'near',
      0.46,
      { toneEnd: 0.3, depth: 0.5 },
    ),
  )
  shapes.push(...firRow(random, 940, 1, 6, [-10, 330]))
  shapes.push(
    body(
      blob([
        [880, 1030],
        [1100, 950],
        [1320, 880],
        [1560, 850],
        [1560, 1100],
        [900, 1100],
      ]),
      'front',
      0.5,
      { toneEnd: 0.36, depth: 0.6 },
    ),
  )
  shapes.push(...firRow(random, 960, 1.15, 5, [1220, 1520]))
  shapes.push(...cabin(1134, 972))
  return shapes
}

function massif(random: Random, x: number, top: number, floor: number): Shape[] {
  const jag = () => random.between(-16, 16)
  const left: Point[] = [
    [x - 70, top + 110 + jag()],
    [x - 120, top + 150 + jag()],
    [x - 210, top + 270 + jag()],
    [x - 270, top + 300 + jag()],
    [x - 430, floor],
  ]
  const right: Point[] = [
    [x + 60, top + 80 + jag()],
    [x + 130, top + 190 + jag()],
    [x + 190, top + 210 + jag()],
    [x + 300, top + 350 + jag()],
    [x + 470, floor],
  ]
  const whole = polygon([...[...left].reverse(), [x, top], ...right])
  const shadow = polygon([
    [x, top],
    [x + 26, top + 120],
    [x - 24, top + 210],
    [x + 50, top + 330],
    [x + 6, floor],
    ...[...right].reverse(),
  ])
  const snow = polygon([
    [x, top],
    [x - 70, top + 110],
    [x - 120, top + 150],
    [x - 160, top + 215],
    [x - 104, top + 190],
    [x - 80, top + 250],
    [x - 36, top + 186],
    [x - 10, top + 270],
    [x + 30, top + 190],
    [x + 70, top + 240],
    [x + 96, top + 172],
    [x + 150, top + 230],
    [x + 130, top + 190],
    [x + 60, top + 80],
  ])
  const snowShade = polygon([
    [x, top],
    [x + 26, top + 120],
    [x - 6, top + 200],
    [x + 30, top + 190],
    [x + 70, top + 240],
    [x + 96, top + 172],
    [x + 150, top + 230],
    [x + 130, top + 190],
    [x + 60, top + 80],
  ])
  return [
    body(whole, 'mid', 0.6, { materialEnd: 'far', toneEnd: 0.62, depth: 0.18 }),
    shade(shadow, whole, 'near', 0.5, { softness: 3, opacity: 0.55, depth: 0.18 }),
    body(snow, 'white', 0.72, { toneEnd: 0.62, depth: 0.2 }),
    body(snowShade, 'far', 0.66, { toneEnd: 0.6, depth: 0.21 }),
  ]
}

function firRow(
  random: Random,
  y: number,
  scale: number,
  count: number,
  [from, to]: Point,
): Shape[] {
  return Array.from({ length: count }, (_, index) => {
    const x = from + ((to - from) * (index + random.between(0.2, 0.8))) / count
    const height = random.between(170, 300) * scale
    const material = scale > 0.8 ? 'front' : 'near'
    return body(fir(random, x, y + random.between(-10, 24) * scale, height), material, 0.56, {
      toneEnd: 0.4,
      depth: 0.32 + scale * 0.28,
    })
  })
}

function cabin(x: number, y: number): Shape[] {
  return [
    body(
      polygon([
        [x - 70, y],
        [x - 70, y - 66],
        [x + 70, y - 66],
        [x + 70, y],
      ]),
      'near',
      0.4,
      { depth: 0.62 },
    ),
    body(
      polygon([
        [x - 92, y - 58],
        [x - 50, y - 128],
        [x + 60, y - 128],
        [x + 96, y - 58],
      ]),
      'accent',
      0.5,
      { toneEnd: 0.36, depth: 0.64 },
    ),
    body(rect(x - 46, y - 48, 26, 28), 'sun', 0.86, { depth: 0.66 }),
    body(rect(x + 16, y - 48, 26, 28), 'sun', 0.86, { depth: 0.66 }),
    body(rect(x + 30, y - 160, 18, 44), 'near', 0.36, { depth: 0.62 }),
  ]
}
