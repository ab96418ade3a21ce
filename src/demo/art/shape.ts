import type { Random } from './prng'
import type { Material, Shape } from './types'

export type Point = readonly [x: number, y: number]
type Extras = Partial<Omit<Shape, 'kind' | 'd' | 'material' | 'tone'>>

export function body(d: string, material: Material, tone: number, extras: Extras = {}): Shape {
  return { kind: 'body', d, material, tone, depth: 0.6, ...extras }
}

/** A shadow or a light that lies on the body `clip`. */
export function shade(
  d: string,
  clip: string,
  material: Material,
  tone: number,
  extras: Extras = {},
): Shape {
  return { kind: 'shade', d, clip, material, tone, depth: 0.6, softness: 18, ...extras }
}

export function line(
  d: string,
  material: Material,
  tone: number,
  width: number,
  extras: Extras = {},
): Shape {
  return { kind: 'line', d, material, tone, width, depth: 0.6, ...extras }
}

/** A round light that fades out at `radius`. */
export function glow(
  [x, y]: Point,
  radius: number,
  material: Material,
  opacity: number,
  extras: Extras = {},
): Shape {
  const d = ellipse(x, y, radius, radius)
  return { kind: 'glow', d, material, tone: 0.8, opacity, depth: 0.1, ...extras }
}

export function ellipse(x: number, y: number, rx: number, ry = rx): string {
  const [left, width] = [n(x - rx), n(rx * 2)]
  return `M${left} ${n(y)}a${n(rx)} ${n(ry)} 0 1 1 ${width} 0a${n(rx)} ${n(ry)} 0 1 1 ${-width} 0Z`
}

export function rect(x: number, y: number, width: number, height: number, round = 0): string {
  const r = Math.min(round, width / 2, height / 2)
  if (r <= 0) return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`
  const [w, h, arc] = [n(width - 2 * r), n(height - 2 * r), `a${n(r)} ${n(r)} 0 0 1`]
  const top = `M${n(x + r)} ${n(y)}h${w}${arc} ${n(r)} ${n(r)}v${h}`
  return `${top}${arc} ${n(-r)} ${n(r)}h${-w}${arc} ${n(-r)} ${n(-r)}v${-h}${arc} ${n(r)} ${n(-r)}Z`
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`
}

/** Closed Catmull-Rom curve through the points, as Béziers. */
export function blob(points: readonly Point[], tension = 1): string {
  return curveThrough(points, true, tension)
}

/** Open Catmull-Rom curve through the points, as Béziers. */
export function curve(points: readonly Point[], tension = 1): string {
  return curveThrough(points, false, tension)
}

/** A blob whose right half mirrors the given left half about the vertical line at `axis`. */
export function mirrored(axis: number, half: readonly Point[], tension = 1): string {
  return blob([...half, ...mirrorPoints(axis, half)], tension)
}

export function mirrorPoints(axis: number, points: readonly Point[]): Point[] {
  return points.map(([x, y]): Point => [2 * axis - x, y]).reverse()
}

/** A long tapered leaf from its stem to its tip. */
export function leafPath([x, y]: Point, length: number, angle: number, width: number): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const at = (u: number, v: number) => `${n(x + u * cos - v * sin)} ${n(y + u * sin + v * cos)}`
  return `M${at(0, 0)}C${at(length * 0.3, width)} ${at(length * 0.7, width * 0.8)} ${at(length, 0)}C${at(length * 0.7, -width * 0.5)} ${at(length * 0.3, -width * 0.8)} ${at(0, 0)}Z`
}

/** Heights of a natural ridge from left to right by midpoint displacement, `2 ** levels + 1` long. */
export function ridgeHeights(random: Random, levels: number, roughness: number): number[] {
  let heights = [random.between(-0.5, 0.5), random.between(-0.5, 0.5)]
  let amplitude = 1
  for (let level = 0; level < levels; level += 1) {
    const next: number[] = []
    heights.forEach((height, index) => {
      next.push(height)
      const after = heights[index + 1]
      if (after !== undefined) {
        next.push((height + after) / 2 + random.between(-amplitude, amplitude) * 0.5)
      }
    })
    heights = next
    amplitude *= roughness
  }
  return heights
}

/** A ridge that fills everything below it down to `floor`. */
export function ridge(options: {
  random: Random
  width: number
  y: number
  amplitude: number
  floor: number
  levels?: number
  roughness?: number
  isSmooth?: boolean
}): string {
  const { random, width, y, amplitude, floor, levels = 6, roughness = 0.55 } = options
  const heights = ridgeHeights(random, levels, roughness)
  const points = heights.map(
    (height, index): Point => [
      -20 + ((width + 40) * index) / (heights.length - 1),
      y - height * amplitude,
    ],
  )
  if (!options.isSmooth) {
    return polygon([...points, [width + 20, floor], [-20, floor]])
  }
  return `${curve(points)}L${width + 20} ${floor}L-20 ${floor}Z`
}

function curveThrough(points: readonly Point[], isClosed: boolean, tension: number): string {
  const count = points.length
  const at = (index: number): Point =>
    (isClosed
      ? points[(index + count) % count]
      : points[Math.min(count - 1, Math.max(0, index))]) ?? [0, 0]
  const first = at(0)
  let d = `M${n(first[0])} ${n(first[1])}`
  for (let index = 0; index < (isClosed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const k = tension / 6
    d += `C${n(from[0] + (to[0] - before[0]) * k)} ${n(from[1] + (to[1] - before[1]) * k)} ${n(
      to[0] - (after[0] - from[0]) * k,
    )} ${n(to[1] - (after[1] - from[1]) * k)} ${n(to[0])} ${n(to[1])}`
  }
  return isClosed ? `${d}Z` : d
}

function n(value: number): number {
  return Math.round(value * 10) / 10
}
