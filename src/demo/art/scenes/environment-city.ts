import type { Random } from '../prng'
import { body, ellipse, glow, line, type Point, polygon, rect } from '../shape'
import type { Shape } from '../types'
import { ripples, WIDTH, walker } from './environment-parts'

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
      shapes.push(
        body(tower(random, x, top, width, 700 - top), material, 0.62 - layer * 0.05, {
          toneEnd: 0.66 - layer * 0.06,
          depth: 0.1 + layer * 0.06,
        }),
      )
      if (layer === 2) shapes.push(windows(random, x, top, width, 660 - top, 0.24))
      x += width * random.between(0.9, 1.6)
    }
  })
  shapes.push(body(rect(-20, 686, WIDTH + 40, 330), 'floor', 0.46, { toneEnd: 0.34, depth: 0.33 }))
  shapes.push(
    body(
      polygon([
        [vanish[0] - 26, 690],
        [vanish[0] + 26, 690],
        [1560, 1010],
        [-60, 1010],
      ]),
      'floor',
      0.6,
      { toneEnd: 0.3, depth: 0.34 },
    ),
  )
  shapes.push({
    ...body(
      polygon([
        [vanish[0] - 20, 690],
        [vanish[0] + 20, 690],
        [vanish[0] + 190, 1010],
        [vanish[0] - 190, 1010],
      ]),
      'sun',
      0.74,
      { depth: 0.35 },
    ),
    kind: 'shade',
    opacity: 0.5,
    softness: 26,
  })
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
      ? polygon([
          [left - 20, top - drop],
          [right, top + drop],
          [right, 820 - (right - 250) * 0.5],
          [left - 20, 980],
        ])
      : polygon([
          [right + 20, top - drop],
          [left, top + drop],
          [left, 820 - (1240 - left) * 0.5],
          [right + 20, 980],
        ])
    const depth = material === 'near' ? 0.52 : 0.42
    shapes.push(body(face, material, isLeft ? 0.42 : 0.56, { toneEnd: 0.34, depth }))
    shapes.push(
      windows(
        random,
        Math.min(left, right) + 24,
        top + drop + 30,
        right - left - 48,
        560 - top,
        depth + 0.01,
        1.7,
      ),
    )
    const shop = isLeft ? Math.max(20, right - 150) : left + 30
    shapes.push(body(rect(shop, 700, 120, 84), 'sun', 0.7, { toneEnd: 0.56, depth: depth + 0.01 }))
    shapes.push(
      body(`M${shop - 12} 700h144l14 30h-172Z`, 'accent', 0.56, {
        toneEnd: 0.42,
        depth: depth + 0.02,
      }),
    )
    shapes.push(
      body(
        rect(isLeft ? right + 4 : left - 34, random.between(380, 480), 30, 130, 6),
        'accent',
        0.62,
        { toneEnd: 0.5, depth: depth + 0.03 },
      ),
    )
  }
  shapes.push(
    line(`M-20 250C400 350 900 340 1520 180M-20 300C500 380 1000 370 1520 240`, 'ink', 0.5, 3.5, {
      depth: 0.54,
    }),
  )
  shapes.push(
    ...walker(vanish[0] - 100, 880, 1.45),
    ...umbrella(vanish[0] - 100, 690),
    ...walker(vanish[0] + 130, 800, 0.8),
  )
  shapes.push(
    line(ripples(random, 740, 990, 26), 'horizon', 0.7, 4, { depth: 0.36, opacity: 0.35 }),
  )
  return shapes
}

function tower(random: Random, x: number, top: number, width: number, height: number): string {
  const crown = random.below(3)
  const block = rect(x, top, width, height)
  if (crown === 0) return `${block}${rect(x + width * 0.3, top - 34, width * 0.4, 40)}`
  if (crown === 1)
    return `${block}${rect(x + width * 0.46, top - 70, width * 0.08, 74)}${rect(x + width * 0.2, top - 16, width * 0.6, 20)}`
  return block
}

function windows(
  random: Random,
  x: number,
  top: number,
  width: number,
  height: number,
  depth: number,
  scale = 1,
): Shape {
  const [stepX, stepY] = [20 * scale, 27 * scale]
  let d = ''
  for (let row = 0; row < height / stepY - 1; row += 1) {
    for (let column = 0; column < width / stepX - 1; column += 1) {
      if (random.chance(0.42))
        d += rect(
          x + 7 * scale + column * stepX,
          top + 12 * scale + row * stepY,
          9 * scale,
          14 * scale,
        )
    }
  }
  return body(d || rect(x, top, 1, 1), 'sun', 0.72, { toneEnd: 0.6, depth })
}

function umbrella(x: number, y: number): Shape[] {
  const canopy = `M${x - 92} ${y + 34}C${x - 80} ${y - 60} ${x + 80} ${y - 60} ${x + 92} ${y + 34}Q${x + 62} ${y + 12} ${x + 31} ${y + 34}Q${x} ${y + 12} ${x - 31} ${y + 34}Q${x - 62} ${y + 12} ${x - 92} ${y + 34}Z`
  return [
    line(`M${x} ${y - 40}V${y + 120}`, 'ink', 0.5, 4, { depth: 0.68 }),
    body(canopy, 'trim', 0.6, { toneEnd: 0.42, along: 'right', depth: 0.7 }),
    line(
      `M${x} ${y - 36}Q${x - 36} ${y - 10} ${x - 31} ${y + 34}M${x} ${y - 36}Q${x + 36} ${y - 10} ${x + 31} ${y + 34}`,
      'trim',
      0.32,
      3,
      { depth: 0.71 },
    ),
  ]
}
