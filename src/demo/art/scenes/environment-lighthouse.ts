import type { Random } from '../prng'
import { blob, body, curve, glow, line, type Point, polygon, rect, ridge, shade } from '../shape'
import type { Shape } from '../types'
import { ripples, skyShapes, WIDTH } from './environment-parts'

/** A lighthouse on a headland, a sail, and rollers coming in. */
export function lighthouseShapes(random: Random): Shape[] {
  const sun: Point = [random.between(360, 620), random.between(330, 420)]
  const sea = 590
  const shapes = [...skyShapes(random, sun, 82)]
  shapes.push(
    body(ridge({ random, width: 640, y: sea - 20, amplitude: 40, floor: sea + 4 }), 'far', 0.58, {
      toneEnd: 0.66,
      depth: 0.12,
    }),
  )
  shapes.push(
    body(rect(0, sea, WIDTH, 420), 'water', 0.62, {
      materialEnd: 'mid',
      toneEnd: 0.4,
      depth: 0.16,
    }),
  )
  shapes.push({
    ...body(
      polygon([
        [sun[0] - 60, sea],
        [sun[0] + 60, sea],
        [sun[0] + 190, 1000],
        [sun[0] - 190, 1000],
      ]),
      'sun',
      0.8,
      { depth: 0.2 },
    ),
    kind: 'shade',
    opacity: 0.45,
    softness: 30,
  })
  shapes.push(
    line(ripples(random, sea + 14, 900, 44), 'horizon', 0.72, 3.5, { depth: 0.22, opacity: 0.6 }),
  )
  shapes.push(...sail(random.between(150, 330), sea + 44))
  const cliff = polygon([
    [1560, 470],
    [1330, 468],
    [1240, 486],
    [1120, 500],
    [1050, 520],
    [1010, 580],
    [1020, 640],
    [960, 700],
    [970, 760],
    [880, 830],
    [1560, 1010],
  ])
  shapes.push(body(cliff, 'near', 0.6, { toneEnd: 0.34, depth: 0.42 }))
  shapes.push(
    shade(
      polygon([
        [1180, 500],
        [1150, 600],
        [1210, 680],
        [1140, 780],
        [1180, 900],
        [1560, 1010],
        [1560, 470],
      ]),
      cliff,
      'front',
      0.5,
      { softness: 4, opacity: 0.6, depth: 0.42 },
    ),
  )
  shapes.push(
    body(
      blob([
        [1030, 516],
        [1130, 478],
        [1260, 458],
        [1400, 446],
        [1580, 440],
        [1580, 500],
        [1300, 508],
        [1120, 524],
      ]),
      'leaf',
      0.6,
      { toneEnd: 0.44, depth: 0.46 },
    ),
  )
  shapes.push(...tower3d(1180, 480))
  shapes.push(
    body(
      polygon([
        [1290, 478],
        [1290, 408],
        [1410, 408],
        [1410, 474],
      ]),
      'white',
      0.5,
      { toneEnd: 0.4, depth: 0.5 },
    ),
  )
  shapes.push(
    body(
      polygon([
        [1270, 414],
        [1310, 358],
        [1392, 358],
        [1430, 412],
      ]),
      'accent',
      0.5,
      { toneEnd: 0.38, depth: 0.52 },
    ),
  )
  ;[760, 840, 930].forEach((y, index) => {
    const crest: Point[] = Array.from({ length: 9 }, (_, step) => [
      -80 + step * 215,
      y + (step % 2 ? -26 : 18) + random.between(-10, 10),
    ])
    const wave = `${curve(crest)}L1660 1100L-80 1100Z`
    const material = (['water', 'mid', 'near'] as const)[index] ?? 'near'
    shapes.push(body(wave, material, 0.56, { toneEnd: 0.4, depth: 0.56 + index * 0.06 }))
    shapes.push(
      line(curve(crest), 'white', 0.7, 9 - index, { depth: 0.57 + index * 0.06, opacity: 0.85 }),
    )
  })
  shapes.push(line(gulls(random), 'ink', 0.5, 5, { depth: 0.4 }))
  return shapes
}

function tower3d(x: number, y: number): Shape[] {
  const shaft = polygon([
    [x - 62, y + 10],
    [x - 40, y - 270],
    [x + 40, y - 270],
    [x + 62, y + 10],
  ])
  return [
    glow([x, y - 310], 230, 'sun', 0.75, { depth: 0.48 }),
    body(shaft, 'white', 0.72, { toneEnd: 0.34, along: 'right', depth: 0.54 }),
    ...[30, 120, 210].map((drop) => {
      const [top, bottom] = [drop, drop + 46]
      const half = (at: number) => 62 - (22 * at) / 280
      const band = polygon([
        [x - half(top), y - top],
        [x + half(top), y - top],
        [x + half(bottom), y - bottom],
        [x - half(bottom), y - bottom],
      ])
      return body(band, 'accent', 0.58, { toneEnd: 0.34, along: 'right', depth: 0.55 })
    }),
    body(rect(x - 56, y - 286, 112, 18, 4), 'ink', 0.56, { depth: 0.56 }),
    body(rect(x - 32, y - 344, 64, 60), 'sun', 0.88, { depth: 0.57 }),
    line(
      `M${x - 10} ${y - 344}v60M${x + 12} ${y - 344}v60M${x - 54} ${y - 300}h108`,
      'ink',
      0.5,
      4,
      { depth: 0.57 },
    ),
    body(`M${x - 44} ${y - 342}Q${x} ${y - 410} ${x + 44} ${y - 342}Z`, 'accent', 0.5, {
      toneEnd: 0.34,
      along: 'right',
      depth: 0.58,
    }),
    line(`M${x} ${y - 376}v-36`, 'ink', 0.5, 4, { depth: 0.58 }),
  ]
}

function sail(x: number, y: number): Shape[] {
  return [
    body(`M${x - 66} ${y - 18}H${x + 84}L${x + 54} ${y + 16}H${x - 44}Z`, 'near', 0.44, {
      depth: 0.5,
    }),
    body(
      `M${x + 4} ${y - 190}C${x + 60} ${y - 130} ${x + 78} ${y - 80} ${x + 76} ${y - 28}H${x + 4}Z`,
      'white',
      0.72,
      { toneEnd: 0.5, depth: 0.52 },
    ),
    body(
      `M${x - 6} ${y - 170}C${x - 30} ${y - 110} ${x - 44} ${y - 70} ${x - 56} ${y - 28}H${x - 6}Z`,
      'accent',
      0.6,
      { toneEnd: 0.46, depth: 0.52 },
    ),
    line(`M${x} ${y - 200}V${y - 18}`, 'ink', 0.5, 4, { depth: 0.52 }),
  ]
}

function gulls(random: Random): string {
  return Array.from({ length: 5 }, () => {
    const [x, y, s] = [
      Math.round(random.between(640, 1020)),
      Math.round(random.between(150, 380)),
      Math.round(random.between(12, 26)),
    ]
    return `M${x - s} ${y - s * 0.4}q${s * 0.6} ${-s * 0.5} ${s} ${s * 0.4}q${s * 0.4} ${-s * 0.9} ${s} ${-s * 0.4}`
  }).join('')
}
