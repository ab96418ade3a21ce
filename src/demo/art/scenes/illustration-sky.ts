import type { Random } from '../prng'
import { body, ellipse, glow, type Point, rect, ridge } from '../shape'
import type { Shape } from '../types'

/** Sky of an illustration: a great disc, and stars where the palette is dark. */
export function openSky(random: Random, disc: Point, radius: number): Shape[] {
  const stars = Array.from({ length: 34 }, () =>
    ellipse(random.between(0, 1000), random.between(0, 620), random.between(1.6, 4.2)),
  )
  return [
    body(rect(0, 0, 1000, 1000), 'sky', 0.44, { materialEnd: 'horizon', toneEnd: 0.56, depth: 0 }),
    glow(disc, radius * 2.4, 'sun', 0.6, { depth: 0 }),
    body(ellipse(disc[0], disc[1], radius), 'sun', 0.62, { toneEnd: 0.5, depth: 0.04 }),
    body(stars.join(''), 'white', 0.7, { depth: 0 }),
  ]
}

/** A row of clouds, each one outline of bumps over a flat foot. */
export function clouds(random: Random, y: number, depth: number, count: number): Shape[] {
  return Array.from({ length: count }, (_, index) => {
    const x = ((index + random.between(0.1, 0.9)) * 1000) / count
    const width = random.between(230, 430)
    const foot = Math.round(y + random.between(-30, 50))
    const bumps = [0.16, 0.24, 0.3, 0.19, 0.11].map((share) => share * random.between(0.9, 1.1))
    const arcs = bumps.map((share, bump) => {
      const step = Math.round(share * width)
      const rise = Math.round(([-0.12, -0.08, 0.02, 0.1, 0.08][bump] ?? 0) * width)
      const radius = Math.round(Math.hypot(step, rise) * 0.56)
      return `a${radius} ${radius} 0 0 1 ${step} ${rise}`
    })
    const d = `M${Math.round(x - width / 2)} ${foot}${arcs.join('')}L${Math.round(x + width / 2)} ${foot + 22}q-10 22 -40 22H${Math.round(x - width / 2 + 20)}q-40 -4 -20 -44Z`
    return body(d, 'cloud', 0.66, { toneEnd: 0.5, depth: depth + index * 0.005 })
  })
}

export function hills(random: Random): Shape[] {
  return (['far', 'mid', 'near'] as const).map((material, layer) =>
    body(
      ridge({
        random,
        width: 1000,
        y: 700 + layer * 80,
        amplitude: 90,
        floor: 1020,
        isSmooth: true,
        levels: 3,
      }),
      material,
      0.58,
      { toneEnd: 0.44, depth: 0.12 + layer * 0.1 },
    ),
  )
}
