import type { Random } from '../prng'
import { blob, body, curve, ellipse, glow, line, type Point, polygon, rect, ridge, shade } from '../shape'
import type { Shape } from '../types'
import { fir, ripples, skyShapes, walker } from './environment-nature'

const WIDTH = 1500

/** A street that runs to a bright end between tall fronts with lit windows. */
export function cityShapes(random: Random): Shape[] {
  const vanish: Point = [random.between(640, 860), 600]
  const shapes: Shape[] = [
    body(rect(0, 0, WIDTH, 1000), 'sky', 0.46, { materialEnd: 'horizon', toneEnd: 0.62, depth: 0 }),
    glow(vanish, 640, 'sun', 0.7, { depth: 0 }),
    body(ellipse(vanish[0] + 30, vanish[1] - 110, 74), 'sun', 0.78, { depth: 0.02 }),
  ]
  const skyline = ['far', 'far', 'mid'] as const
  skyline.forEach((material, layer) => {
    let x = -20
    while (x < WIDTH) {
      const width = random.between(46, 110)
      const nearEdge = Math.abs(x + width / 2 - vanish[0]) / 800
      const height = random.between(120, 250) + nearEdge * 330 + layer * 30
      const top = 690 - height
      shapes.push(body(tower(random, x, top, width, 700 - top), material, 0.62 - layer * 0.05, { toneEnd: 0.66 - layer * 0.06, depth: 0.1 + layer * 0.06 }))
      if (layer === 2) shapes.push(windows(random, x, top, width, 660 - top, 0.24))
      x += width * random.between(0.9, 1.6)
    }
  })
  shapes.push(body(polygon([[vanish[0] - 26, 690], [vanish[0] + 26, 690], [1560, 1010], [-60, 1010]]), 'floor', 0.6, { toneEnd: 0.3, depth: 0.34 }))
  shapes.push({ ...body(polygon([[vanish[0] - 20, 690], [vanish[0] + 20, 690], [vanish[0] + 190, 1010], [vanish[0] - 190, 1010]]), 'sun', 0.74, { depth: 0.35 }), kind: 'shade', opacity: 0.5, softness: 26 })
  const fronts = [
    [0, 250, 40, 'near'],
    [210, 410, 230, 'mid'],
    [1240, 1500, -20, 'near'],
    [1080, 1260, 210, 'mid'],
  ] as const
  for (const [left, right, top, material] of [fronts[1], fronts[3], fronts[0], fronts[2]]) {
    const isLeft = left < 700
    const inner = isLeft ? right : left
    const drop = 0.16 * Math.abs(inner - (isLeft ? left : right))
    const face = isLeft
      ? polygon([[left - 20, top - drop], [right, top + drop], [right, 820 - (right - 250) * 0.5], [left - 20, 980]])
      : polygon([[right + 20, top - drop], [left, top + drop], [left, 820 - (1240 - left) * 0.5], [right + 20, 980]])
    const depth = material === 'near' ? 0.52 : 0.42
    shapes.push(body(face, material, isLeft ? 0.42 : 0.56, { toneEnd: 0.34, depth }))
    shapes.push(windows(random, Math.min(left, right) + 24, top + drop + 30, right - left - 48, 560 - top, depth + 0.01, 1.7))
    const awning: Point[] = isLeft ? [[right - 150, 700], [right + 46, 706], [right + 20, 740], [right - 170, 752]] : [[left - 46, 706], [left + 150, 700], [left + 170, 752], [left - 20, 740]]
    shapes.push(body(polygon(awning), 'accent', 0.56, { toneEnd: 0.42, depth: depth + 0.02 }))
    shapes.push(body(rect(isLeft ? right + 4 : left - 34, random.between(380, 480), 30, 130, 6), 'accent', 0.62, { toneEnd: 0.5, depth: depth + 0.03 }))
  }
  shapes.push(line(`M-20 250C400 350 900 340 1520 180M-20 300C500 380 1000 370 1520 240`, 'ink', 0.5, 3.5, { depth: 0.54 }))
  shapes.push(...walker(vanish[0] - 100, 880, 1.45), ...umbrella(vanish[0] - 100, 690), ...walker(vanish[0] + 130, 800, 0.8))
  shapes.push(line(ripples(random, 740, 990, 26), 'horizon', 0.7, 4, { depth: 0.36, opacity: 0.35 }))
  return shapes
}

/** A lighthouse on a headland, a sail, and rollers coming in. */
export function lighthouseShapes(random: Random): Shape[] {
  const sun: Point = [random.between(360, 620), random.between(330, 420)]
  const sea = 590
  const shapes = [...skyShapes(random, sun, 82)]
  shapes.push(body(ridge({ random, width: 640, y: sea - 20, amplitude: 40, floor: sea + 4 }), 'far', 0.58, { toneEnd: 0.66, depth: 0.12 }))
  shapes.push(body(rect(0, sea, WIDTH, 420), 'water', 0.62, { materialEnd: 'mid', toneEnd: 0.4, depth: 0.16 }))
  shapes.push({ ...body(polygon([[sun[0] - 60, sea], [sun[0] + 60, sea], [sun[0] + 190, 1000], [sun[0] - 190, 1000]]), 'sun', 0.8, { depth: 0.2 }), kind: 'shade', opacity: 0.45, softness: 30 })
  shapes.push(line(ripples(random, sea + 14, 900, 44), 'horizon', 0.72, 3.5, { depth: 0.22, opacity: 0.6 }))
  shapes.push(...sail(random.between(150, 330), sea + 44))
  const cliff = polygon([[1560, 470], [1330, 468], [1240, 486], [1120, 500], [1050, 520], [1010, 580], [1020, 640], [960, 700], [970, 760], [880, 830], [1560, 1010]])
  shapes.push(body(cliff, 'near', 0.6, { toneEnd: 0.34, depth: 0.42 }))
  shapes.push(shade(polygon([[1180, 500], [1150, 600], [1210, 680], [1140, 780], [1180, 900], [1560, 1010], [1560, 470]]), cliff, 'front', 0.5, { softness: 4, opacity: 0.6, depth: 0.42 }))
  shapes.push(body(blob([[1030, 516], [1130, 478], [1260, 458], [1400, 446], [1580, 440], [1580, 500], [1300, 508], [1120, 524]]), 'leaf', 0.6, { toneEnd: 0.44, depth: 0.46 }))
  shapes.push(...tower3d(1180, 480))
  shapes.push(body(polygon([[1290, 478], [1290, 408], [1410, 408], [1410, 474]]), 'white', 0.5, { toneEnd: 0.4, depth: 0.5 }))
  shapes.push(body(polygon([[1270, 414], [1310, 358], [1392, 358], [1430, 412]]), 'accent', 0.5, { toneEnd: 0.38, depth: 0.52 }))
  ;[760, 840, 930].forEach((y, index) => {
    const crest: Point[] = Array.from({ length: 9 }, (_, step) => [-80 + step * 215, y + (step % 2 ? -26 : 18) + random.between(-10, 10)])
    const wave = `${curve(crest)}L1660 1100L-80 1100Z`
    const material = (['water', 'mid', 'near'] as const)[index] ?? 'near'
    shapes.push(body(wave, material, 0.56, { toneEnd: 0.4, depth: 0.56 + index * 0.06 }))
    shapes.push(line(curve(crest), 'white', 0.7, 9 - index, { depth: 0.57 + index * 0.06, opacity: 0.85 }))
  })
  shapes.push(line(gulls(random), 'ink', 0.5, 5, { depth: 0.4 }))
  return shapes
}

/** A tiered temple over misty hills, with a gate, steps and a blossoming bough. */
export function templeShapes(random: Random): Shape[] {
  const sun: Point = [random.between(380, 640), random.between(280, 360)]
  const shapes = [...skyShapes(random, sun, 120)]
  ;[460, 540, 620].forEach((y, layer) => {
    shapes.push(body(ridge({ random, width: WIDTH, y, amplitude: 150 - layer * 30, floor: 900, isSmooth: true, levels: 4 }), layer === 2 ? 'mid' : 'far', 0.54 - layer * 0.04, { toneEnd: 0.7, depth: 0.1 + layer * 0.06 }))
    shapes.push({ ...body(rect(0, y + 60, WIDTH, 90), 'horizon', 0.72, { depth: 0.11 + layer * 0.06 }), kind: 'shade', opacity: 0.5, softness: 40 })
  })
  shapes.push(body(blob([[560, 1010], [700, 800], [900, 720], [1150, 700], [1400, 730], [1600, 780], [1600, 1100], [560, 1100]]), 'near', 0.58, { toneEnd: 0.4, depth: 0.36 }))
  for (let tree = 0; tree < 7; tree += 1) shapes.push(body(fir(random, 780 + tree * 120, 800 + (tree % 3) * 16, random.between(110, 190)), 'near', 0.42, { toneEnd: 0.32, depth: 0.37 }))
  shapes.push(...pagoda(1090, 760))
  shapes.push(body(blob([[-80, 860], [200, 820], [480, 880], [760, 940], [1060, 910], [1600, 930], [1600, 1100], [-80, 1100]]), 'front', 0.56, { toneEnd: 0.4, depth: 0.6 }))
  shapes.push(...gate(360, 880))
  shapes.push(...bough(random))
  return shapes
}

function tower(random: Random, x: number, top: number, width: number, height: number): string {
  const crown = random.below(3)
  const block = rect(x, top, width, height)
  if (crown === 0) return `${block}${rect(x + width * 0.3, top - 34, width * 0.4, 40)}`
  if (crown === 1) return `${block}${rect(x + width * 0.46, top - 70, width * 0.08, 74)}${rect(x + width * 0.2, top - 16, width * 0.6, 20)}`
  return block
}

function windows(random: Random, x: number, top: number, width: number, height: number, depth: number, scale = 1): Shape {
  const [stepX, stepY] = [20 * scale, 27 * scale]
  let d = ''
  for (let row = 0; row < height / stepY - 1; row += 1) {
    for (let column = 0; column < width / stepX - 1; column += 1) {
      if (random.chance(0.42)) d += rect(x + 7 * scale + column * stepX, top + 12 * scale + row * stepY, 9 * scale, 14 * scale)
    }
  }
  return body(d || rect(x, top, 1, 1), 'sun', 0.72, { toneEnd: 0.6, depth })
}

function umbrella(x: number, y: number): Shape[] {
  const canopy = `M${x - 92} ${y + 34}C${x - 80} ${y - 60} ${x + 80} ${y - 60} ${x + 92} ${y + 34}Q${x + 62} ${y + 12} ${x + 31} ${y + 34}Q${x} ${y + 12} ${x - 31} ${y + 34}Q${x - 62} ${y + 12} ${x - 92} ${y + 34}Z`
  return [
    line(`M${x} ${y - 40}V${y + 120}`, 'ink', 0.5, 4, { depth: 0.68 }),
    body(canopy, 'trim', 0.6, { toneEnd: 0.42, along: 'right', depth: 0.7 }),
    line(`M${x} ${y - 36}Q${x - 36} ${y - 10} ${x - 31} ${y + 34}M${x} ${y - 36}Q${x + 36} ${y - 10} ${x + 31} ${y + 34}`, 'trim', 0.32, 3, { depth: 0.71 }),
  ]
}

function tower3d(x: number, y: number): Shape[] {
  const shaft = polygon([[x - 62, y + 10], [x - 40, y - 270], [x + 40, y - 270], [x + 62, y + 10]])
  return [
    glow([x, y - 310], 230, 'sun', 0.75, { depth: 0.48 }),
    body(shaft, 'white', 0.72, { toneEnd: 0.34, along: 'right', depth: 0.54 }),
    ...[30, 120, 210].map((drop) => {
      const [top, bottom] = [drop, drop + 46]
      const half = (at: number) => 62 - (22 * at) / 280
      const band = polygon([[x - half(top), y - top], [x + half(top), y - top], [x + half(bottom), y - bottom], [x - half(bottom), y - bottom]])
      return body(band, 'accent', 0.58, { toneEnd: 0.34, along: 'right', depth: 0.55 })
    }),
    body(rect(x - 56, y - 286, 112, 18, 4), 'ink', 0.56, { depth: 0.56 }),
    body(rect(x - 32, y - 344, 64, 60), 'sun', 0.88, { depth: 0.57 }),
    line(`M${x - 10} ${y - 344}v60M${x + 12} ${y - 344}v60M${x - 54} ${y - 300}h108`, 'ink', 0.5, 4, { depth: 0.57 }),
    body(`M${x - 44} ${y - 342}Q${x} ${y - 410} ${x + 44} ${y - 342}Z`, 'accent', 0.5, { toneEnd: 0.34, along: 'right', depth: 0.58 }),
    line(`M${x} ${y - 376}v-36`, 'ink', 0.5, 4, { depth: 0.58 }),
  ]
}

function sail(x: number, y: number): Shape[] {
  return [
    body(`M${x - 66} ${y - 18}H${x + 84}L${x + 54} ${y + 16}H${x - 44}Z`, 'near', 0.44, { depth: 0.5 }),
    body(`M${x + 4} ${y - 190}C${x + 60} ${y - 130} ${x + 78} ${y - 80} ${x + 76} ${y - 28}H${x + 4}Z`, 'white', 0.72, { toneEnd: 0.5, depth: 0.52 }),
    body(`M${x - 6} ${y - 170}C${x - 30} ${y - 110} ${x - 44} ${y - 70} ${x - 56} ${y - 28}H${x - 6}Z`, 'accent', 0.6, { toneEnd: 0.46, depth: 0.52 }),
    line(`M${x} ${y - 200}V${y - 18}`, 'ink', 0.5, 4, { depth: 0.52 }),
  ]
}

function pagoda(x: number, y: number): Shape[] {
  const shapes: Shape[] = []
  for (let tier = 0; tier < 4; tier += 1) {
    const base = y - tier * 108
    const half = 150 - tier * 24
    shapes.push(body(rect(x - half * 0.62, base - 70, half * 1.24, 74), 'white', 0.5, { toneEnd: 0.38, along: 'right', depth: 0.44 + tier * 0.02 }))
    shapes.push(line([-0.4, -0.13, 0.13, 0.4].map((t) => `M${Math.round(x + half * t)} ${base - 66}v62`).join(''), 'accent', 0.44, 7, { depth: 0.45 + tier * 0.02 }))
    const eave = `M${x - half * 1.26} ${base - 60}C${x - half} ${base - 70} ${x - half * 0.7} ${base - 92} ${x - half * 0.5} ${base - 116}H${x + half * 0.5}C${x + half * 0.7} ${base - 92} ${x + half} ${base - 70} ${x + half * 1.26} ${base - 60}C${x + half * 0.8} ${base - 56} ${x - half * 0.8} ${base - 56} ${x - half * 1.26} ${base - 60}Z`
    shapes.push(body(eave, 'front', 0.62, { toneEnd: 0.42, along: 'right', depth: 0.46 + tier * 0.02 }))
  }
  shapes.push(line(`M${x} ${y - 440}v-96M${x - 16} ${y - 470}h32M${x - 12} ${y - 494}h24`, 'accent', 0.4, 7, { depth: 0.53 }))
  return shapes
}

function gate(x: number, y: number): Shape[] {
  return [
    body(polygon([[x - 128, y + 60], [x - 108, y - 236], [x - 78, y - 236], [x - 90, y + 60]]), 'accent', 0.6, { toneEnd: 0.42, depth: 0.66 }),
    body(polygon([[x + 128, y + 60], [x + 108, y - 236], [x + 78, y - 236], [x + 90, y + 60]]), 'accent', 0.48, { toneEnd: 0.36, depth: 0.66 }),
    body(rect(x - 136, y - 190, 272, 26), 'accent', 0.54, { toneEnd: 0.44, depth: 0.67 }),
    body(rect(x - 16, y - 236, 32, 52), 'accent', 0.5, { depth: 0.67 }),
    body(`M${x - 190} ${y - 280}Q${x} ${y - 244} ${x + 190} ${y - 280}L${x + 176} ${y - 236}Q${x} ${y - 210} ${x - 176} ${y - 236}Z`, 'ink', 0.6, { materialEnd: 'accent', toneEnd: 0.4, depth: 0.68 }),
  ]
}

function bough(random: Random): Shape[] {
  const branch = 'M1540 20C1400 60 1280 60 1180 130C1120 170 1040 170 980 210M1300 76C1240 130 1220 190 1160 230M1420 56C1360 130 1360 180 1320 230'
  const blossom = Array.from({ length: 46 }, (_, index) => {
    const t = random.next()
    const fork = index % 3
    const [x, y] = fork === 0 ? [1500 - t * 520, 30 + t * 190] : fork === 1 ? [1300 - t * 150, 80 + t * 160] : [1420 - t * 100, 60 + t * 180]
    return ellipse((x ?? 0) + random.between(-36, 36), (y ?? 0) + random.between(-28, 28), random.between(9, 20))
  })
  return [
    line(branch, 'ink', 0.58, 13, { depth: 0.8 }),
    body(blossom.filter((_, index) => index % 2 === 0).join(''), 'blush', 0.66, { depth: 0.82 }),
    body(blossom.filter((_, index) => index % 2 === 1).join(''), 'blush', 0.52, { depth: 0.83 }),
  ]
}

function gulls(random: Random): string {
  return Array.from({ length: 5 }, () => {
    const [x, y, s] = [Math.round(random.between(640, 1020)), Math.round(random.between(150, 380)), Math.round(random.between(12, 26))]
    return `M${x - s} ${y - s * 0.4}q${s * 0.6} ${-s * 0.5} ${s} ${s * 0.4}q${s * 0.4} ${-s * 0.9} ${s} ${-s * 0.4}`
  }).join('')
}
